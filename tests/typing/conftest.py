"""Typing of the emitted package, as users' checkers see it."""
