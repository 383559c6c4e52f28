"""Runs functions in other Python processes, so that more than one core works on a run.

A worker is a plain child process that takes pickled calls on its standard input. Unlike
`multiprocessing`, which imports the caller's main module again in every child, it imports only what
it runs, on every system alike, and needs no `if __name__ == "__main__"` in the program of someone
who uses Clientsmith as a library. It is never the reason for a failure: what a worker can't do, the
caller's process does.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from types import TracebackType

    from typing_extensions import Self

_MOST = 8
_CHILD = "import sys; sys.path[:] = {path!r}; from generator.worker import serve; serve()"
_P = ParamSpec("_P")
_T = TypeVar("_T")


@contextmanager
def without_collection() -> Generator[None, None, None]:
    """Leaves cyclic garbage alone for a while: nearly all that a run makes is needed to its end,
    and looking through it again and again takes a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def usable_cores() -> int:
    """How many processes can work at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def default_count() -> int:
    """As many workers as there are cores, up to eight; none if there is only one core."""
    cores = usable_cores()
    return min(cores, _MOST) if cores > 1 else 0


class Workers:
    """Processes that calls are submitted to; a context manager that ends them.

    Each starts with the first call that finds no idle one. Where there are none, a call is made as
    it is submitted.
    """

    def __init__(self, count: int | None = None) -> None:
        """Takes how many there may be, see `default_count`."""
        self.count = default_count() if count is None else count
        self._threads = ThreadPoolExecutor(self.count) if self.count else None
        self._local = threading.local()
        self._children: list[subprocess.Popen[bytes]] = []
        self._closed = False

    def submit(self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Calls a function of a module of ours; arguments and result have to be picklable."""
        if self._threads is not None:
            return self._threads.submit(self._remote, partial(function, *args, **kwargs))
        done: Future[_T] = Future()
        try:
            done.set_result(function(*args, **kwargs))
        except Exception as error:
            done.set_exception(error)
        return done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._closed = True
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._children:
            child.kill()
        if self._threads is not None:
            self._threads.shutdown()
        for child in self._children:
            child.communicate()

    def _remote(self, call: Callable[[], _T]) -> _T:
        try:
            answer = self._ask(call)
        except (OSError, EOFError, pickle.PickleError):
            if self._closed:
                raise
            self._local.broken = True
            answer = None
        # An error is raised again here, where the caller sees it.
        return call() if answer is None else cast("_T", answer[0])

    def _ask(self, call: object) -> tuple[object] | None:
        """The worker's answer, None if it has none."""
        if getattr(self._local, "broken", False) or self._closed:
            return None
        child: subprocess.Popen[bytes] | None = getattr(self._local, "child", None)
        if child is None:
            child = self._local.child = _started()
            self._children.append(child)
        assert child.stdin is not None
        assert child.stdout is not None
        pickle.dump(call, child.stdin, pickle.HIGHEST_PROTOCOL)
        child.stdin.flush()
        return cast("tuple[object] | None", pickle.load(child.stdout))


def _started() -> subprocess.Popen[bytes]:
    code = _CHILD.format(path=sys.path)
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
