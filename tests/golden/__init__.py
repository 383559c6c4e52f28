"""Golden files: what the templates emit for a small API that has one of everything."""
