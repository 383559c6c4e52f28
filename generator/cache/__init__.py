"""What earlier runs have worked out, kept in the user's cache folder."""
