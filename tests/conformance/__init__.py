"""Holds emitted packages against real servers, type checkers and published packages."""
