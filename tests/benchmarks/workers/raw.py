"""The same with httpx and `json` alone: what is left when there is no client package."""

from __future__ import annotations

import asyncio
import json
import time

import httpx
import payloads
from common import MESSAGE, cpu_microseconds, in_blocks, main


def _body(messages: int = 1) -> dict[str, object]:
    return {"model": "m", "messages": [MESSAGE] * messages}


def mock(messages: int, times: int) -> dict[str, float]:
    body = payloads.completion()
    client = httpx.Client(
        transport=httpx.MockTransport(lambda _: httpx.Response(200, content=body))
    )
    content = _body(messages)

    def work() -> object:
        return client.post("http://server/chat/completions", json=content).json()

    return {"us": cpu_microseconds(work, times)}


def loopback(url: str, times: int = 0, count: int = 0) -> dict[str, float]:
    with httpx.Client() as client:
        if count:
            return _stream(client, url, count)

        def work() -> object:
            return client.post(f"{url}/small/chat/completions", json=_body()).json()

        return {"us": cpu_microseconds(work, times)}


def _stream(client: httpx.Client, url: str, count: int) -> dict[str, float]:
    chunks, started = 0, time.process_time()
    path = f"{url}/stream-text-{count}/chat/completions"
    with client.stream("POST", path, json=_body()) as response:
        for line in response.iter_lines():
            if line.startswith("data: {"):
                json.loads(line[6:])
                chunks += 1
    return {"us": (time.process_time() - started) / chunks * 1e6}


def loopback_async(
    url: str, times: int = 0, count: int = 0, *, aiohttp: bool = False
) -> dict[str, float]:
    assert not aiohttp

    async def run() -> float:
        async with httpx.AsyncClient() as client:
            if count:
                return await _async_stream(client, url, count)
            for warm in (True, False):
                started = time.process_time()
                for _ in range(5 if warm else times):
                    (await client.post(f"{url}/small/chat/completions", json=_body())).json()
            return (time.process_time() - started) / times * 1e6

    return {"us": asyncio.run(run())}


async def _async_stream(client: httpx.AsyncClient, url: str, count: int) -> float:
    chunks, started = 0, time.process_time()
    path = f"{url}/stream-text-{count}/chat/completions"
    async with client.stream("POST", path, json=_body()) as response:
        async for line in response.aiter_lines():
            if line.startswith("data: {"):
                json.loads(line[6:])
                chunks += 1
    return (time.process_time() - started) / chunks * 1e6


def parse(kind: str, times: int) -> dict[str, float]:
    body = payloads.with_logprobs() if kind == "logprobs" else payloads.completion()
    return {"us": cpu_microseconds(lambda: json.loads(body), times)}


def decode(count: int) -> dict[str, float]:
    blocks = in_blocks(payloads.events("text", count))
    chunks, started = 0, time.process_time()
    for line in httpx.Response(200, content=iter(blocks)).iter_lines():
        if line.startswith("data: {"):
            json.loads(line[6:])
            chunks += 1
    return {"us": (time.process_time() - started) / chunks * 1e6}


if __name__ == "__main__":
    main(mock, loopback, loopback_async, parse, decode)
