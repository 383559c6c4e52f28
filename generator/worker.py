"""What runs in a process of `workers`: it answers calls until there are no more.

Nothing is imported here that a call may not need: there are several such processes.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, BinaryIO


def serve() -> None:
    """A worker's life: answers calls until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller is told, and ends us
    # What a library prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # most of what a call makes is needed to its end, see `without_collection`
    gc.set_threshold(500_000, 20, 20)
    while _serve_one(sys.stdin.buffer, answers):
        pass


def _serve_one(calls: BinaryIO, answers: BinaryIO) -> bool:
    try:
        call = pickle.load(calls)
    except EOFError:
        return False
    answer: tuple[Any] | None
    try:
        answer = (call(),)
    except Exception:  # the caller finds out for itself
        answer = None
    try:
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
    except OSError:
        return False
    return True
