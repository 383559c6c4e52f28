"""Many streams at once on one event loop: what a chunk costs, and how long others have to wait."""

from __future__ import annotations

import asyncio
import contextlib
import time
from asyncio import events
from typing import TYPE_CHECKING, Any

import openai
from common import MESSAGE, main

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Longest:
    """The longest time the loop was in one callback, in seconds of this thread's CPU time.

    CPU time, not the clock: a machine that does other things would be measured with it.
    """

    def __init__(self) -> None:
        self.seconds = 0.0

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        run = events.Handle._run

        def timed(handle: events.Handle) -> Any:
            started = time.thread_time()
            try:
                return run(handle)
            finally:
                self.seconds = max(self.seconds, time.thread_time() - started)

        events.Handle._run = timed  # type: ignore[method-assign]
        try:
            yield
        finally:
            events.Handle._run = run  # type: ignore[method-assign]


async def _one(client: Any) -> int:
    stream = await client.chat.completions.create(model="m", messages=[MESSAGE], stream=True)
    chunks = 0
    async for _ in stream:
        chunks += 1
    return chunks


async def _crowd(client: Any, many: int) -> float:
    """Microseconds of CPU time for each chunk."""
    started = time.process_time()
    chunks = sum(await asyncio.gather(*(_one(client) for _ in range(many))))
    return (time.process_time() - started) / chunks * 1e6


def streams(url: str, many: int, count: int, *, aiohttp: bool) -> dict[str, float]:
    longest = _Longest()

    async def crowd(watching: contextlib.AbstractContextManager[None]) -> float:
        http = openai.DefaultAioHttpClient() if aiohttp else None
        base = f"{url}/ticks-{count}"
        async with openai.AsyncOpenAI(api_key="key", base_url=base, http_client=http) as client:
            # what happens once in the life of a process is another row
            await _one(client)
            with watching:
                return await _crowd(client, many)

    # twice, for what it takes to watch would be part of what a chunk costs
    asyncio.run(crowd(longest.watching()))
    cost = asyncio.run(crowd(contextlib.nullcontext()))
    return {"us": cost, "stall": longest.seconds * 1e3}


if __name__ == "__main__":
    main(streams)
