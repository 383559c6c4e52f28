"""Forks of this very process: what it has imported, they need not import again."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import IO

_OPEN_FILES = "/dev/fd"

_ours: list[int] = []


def can_fork() -> bool:
    """Whether processes can be forked. macOS's own libraries don't take well to it."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def process_is_ours() -> None:
    """Says that this process does nothing but run the command line: it may be forked."""
    _ours.append(os.getpid())


def may_fork_this() -> bool:
    """Whether this process can be forked without harm: a program that calls us may have threads,
    also some that Python knows nothing of, and what they hold is held in the fork for ever."""
    return (
        can_fork()
        and os.getpid() in _ours
        and threading.active_count() == 1
        and os.path.isdir(_OPEN_FILES)
    )


@dataclass(slots=True)
class Fork:
    """A fork, with what is needed of `subprocess.Popen`.

    stdin, stdout: lead to its standard input and output. returncode: None until it is waited for.
    """

    pid: int
    stdin: IO[bytes]
    stdout: IO[bytes]
    returncode: int | None = None

    def kill(self) -> None:
        """Ends it at once."""
        if self.returncode is None:
            os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Waits for its end; gives its exit code, or a signal's number as a negative one."""
        if self.returncode is None:
            _, status = os.waitpid(self.pid, 0)
            self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode


def fork(run: Callable[[], object], inherited: Collection[int]) -> Fork:
    """Forks this process. In the fork there is `run`, and of open files its standard ones and those
    that are `inherited`. Raises OSError if it can't be started."""
    (calls, stdin), (stdout, answers) = os.pipe(), os.pipe()
    try:
        pid = os.fork()
    except OSError:
        for number in (calls, stdin, stdout, answers):
            os.close(number)
        raise
    if pid == 0:
        # nothing above this frame may go on: it is another process's work
        try:
            os.dup2(calls, 0)
            os.dup2(answers, 1)
            _close_all_but({0, 1, 2, *inherited})
            gc.freeze()
            gc.enable()
            run()
        finally:
            os._exit(1)
    os.close(calls)
    os.close(answers)
    return Fork(pid, os.fdopen(stdin, "wb"), os.fdopen(stdout, "rb"))


def _close_all_but(kept: Collection[int]) -> None:
    """Above all the other ends of pipes to earlier forks, which wait for them to be closed."""
    for name in os.listdir(_OPEN_FILES):
        if int(name) not in kept:
            with suppress(OSError):  # the list's own
                os.close(int(name))
