"""Makes ``import runtime`` work: the runtime is a package where it lies."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.runtime.neutral import RUNTIME

sys.path.insert(0, str(RUNTIME.parent))

Handler = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def make_client() -> Callable[..., Any]:
    """Make a client, or an asynchronous one, whose requests a function answers."""
    import runtime

    def make(handler: Handler, *, asynchronous: bool = False, **options: Any) -> Any:
        transport = httpx.MockTransport(handler)
        kwargs: dict[str, Any] = {"base_url": "http://api.test/v1", "api_key": "key", **options}
        if asynchronous:
            http_client: Any = httpx.AsyncClient(transport=transport, follow_redirects=True)
            return runtime.AsyncClient(http_client=http_client, **kwargs)
        return runtime.Client(
            http_client=httpx.Client(transport=transport, follow_redirects=True), **kwargs
        )

    return make


@pytest.fixture
async def timers(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """In how many seconds the timers that the event loop was given were to go off."""
    loop = asyncio.get_running_loop()
    call_at = loop.call_at
    seconds: list[float] = []

    def counted(when: float, *args: Any, **kwargs: Any) -> asyncio.TimerHandle:
        seconds.append(when - loop.time())
        return call_at(when, *args, **kwargs)

    monkeypatch.setattr(loop, "call_at", counted)
    return seconds


@pytest.fixture
def sleeps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What was slept instead of sleeping."""
    import time

    import anyio

    slept: list[float] = []

    async def no_sleep(delay: float) -> None:
        slept.append(delay)

    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(anyio, "sleep", no_sleep)
    return slept
