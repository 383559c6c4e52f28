"""Bodies that come over the aiohttp transport: what httpx's own would be, at less."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import runtime
from httpx_aiohttp import AiohttpTransport
from runtime._asyncio_stream import SOCKET_BYTES
from tests.runtime.small_server import (
    CHUNKED,
    OK,
    Answer,
    encrypting,
    needs_openssl,
    once,
    receive,
    saying,
    serving,
)


def made(*, read: float | None = 5, **options: Any) -> httpx.AsyncClient:
    timeout = httpx.Timeout(5, read=read)
    return runtime.DefaultAioHttpClient(timeout=timeout, trust_env=False, **options)


def ticking(count: int, seconds: float) -> Answer:
    """Says so many chunks, each of one byte, and waits before each but the first."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await receive(reader)
        writer.write(CHUNKED + b"1\r\n0\r\n")
        for number in range(1, count):
            await asyncio.sleep(seconds)
            writer.write(b"1\r\n%d\r\n" % (number % 10))
        writer.write(b"0\r\n\r\n")

    return answer


async def pieces(client: httpx.AsyncClient, url: str) -> AsyncIterator[bytes]:
    async with client.stream("GET", url) as response:
        async for piece in response.aiter_bytes():
            yield piece


def test_the_transport_is_one_of_aiohttps() -> None:
    proxied: Any = made(proxy="http://localhost:1")
    for transport in (proxied._transport, *filter(None, proxied._mounts.values())):
        assert isinstance(transport, AiohttpTransport)
    given = httpx.MockTransport(lambda _: httpx.Response(200))
    own: Any = made(transport=given)
    assert own._transport is given


async def test_bodies_and_their_connections() -> None:
    chunks = CHUNKED + b"2\r\nok\r\n0\r\n\r\n"
    for said in ([OK], [chunks], [chunks[:60], chunks[60:]]):
        async with serving(saying(*said, wait=0.01)) as (url, connections), made() as client:
            for _ in range(3):
                assert (await client.post(url, json={})).content == b"ok"
            assert len(connections) == 1


async def test_no_more_of_a_large_body_is_held_than_has_to_be() -> None:
    body = bytes(range(256)) * 2000
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body)
    async with serving(saying(head + body)) as (url, _), made() as client:
        found = [piece async for piece in pieces(client, url)]
    assert b"".join(found) == body
    # aiohttp stops reading above 128 KB
    assert max(map(len, found)) <= 128 * 1024 + SOCKET_BYTES


async def test_a_body_that_stops_is_not_waited_for() -> None:
    start = OK.replace(b"2", b"9")
    async with serving(saying(start)) as (url, connections), made(read=0.1) as client:
        for _ in range(2):
            with pytest.raises(httpx.ReadTimeout) as raised:
                await client.get(url)
            assert raised.value.request.url == url
        assert len(connections) == 2


async def test_a_head_that_does_not_come_is_not_waited_for() -> None:
    async with serving(saying()) as (url, _), made(read=0.1) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.get(url)


async def test_without_a_timeout_it_is_waited_for() -> None:
    async with serving(ticking(3, 0.1)) as (url, _), made(read=None) as client:
        assert (await client.get(url)).content == b"012"


async def test_only_the_time_that_is_spent_waiting_counts() -> None:
    async with serving(ticking(2, 0.3)) as (url, _), made(read=0.2) as client:
        found = b""
        async for piece in pieces(client, url):
            found += piece
            await asyncio.sleep(0.25)
    assert found == b"01"


async def test_each_wait_counts_by_itself() -> None:
    async with serving(ticking(5, 0.1)) as (url, _), made(read=0.25) as client:
        assert (await client.get(url)).content == b"01234"


async def test_a_timer_is_not_made_for_each_piece(timers: list[float]) -> None:
    async with serving(ticking(50, 0.001)) as (url, _), made(read=100) as client:
        assert len([piece async for piece in pieces(client, url)]) > 20
    # aiohttp's, until the head has come, and ours from then on
    assert len([seconds for seconds in timers if seconds > 50]) <= 4


async def test_the_server_hangs_up() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await receive(reader)
        writer.write(CHUNKED + b"9\r\nab")

    async with serving(answer) as (url, _), made() as client:
        with pytest.raises(httpx.ReadError):
            await client.get(url)


async def test_memory_that_is_asked_for_at_a_time() -> None:
    """asyncio's transports make an object of that size for each read, however little has come."""
    async with (
        serving(ticking(2, 0.01)) as (url, _),
        made() as client,
        client.stream("GET", url) as response,
    ):
        received: Any = response.stream
        connection = received._stream._stream._aiohttp_response.connection
        assert connection.transport.max_size <= 64 * 1024


@needs_openssl
async def test_encrypted(tmp_path: Path) -> None:
    context, trusting = encrypting(tmp_path)
    async with serving(ticking(5, 0.01), ssl=context) as (url, _), made(verify=trusting) as client:
        assert (await client.get(url)).content == b"01234"


async def test_streams_of_the_client() -> None:
    event = b'data: {"id":"a"}\n\n'
    said = [CHUNKED, *[b"%x\r\n%b\r\n" % (len(event), event)] * 3, b"0\r\n\r\n"]
    async with serving(saying(*said, wait=0.01)) as (url, _), made() as http:
        client = runtime.AsyncClient(base_url=url, api_key="key", http_client=http)
        stream = await client.get(
            "/x", cast_to=object, stream=True, stream_cls=runtime.AsyncStream[object]
        )
        assert [item async for item in stream] == [{"id": "a"}] * 3


async def test_a_body_that_came_with_its_head() -> None:
    async with serving(once) as (url, _), made() as client:
        assert (await client.get(url)).content == b"ok"
