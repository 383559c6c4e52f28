"""A server in a process of its own, so that its work does not count: prints its port and serves.

The first part of the path says what the answer is: `small`, `logprobs`, `stream-KIND-COUNT` (all at
once, each event an HTTP chunk of its own) or `ticks-COUNT` (one chunk every so often).
"""

from __future__ import annotations

import asyncio
from functools import cache

import payloads

_TICK_SECONDS = 0.01


@cache
def _whole(name: str) -> bytes:
    if name.startswith("stream-"):
        _, kind, count = name.split("-")
        return _head("text/event-stream") + b"".join(
            map(_framed, payloads.events(kind, int(count)))
        )
    body = payloads.with_logprobs() if name == "logprobs" else payloads.completion()
    length = b"content-length: %d\r\n\r\n" % len(body)
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n" + length + body


def _head(kind: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ntransfer-encoding: chunked\r\n\r\n".encode()


def _framed(event: bytes) -> bytes:
    """RFC 9112, section 7.1; the last event carries the end of the body with it."""
    end = b"0\r\n\r\n" if event == b"data: [DONE]\n\n" else b""
    return b"%x\r\n%b\r\n%b" % (len(event), event, end)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            await _answer(await _request(reader), writer)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def _request(reader: asyncio.StreamReader) -> str:
    """Reads a request; gives the first part of its path."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    for line in head.splitlines():
        name, _, value = line.partition(":")
        if name == "content-length":
            await reader.readexactly(int(value))
    return head.split(" ")[1].split("/")[1]


async def _answer(name: str, writer: asyncio.StreamWriter) -> None:
    if not name.startswith("ticks-"):
        writer.write(_whole(name))
        await writer.drain()
        return
    writer.write(_head("text/event-stream"))
    for event in payloads.events("text", int(name.removeprefix("ticks-"))):
        writer.write(_framed(event))
        await asyncio.sleep(_TICK_SECONDS)


async def _main() -> None:
    server = await asyncio.start_server(_serve, "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main())
