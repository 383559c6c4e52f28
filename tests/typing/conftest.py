"""Typing of the emitted package, as users' checkers see it."""

from tests.support.fixtures import project

__all__ = ["project"]
