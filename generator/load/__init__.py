"""Reads what the user gives: documents with positions, references, schemas."""
