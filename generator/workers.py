"""Runs functions in other Python processes, so that more than one core works on a run.

A process is never the reason for a failure: what it can't do, the caller's process does.
"""

from __future__ import annotations

import gc
import os
import pickle
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from generator.families import Family, Member
from generator.forks import may_fork_this

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from types import TracebackType

    from typing_extensions import Self

_MOST = 8
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

    They start with the first call, or with `begin`. Where there are none, a call is made as it is
    submitted.
    """

    def __init__(self, count: int | None = None) -> None:
        """Takes how many there may be, see `default_count`."""
        self.count = default_count() if count is None else count
        self._threads = ThreadPoolExecutor(self.count) if self.count else None
        self._local = threading.local()
        self._lock = threading.Lock()
        self._families: list[Family] = []
        self._free: list[Member] = []
        self._running = 0
        self._closed = False

    def begin(self) -> None:
        """Starts them now, as forks of this process, if that does no harm."""
        if self._threads is not None and may_fork_this():
            with self._lock, suppress(OSError):
                self._add(Family(self.count, forked=True))

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
        if self._threads is None:
            return
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._closed = True
            busy = self._running > 0
        for family in self._families:
            family.end(now=busy)
        self._threads.shutdown()

    def _remote(self, call: Callable[[], _T]) -> _T:
        with self._lock:
            self._running += 1
        try:
            answer = self._ask(call)
        except (OSError, EOFError, ValueError, pickle.PickleError) as error:
            if self._closed:
                # which error it is depends on Python: some say that a closed file is a wrong value
                raise EOFError from error
            self._local.broken = True
            answer = None
        finally:
            with self._lock:
                self._running -= 1
        # An error is raised again here, where the caller sees it.
        return call() if answer is None else cast("_T", answer[0])

    def _ask(self, call: object) -> tuple[object] | None:
        """The worker's answer, None if it has none."""
        if getattr(self._local, "broken", False):
            return None
        member: Member | None = getattr(self._local, "member", None)
        if member is None:
            member = self._local.member = self._next_member()
        return member.ask(call)

    def _next_member(self) -> Member:
        with self._lock:
            if self._closed:
                raise EOFError
            if not self._free:
                self._add(Family(self.count))
            return self._free.pop(0)

    def _add(self, family: Family) -> None:
        self._families.append(family)
        self._free += family.members
