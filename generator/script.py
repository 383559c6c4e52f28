"""The console script: the command line in a process of its own."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn, cast

from generator.forks import process_is_ours


def run() -> NoReturn:
    """Runs the command line, and ends the process with it.

    A run is short, and nearly all that it makes is needed to its end: it is neither searched for
    garbage nor taken down bit by bit.
    """
    gc.disable()
    process_is_ours()
    from generator.cli import main  # noqa: PLC0415  (its imports make much, too)

    try:
        main()
    except SystemExit as done:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        os._exit(cast("int", done.code))
