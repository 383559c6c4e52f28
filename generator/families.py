"""Processes that have imported the same, at the cost of one.

A process is a plain child that takes pickled calls, or a fork of the command line's own process.
Unlike `multiprocessing`, which imports the caller's main module again in every child, it imports
only what it runs, on every system alike, and needs no `if __name__ == "__main__"` in the program of
someone who uses Clientsmith as a library.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from generator.forks import Fork, can_fork, fork
from generator.worker import serve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from generator.worker import Pipes

_CHILD = "import sys; sys.path[:] = {path!r}; from generator.worker import serve; serve({others!r})"


@dataclass(frozen=True, slots=True)
class Member:
    """A process, as far as its caller sees it."""

    calls: IO[bytes]
    answers: IO[bytes]

    def ask(self, call: object) -> tuple[object] | None:
        """What comes of a call; None if it fails. Raises OSError or EOFError if the process has
        ended, PickleError for what can't be sent."""
        pickle.dump(call, self.calls, pickle.HIGHEST_PROTOCOL)
        self.calls.flush()
        return cast("tuple[object] | None", pickle.load(self.answers))

    def close(self) -> None:
        """Lets the process end."""
        for file in (self.calls, self.answers):
            with suppress(OSError):
                file.close()


class Family:
    """A process, and forks of it once it has answered its first call.

    members: one for each of them. Where processes can't be forked there is only the first.
    process: the first one.
    """

    def __init__(self, count: int, *, forked: bool = False) -> None:
        """`forked`: the first is a fork of this process, see `may_fork_this`.

        Raises OSError if the process can't be started.
        """
        theirs: list[Pipes] = []
        self.members: list[Member] = []
        for _ in range(count - 1 if can_fork() else 0):
            (calls, call), (answer, answers) = os.pipe(), os.pipe()
            theirs.append((calls, answers))
            self.members.append(Member(os.fdopen(call, "wb"), os.fdopen(answer, "rb")))
        numbers = [number for pipes in theirs for number in pipes]
        try:
            self.process = (_forked if forked else _started)(theirs, numbers)
        except OSError:
            self._close()
            raise
        finally:
            for number in numbers:
                os.close(number)
        self.members.insert(0, _first_member(self.process))

    def end(self, *, now: bool) -> None:
        """Waits until all have ended; `now`: in the middle of their calls."""
        if now:
            self.process.kill()
            if len(self.members) > 1:
                with suppress(OSError):
                    os.killpg(self.process.pid, signal.SIGKILL)
        self._close()
        self.process.wait()

    def _close(self) -> None:
        for member in self.members:
            member.close()


def _started(others: Sequence[Pipes], numbers: Sequence[int]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _CHILD.format(path=sys.path, others=others)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=numbers,
    )


def _forked(others: Sequence[Pipes], numbers: Sequence[int]) -> Fork:
    return fork(partial(serve, others), numbers)


def _first_member(process: subprocess.Popen[bytes] | Fork) -> Member:
    assert process.stdin is not None
    assert process.stdout is not None
    return Member(process.stdin, process.stdout)
