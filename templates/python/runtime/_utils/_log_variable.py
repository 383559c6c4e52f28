"""The switch of logging, apart from what it switches on, which few processes need."""

from __future__ import annotations

import os

PACKAGE = __name__.rpartition("._utils")[0]


def setup_logging(variable: str) -> None:
    """Log to stderr at the level that the environment asks for: ``debug``, ``info``, or not at all.

    Args:
        variable: the environment variable that has the level.
    """
    level = os.environ.get(variable)
    if level in ("debug", "info"):
        from ._logs import start_logging

        start_logging(level)
