"""A limit to how long one waits on asyncio, at less than a timer for each wait."""

from __future__ import annotations

import asyncio
from typing import Generic, TypeVar, Callable

_T = TypeVar("_T")


class Deadline(Generic[_T]):
    """Ends waits that last too long. Its timer stays from one wait to the next: nearly all are short.

    Args:
        expire: is called with what is waited for, when that has lasted as long as it may.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, expire: Callable[[_T], None]) -> None:
        self._loop = loop
        self._expire = expire
        self._awaited: _T | None = None
        # by the loop's clock, in seconds
        self._at = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0

    def begin(self, awaited: _T, seconds: float) -> None:
        """Somebody begins to wait, for so long at most."""
        self._awaited = awaited
        self._at = at = self._loop.time() + seconds
        if self._timer is None or self._timer_at > at:
            self._set_timer(at)

    def end(self) -> None:
        """Nobody waits any more."""
        self._awaited = None

    def stop(self) -> None:
        """There will be no more waits."""
        self._awaited = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        if self._awaited is None:
            return
        if self._loop.time() < self._at:
            self._set_timer(self._at)
        else:
            self._expire(self._awaited)

    def _set_timer(self, at: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.call_at(at, self._look)
        self._timer_at = at
