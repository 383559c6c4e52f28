"""Bodies of responses that aiohttp receives, at a part of what each piece costs by itself.

aiohttp asks the system for a quarter of a megabyte for each read, and makes a new timer for each piece that comes.
"""

from __future__ import annotations

import asyncio
from typing import Any, AsyncIterator
from contextlib import suppress

import httpx

from ._deadline import Deadline
from ._asyncio_stream import SOCKET_BYTES


def with_lean_bodies(transport: type[Any], mapping: Any) -> type[Any]:
    """A transport whose responses have such bodies.

    Args:
        transport: `httpx_aiohttp.AiohttpTransport`.
        mapping: of aiohttp's errors to httpx's, a function that makes a context.
    """

    async def handle_async_request(self: Any, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = await transport.handle_async_request(self, request)
        received: Any = getattr(response.stream, "_aiohttp_response", None)
        connection: Any = getattr(received, "connection", None)
        # a body that came with the head has released its connection
        if connection is not None:
            _read_less_at_once(connection.transport)
            timeout = request.extensions.get("timeout", {}).get("read")
            response.stream = _Body(response.stream, received.content, connection.protocol, timeout, mapping)
        return response

    return type(transport.__name__, (transport,), {"handle_async_request": handle_async_request})


def _read_less_at_once(transport: Any) -> None:
    """Have asyncio's transports ask for less memory; those of other event loops have no such limit."""
    encrypted: Any = getattr(transport, "_ssl_protocol", None)
    for reading in (transport, encrypted):
        if hasattr(reading, "max_size"):
            with suppress(AttributeError):
                reading.max_size = SOCKET_BYTES


class _Body(httpx.AsyncByteStream):
    """The body of a response.

    Args:
        stream: httpx's, which is closed.
        content: what comes; aiohttp's `StreamReader`.
        protocol: of the connection, which need not watch for the timeout.
        timeout: how long to wait for a piece, in seconds; None for ever.
    """

    def __init__(self, stream: Any, content: Any, protocol: Any, timeout: float | None, mapping: Any) -> None:
        self._stream = stream
        self._content = content
        self._timeout = timeout
        self._mapping = mapping
        protocol.read_timeout = None
        # takes down the one that runs
        protocol.start_timeout()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        content, timeout = self._content, self._timeout
        deadline: Deadline[Any] = Deadline(asyncio.get_running_loop(), _time_out)
        try:
            with self._mapping():
                while True:
                    if timeout is not None:
                        deadline.begin(content, timeout)
                    piece = await content.readany()
                    deadline.end()
                    if not piece:
                        return
                    yield piece
        finally:
            deadline.stop()

    async def aclose(self) -> None:
        await self._stream.aclose()


def _time_out(content: Any) -> None:
    content.set_exception(httpx.ReadTimeout("Timeout on reading data from socket"))
