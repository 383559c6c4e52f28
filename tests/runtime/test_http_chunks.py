"""Bodies of HTTP chunks, however they come: without h11 for each they are what they are with it."""

from __future__ import annotations

import asyncio
from typing import Any

import h11
import httpcore
import httpx
import pytest
import runtime
from runtime._asyncio_connection import Connection
from runtime._asyncio_stream import READ_BYTES
from runtime._sync_chunks import read_plain_chunks

HEAD = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
PARTS = (b"ab", b"\r\n", b"0\r\n\r\n", b"x" * 300, b"c\r\n")
FRAMED = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in PARTS)
ENDS = (b"0\r\n\r\n", b"2;name=value\r\nde\r\n000\r\n\r\n", b"0\r\nAt-last: 1\r\n\r\n")


class Pieces:
    """A connection's bytes, as they come."""

    lost = False

    def __init__(self, pieces: list[bytes]) -> None:
        self.loop = asyncio.get_running_loop()
        self._pieces = pieces

    async def read(self, *_: object) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""

    async def write(self, *_: object) -> None:
        pass


def cut(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


async def on_asyncio(data: list[bytes]) -> tuple[list[bytes], bool]:
    """The pieces of a response's body, and whether its connection can be used again."""
    stream: Any = Pieces(data)
    connection = Connection(stream, (b"http", b"a.test", 80))
    body = httpx.ByteStream(b"")
    headers = {"host": "a.test"}
    await connection.send(httpcore.Request("GET", "http://a.test", headers=headers, content=body))
    await connection.receive_head(None)
    pieces: list[bytes] = []
    while (piece := connection.body.next_piece()) != b"":
        if piece is None:
            connection.body.receive(await connection.stream.read(READ_BYTES))
        else:
            pieces.append(piece)
    return pieces, connection.be_ready()


def pooled(data: list[bytes]) -> tuple[httpx.Client, httpcore.ConnectionPool]:
    client = httpx.Client(trust_env=False)
    transport: Any = client._transport
    transport._pool = httpcore.ConnectionPool(network_backend=httpcore.MockBackend(data))
    return client, transport._pool


async def in_a_thread(data: list[bytes]) -> tuple[list[bytes], bool]:
    """The same of the synchronous client."""
    client, pool = pooled(data)
    with client, client.stream("GET", "http://a.test") as response:
        assert isinstance(response.stream, httpx.SyncByteStream)
        read_plain_chunks(response.stream)
        pieces = list(response.stream)
        response.close()
        return pieces, pool.connections[0].is_available()


both = pytest.mark.parametrize("received", [on_asyncio, in_a_thread])


@both
@pytest.mark.parametrize("end", ENDS)
async def test_wherever_they_are_cut(received: Any, end: bytes) -> None:
    whole = b"".join(PARTS) + (b"de" if b"de" in end else b"")
    data = HEAD + FRAMED + end
    for size in range(1, len(data) + 1):
        pieces, ready = await received(cut(data, size))
        assert (b"".join(pieces), ready) == (whole, True)


@both
async def test_they_are_given_as_the_server_cut_them(received: Any) -> None:
    for data in ([HEAD + FRAMED * 3 + ENDS[0]], [HEAD + FRAMED, FRAMED * 2, ENDS[0]]):
        assert (await received(data))[0] == list(PARTS) * 3


@both
@pytest.mark.parametrize("end", [b"", b"nonsense\r\n", b"2\r\nabc\r\n", b"-2\r\nab\r\n"])
async def test_what_is_none(received: Any, end: bytes) -> None:
    data = HEAD + FRAMED + end
    for size in range(1, len(data) + 1):
        with pytest.raises((httpcore.RemoteProtocolError, httpx.RemoteProtocolError)):
            await received(cut(data, size))


def test_a_connection_is_used_again() -> None:
    whole = HEAD + FRAMED + ENDS[0]
    sized = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
    client, pool = pooled([whole, sized, whole])
    with client:
        for content in (b"".join(PARTS), b"ok", b"".join(PARTS)):
            with client.stream("GET", "http://a.test") as response:
                read_plain_chunks(response.stream)
                assert b"".join(response.iter_bytes()) == content
        (connection,) = pool.connections
        assert "Request Count: 3" in connection.info()


def test_an_early_end_closes_the_connection() -> None:
    client, pool = pooled([HEAD + FRAMED])
    with client, client.stream("GET", "http://a.test") as response:
        read_plain_chunks(response.stream)
        assert next(iter(response.stream)) == PARTS[0]
        response.close()
        assert pool.connections == []


def test_bodies_from_elsewhere_are_left_alone() -> None:
    body = httpx.ByteStream(b"ab")
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=body))
    with httpx.Client(transport=transport) as client, client.stream("GET", "http://a") as response:
        read_plain_chunks(response.stream)
        assert response.read() == b"ab"


def test_h11_is_not_asked_about_every_chunk_of_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    next_event = h11.Connection.next_event

    def counting(self: h11.Connection) -> Any:
        nonlocal asked
        asked += 1
        return next_event(self)

    monkeypatch.setattr(h11.Connection, "next_event", counting)
    event = b'data: {"a": 1}\n\n'
    framed = b"%x\r\n%b\r\n" % (len(event), event)
    http_client, _ = pooled([HEAD, *[framed] * 100, b"0\r\n\r\n"])
    client = runtime.Client(base_url="http://a.test", api_key="key", http_client=http_client)
    stream = client.get("/", cast_to=object, stream=True, stream_cls=runtime.Stream[object])
    assert list(stream) == [{"a": 1}] * 100
    assert asked < 20
