"""Streamed chunks: over loopback, decoded from memory, and put together by the helper."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import openai
import payloads
from common import MESSAGE, in_blocks, main, mocked
from pydantic import BaseModel

_WARM = 50


class Steps(BaseModel):
    steps: list[str]


def loopback(url: str, count: int, kind: str = "text") -> dict[str, float]:
    seconds, chunks = 0.0, 0
    connected = openai.OpenAI(api_key="key")
    for size in (_WARM, count):
        client = connected.with_options(base_url=f"{url}/stream-{kind}-{size}")
        started = time.process_time()
        stream = client.chat.completions.create(model="m", messages=[MESSAGE], stream=True)
        chunks = sum(1 for _ in stream)
        seconds = time.process_time() - started
    return {"us": seconds / chunks * 1e6}


def loopback_async(url: str, count: int, *, aiohttp: bool) -> dict[str, float]:
    async def run(connected: Any, size: int) -> float:
        client = connected.with_options(base_url=f"{url}/stream-text-{size}")
        started = time.process_time()
        stream = await client.chat.completions.create(model="m", messages=[MESSAGE], stream=True)
        chunks = 0
        async for _ in stream:
            chunks += 1
        return (time.process_time() - started) / chunks * 1e6

    async def both() -> float:
        http = openai.DefaultAioHttpClient() if aiohttp else None
        async with openai.AsyncOpenAI(api_key="key", http_client=http) as client:
            await run(client, _WARM)
            return await run(client, count)

    return {"us": asyncio.run(both())}


def decode(count: int, kind: str = "text") -> dict[str, float]:
    seconds, chunks = 0.0, 0
    for size in (_WARM, count):
        client = _replaying(kind, size)
        started = time.process_time()
        stream = client.chat.completions.create(model="m", messages=[MESSAGE], stream=True)
        chunks = sum(1 for _ in stream)
        seconds = time.process_time() - started
    return {"us": seconds / chunks * 1e6}


def helper(kind: str, count: int, short: int) -> dict[str, float]:
    """Seconds for `count` chunks, and how a chunk's cost grows from `short` chunks to them."""
    _helped(kind, _WARM)
    # the quick one several times: it is over in milliseconds
    few = sorted(_helped(kind, short) for _ in range(5))[2] if short else 0.0
    seconds = _helped(kind, count)
    growth = {"growth": (seconds / count) / (few / short)} if short else {}
    return {"seconds": seconds, **growth}


def _helped(kind: str, count: int) -> float:
    client = _replaying(kind, count)
    options: dict[str, Any] = {}
    if kind == "json":
        options["response_format"] = Steps
    elif kind == "tool":
        options["tools"] = [openai.pydantic_function_tool(Steps)]
    elif kind == "logprobs":
        options["logprobs"] = True
    started = time.process_time()
    with client.chat.completions.stream(model="m", messages=[MESSAGE], **options) as stream:
        for _ in stream:
            pass
        final = stream.get_final_completion()
    seconds = time.process_time() - started
    assert final.choices[0].finish_reason in ("stop", "tool_calls", "moderated")
    return seconds


def _replaying(kind: str, count: int) -> Any:
    return mocked(openai, in_blocks(payloads.events(kind, count)), "text/event-stream")


if __name__ == "__main__":
    main(loopback, loopback_async, decode, helper)
