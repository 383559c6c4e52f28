"""What to emit, decided for Python: names, imports, types, methods, files."""
