"""The connections of the default asynchronous client do what httpx's own do."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest
import runtime
from runtime import _asyncio_pool
from runtime._asyncio_pool import AsyncioPool
from runtime._asyncio_stream import READ_BYTES, SocketStream, connect
from runtime._http_clients import AsyncHttpxClientWrapper
from tests.runtime.small_server import (
    CHUNKED,
    OK,
    encrypting,
    needs_openssl,
    once,
    receive,
    saying,
    serving,
)


def made(kind: str, **options: Any) -> httpx.AsyncClient:
    client = httpx.AsyncClient if kind == "httpx" else AsyncHttpxClientWrapper
    return client(**{"trust_env": False, **options})


def pool_of(client: httpx.AsyncClient) -> Any:
    transport: Any = client._transport
    return transport._pool


both = pytest.mark.parametrize("kind", ["ours", "httpx"])


def test_only_clients_that_nobody_has_set_up() -> None:
    assert isinstance(pool_of(AsyncHttpxClientWrapper()), AsyncioPool)
    own = httpx.AsyncClient()
    given = runtime.AsyncClient(base_url="http://a.test", api_key="key", http_client=own)
    for client in (
        given._client,
        runtime.DefaultAsyncHttpxClient(),
        AsyncHttpxClientWrapper(transport=httpx.AsyncHTTPTransport(retries=1)),
    ):
        assert type(pool_of(client)) is httpcore.AsyncConnectionPool


@both
async def test_connections_are_used_again(kind: str) -> None:
    async with serving(saying(OK)) as (url, connections), made(kind) as client:
        for _ in range(3):
            assert (await client.post(url, json={})).content == b"ok"
        assert len(connections) == 1


@both
async def test_a_connection_that_the_server_has_closed_is_not_used_again(kind: str) -> None:
    async with serving(once) as (url, connections), made(kind) as client:
        for _ in range(3):
            await client.post(url)
            await asyncio.sleep(0.05)
        assert len(connections) == 3


@both
async def test_idle_connections_expire_and_are_limited(kind: str) -> None:
    limits = httpx.Limits(max_keepalive_connections=1, keepalive_expiry=0.01)
    async with serving(saying(OK)) as (url, connections), made(kind, limits=limits) as client:
        await client.get(url)
        await asyncio.sleep(0.05)
        await client.get(url)
        assert len(connections) == 2


@both
async def test_waits_for_a_connection(kind: str) -> None:
    limits = httpx.Limits(max_connections=2)
    async with (
        serving(saying(OK, wait=0.01)) as (url, connections),
        made(kind, limits=limits) as client,
    ):
        await asyncio.gather(*(client.get(url) for _ in range(9)))
        assert len(connections) == 2
        assert not pool_of(client)._requests


@both
async def test_does_not_wait_for_ever(kind: str) -> None:
    timeout = httpx.Timeout(5, pool=0.01)
    limits = httpx.Limits(max_connections=1)
    async with (
        serving(saying(CHUNKED)) as (url, _),
        made(kind, timeout=timeout, limits=limits) as client,
    ):
        async with client.stream("GET", url):
            with pytest.raises(httpx.PoolTimeout):
                await client.get(url)
            assert len(pool_of(client)._requests) == 1
        assert not pool_of(client)._requests


@both
@pytest.mark.parametrize(
    ("pieces", "error"),
    [
        ((), httpx.ReadTimeout),
        ((b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab",), httpx.ReadTimeout),
        ((b"nonsense\r\n\r\n",), httpx.RemoteProtocolError),
        ((CHUNKED + b"2\r\nab\r\nnonsense\r\n",), httpx.RemoteProtocolError),
    ],
)
async def test_what_goes_wrong(kind: str, pieces: tuple[bytes, ...], error: Any) -> None:
    async with (
        serving(saying(*pieces)) as (url, _),
        made(kind, timeout=httpx.Timeout(5, read=0.1)) as client,
    ):
        with pytest.raises(error):
            await client.get(url)
        assert not pool_of(client)._requests


@both
@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab"])
async def test_the_server_hangs_up(kind: str, start: bytes) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await receive(reader)
        writer.write(start)

    async with serving(answer) as (url, _), made(kind) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            await client.get(url)


@both
async def test_nobody_listens(kind: str) -> None:
    async with serving(saying(OK)) as (url, _):
        pass
    async with made(kind) as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(url)


@both
async def test_what_has_come_is_given_before_the_error(kind: str) -> None:
    async with (
        serving(saying(CHUNKED + b"2\r\nab\r\nx\r\n")) as (url, _),
        made(kind) as client,
        client.stream("GET", url) as response,
    ):
        pieces = response.aiter_bytes()
        assert await anext(pieces) == b"ab"
        with pytest.raises(httpx.RemoteProtocolError):
            await anext(pieces)


async def back(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    body = await receive(reader)
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
    await writer.drain()


@both
async def test_large_bodies_both_ways(kind: str) -> None:
    large = bytes(range(251)) * 12_000
    async with serving(back) as (url, _), made(kind) as client:
        assert (await client.post(url, content=large)).content == large


def test_event_loops_in_several_threads() -> None:
    async def sent_back(content: bytes) -> bool:
        async with serving(back) as (url, _), made("ours") as client:
            return all([(await client.post(url, content=content)).content == content for _ in "12"])

    bodies = [bytes([number]) * 2_000_000 for number in range(4)]
    with ThreadPoolExecutor() as threads:
        assert all(threads.map(lambda body: asyncio.run(sent_back(body)), bodies))


@both
async def test_a_body_that_comes_bit_by_bit(kind: str) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for part in (b"a", b"b"):
            await asyncio.sleep(0)
            yield part

    received: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received.append(await receive(reader))
        writer.write(OK)

    async with serving(answer) as (url, _), made(kind) as client:
        await client.post(url, content=parts())
    assert received == [b"1\r\na\r\n1\r\nb\r\n0\r\n\r\n"]


@both
async def test_a_cancelled_request_gives_its_place_back(kind: str) -> None:
    limits = httpx.Limits(max_connections=1)
    async with serving(saying(wait=0)) as (url, _), made(kind, limits=limits) as client:
        tasks = [asyncio.ensure_future(client.get(url)) for _ in range(3)]
        await asyncio.sleep(0.05)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert not pool_of(client)._requests
        async with serving(saying(OK)) as (other, _):
            assert (await client.get(other)).content == b"ok"


async def test_a_place_that_comes_with_the_cancellation_is_passed_on() -> None:
    client = made("ours", limits=httpx.Limits(max_connections=1))
    async with serving(saying(OK + b"", wait=0)) as (url, _), client:
        async with client.stream("GET", url):
            first = asyncio.ensure_future(client.get(url))
            second = asyncio.ensure_future(client.get(url))
            await asyncio.sleep(0.05)
        # its turn has been set, but it has not run
        first.cancel()
        assert (await asyncio.wait_for(second, 5)).content == b"ok"


def test_one_client_in_several_event_loops() -> None:
    client = made("ours")

    async def run() -> bytes:
        async with serving(saying(OK)) as (url, _):
            await client.get(url)
            return (await client.get(url)).content

    assert [asyncio.run(run()) for _ in range(2)] == [b"ok", b"ok"]


async def test_closing_where_another_event_loop_runs() -> None:
    client = made("ours")
    ready, closed = threading.Event(), threading.Event()

    async def use() -> None:
        async with serving(saying(OK)) as (url, connections):
            await client.get(url)
            ready.set()
            await asyncio.to_thread(closed.wait, 5)
            await asyncio.wait_for(connections[0].wait_closed(), 5)

    using = asyncio.ensure_future(asyncio.to_thread(asyncio.run, use()))
    await asyncio.to_thread(ready.wait, 5)
    await client.aclose()
    closed.set()
    await using


async def test_others_run_while_much_has_come() -> None:
    event = b"10\r\n" + b"x" * 16 + b"\r\n"
    whole = CHUNKED + event * 10_000 + b"0\r\n\r\n"
    async with serving(saying(whole)) as (url, _), made("ours") as client:
        turns = 0

        async def count() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        counting = asyncio.ensure_future(count())
        async with client.stream("GET", url) as response:
            pieces = [piece async for piece in response.aiter_raw()]
        counting.cancel()
        assert b"".join(pieces) == b"x" * 160_000
        # each HTTP chunk by itself, as httpx gives them
        assert len(pieces) >= 10_000
        assert turns > len(whole) / READ_BYTES


def test_without_what_it_needs_httpxs_own_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "runtime._asyncio_pool", None)
    assert type(pool_of(AsyncHttpxClientWrapper())) is httpcore.AsyncConnectionPool


async def test_who_watches_httpcore_sees_what_it_does() -> None:
    seen: list[str] = []

    async def trace(name: str, _: Any) -> None:
        seen.append(name)

    async with serving(saying(OK)) as (url, _), made("ours") as client:
        await client.get(url, extensions={"trace": trace})
        assert any(name.startswith("http11.") for name in seen)


async def test_tools_that_replace_httpcores_requests_go_on_doing_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def replaced(*_: object) -> httpcore.Response:
        return httpcore.Response(200, content=b"recorded")

    monkeypatch.setattr(httpcore.AsyncConnectionPool, "handle_async_request", replaced)
    # also if they were there first
    for handler in (_asyncio_pool._HANDLER, _asyncio_pool._httpcores_handler()):
        monkeypatch.setattr(_asyncio_pool, "_HANDLER", handler)
        async with made("ours") as client:
            assert (await client.get("http://nowhere.test")).content == b"recorded"


@needs_openssl
@both
async def test_encrypted(kind: str, tmp_path: Path) -> None:
    context, trusting = encrypting(tmp_path)
    async with serving(saying(OK), ssl=context) as (url, connections):
        async with made(kind, verify=trusting) as client:
            for _ in range(2):
                assert (await client.post(url, content=bytes(500_000))).content == b"ok"
        assert len(connections) == 1
        async with made(kind) as client:
            with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
                await client.get(url)


async def test_nothing_that_comes_in_pieces_is_lost() -> None:
    sizes = (1, 10, READ_BYTES, READ_BYTES + 1, 70_000, 1, 1)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        for size in sizes:
            writer.write(bytes([size % 251]) * size)
            await writer.drain()
            await asyncio.sleep(0 if size % 2 else 0.01)

    async with serving(answer) as (url, _):
        stream = await connect("127.0.0.1", int(url.rpartition(":")[2]), 5)
        await stream.write(b"x")
        # what comes when a wait has just ended, one way or the other, is for the next
        with pytest.raises(httpcore.ReadTimeout):
            await stream.read(READ_BYTES, 1e-9)
        read = b""
        while data := await stream.read(READ_BYTES, 5):
            assert len(data) <= READ_BYTES
            read += data
        stream.close()
    assert read == b"".join(bytes([size % 251]) * size for size in sizes)


async def test_data_that_comes_after_the_time_was_up_is_kept() -> None:
    stream = SocketStream(asyncio.get_running_loop())
    task = asyncio.create_task(stream.read(10, 0.01))
    await asyncio.sleep(0)
    # the wait is over, but the reader has not had its turn
    waiter: Any = stream._waiter
    waiter.set_exception(asyncio.TimeoutError())
    stream.get_buffer(-1)[:2] = b"ok"
    stream.buffer_updated(2)
    with pytest.raises(httpcore.ReadTimeout):
        await task
    assert await stream.read(10, 1) == b"ok"
