"""What runs in the processes of `families`: they answer calls until there are no more.

Nothing is imported here that a call may not need: there are several such processes.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import BinaryIO

Pipes = tuple[int, int]
"""Where calls come from, and where answers go to."""


def serve(others: Sequence[Pipes] = ()) -> None:
    """A worker's life: answers calls on standard input.

    After the first call, which imports what all of them need, a fork of this process serves each
    of `others`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller is told, and ends us
    if others:
        os.setpgid(0, 0)  # to be ended together
    own = (os.dup(0), os.dup(1))
    # What a library prints must not get between the answers.
    os.dup2(2, 1)
    # most of what a call makes is needed to its end, see `without_collection`
    gc.set_threshold(500_000, 20, 20)
    calls, answers = os.fdopen(own[0], "rb"), os.fdopen(own[1], "wb")
    answer = _answer(calls)
    for number, pipes in enumerate(others if answer else ()):
        if os.fork() == 0:
            _close([(0,), own, *others[number + 1 :]])
            _serve_rest(os.fdopen(pipes[0], "rb"), os.fdopen(pipes[1], "wb"))
            os._exit(0)
        _close([pipes])
    if answer and _sent(answer, answers):
        _serve_rest(calls, answers)
    with suppress(ChildProcessError):
        while True:
            os.wait()
    os._exit(0)  # to take down what was imported would keep the caller waiting


def _close(pipes: Iterable[Iterable[int]]) -> None:
    for number in chain.from_iterable(pipes):
        os.close(number)


def _serve_rest(calls: BinaryIO, answers: BinaryIO) -> None:
    while (answer := _answer(calls)) and _sent(answer, answers):
        pass


def _answer(calls: BinaryIO) -> bytes | None:
    """What comes of the next call in a tuple, or None if it fails, pickled; None at the end."""
    try:
        call = pickle.load(calls)
    except EOFError:
        return None
    try:
        return pickle.dumps((call(),), pickle.HIGHEST_PROTOCOL)
    except Exception:  # the caller finds out for itself
        return pickle.dumps(None)


def _sent(answer: bytes, answers: BinaryIO) -> bool:
    try:
        answers.write(answer)
        answers.flush()
    except OSError:
        return False
    return True
