"""The switch of logging, apart from what it switches on, which few processes need."""

from __future__ import annotations

import os

PACKAGE = __name__.rpartition("._utils")[0]


def log_variable() -> str:
    """The name of the environment variable, which is made of the package's: ``<PACKAGE>_LOG``."""
    return f"{PACKAGE.replace('.', '_').upper()}_LOG"


def setup_logging() -> None:
    """Log to stderr at the level that the environment asks for: ``debug``, ``info``, or not at all."""
    level = os.environ.get(log_variable())
    if level in ("debug", "info"):
        from ._logs import start_logging

        start_logging(level)
