"""The connections of the default asynchronous client on asyncio.

They stand in for httpcore's pool, which looks at every connection for each one when a request begins or ends, and
whose locks and streams work on any event loop. What is not plain HTTP/1.1 on asyncio is left to httpcore's.
"""

from __future__ import annotations

import sys
import asyncio
import logging
from typing import Any, AsyncIterator
from contextlib import suppress
from collections import deque

import httpx
import httpcore

from ._utils._sync import get_async_library
from ._asyncio_stream import READ_BYTES
from ._httpcore_requests import timeouts_of, extensions_of
from ._asyncio_connection import Origin, Connection, open_connection

_PORTS = {b"http": 80, b"https": 443}
_httpcore_log = logging.getLogger("httpcore")


def _httpcores_handler() -> Any:
    """What httpcore itself sends requests with; None if something else is in its place already."""
    handler: Any = httpcore.AsyncConnectionPool.handle_async_request
    handler = getattr(handler, "__wrapped__", handler)
    return handler if handler.__module__.startswith("httpcore.") else None


_HANDLER = _httpcores_handler()


class AsyncioPool:
    """Has the methods of an `httpcore.AsyncConnectionPool` that httpx calls.

    Args:
        pool: says the limits and whom to trust, and does what this one does not.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        settings: Any = pool
        self._pool = pool
        self._uses_pool = False
        self._ssl_context = settings._ssl_context
        self._max_connections: int = settings._max_connections
        self._max_idle: int = settings._max_keepalive_connections
        self._idle_seconds: float | None = settings._keepalive_expiry
        self._by_loop: dict[asyncio.AbstractEventLoop, Connections] = {}
        # under the name that httpcore's pool has for them
        self._requests: set[httpcore.Request] = set()

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request; its connection is in use until the response is closed.

        Raises:
            httpcore.PoolTimeout: all connections were in use.
            and what `Connection` raises
        """
        if not _is_plain(request):
            self._uses_pool = True
            return await self._pool.handle_async_request(request)
        self._requests.add(request)
        try:
            return await self._connections().exchange(request, self._requests, self._ssl_context)
        except BaseException:
            self._requests.discard(request)
            raise

    def _connections(self) -> Connections:
        loop = asyncio.get_running_loop()
        found = self._by_loop.get(loop)
        if found is None:
            for other in [each for each in self._by_loop if each.is_closed()]:
                del self._by_loop[other]
            found = Connections(loop, self._max_connections, self._max_idle, self._idle_seconds)
            self._by_loop[loop] = found
        return found

    async def aclose(self) -> None:
        """Close all connections, also those in use."""
        running = asyncio.get_running_loop() if get_async_library() == "asyncio" else None
        for loop in list(self._by_loop):
            connections = self._by_loop.pop(loop)
            if loop is running or not loop.is_running():
                connections.close()
            else:
                # it may end meanwhile, and its connections with it
                with suppress(RuntimeError):
                    loop.call_soon_threadsafe(connections.close)
        # it would import anyio to close nothing
        if self._uses_pool:
            await self._pool.aclose()

    async def __aenter__(self) -> AsyncioPool:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class Connections:
    """The connections on one event loop."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, max_connections: int, max_idle: int, idle_seconds: float | None
    ) -> None:
        self._loop = loop
        self._max_connections = max_connections
        self._max_idle = max_idle
        self._idle_seconds = sys.maxsize if idle_seconds is None else idle_seconds
        self._open: set[Connection] = set()
        # in the order in which they became so
        self._idle: dict[Connection, None] = {}
        # how many requests have or may open a connection, and those that wait to be one of them
        self._busy = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def exchange(
        self, request: httpcore.Request, requests: set[httpcore.Request], ssl_context: Any
    ) -> httpcore.Response:
        """Send a request and receive the beginning of its response; see `AsyncioPool.handle_async_request`."""
        timeouts = timeouts_of(request)
        await self._enter(timeouts.get("pool"))
        connection: Connection | None = None
        try:
            origin = _origin(request)
            connection = self._taken(origin)
            if connection is None:
                self._make_room()
                connection = await open_connection(request, origin, ssl_context)
                self._open.add(connection)
            await connection.send(request)
            head = await connection.receive_head(timeouts.get("read"))
        except BaseException:
            if connection is not None:
                self._close(connection)
            self._leave()
            raise
        return httpcore.Response(
            head.status_code,
            headers=head.headers.raw_items(),
            content=_Body(connection, self, request, requests, timeouts.get("read")),
            extensions={
                "http_version": b"HTTP/" + head.http_version,
                "reason_phrase": head.reason,
                "network_stream": connection.stream,
            },
        )

    def release(self, connection: Connection) -> None:
        """Take back a connection whose response has been closed, received or not."""
        if connection in self._open and len(self._idle) < self._max_idle and connection.be_ready():
            self._idle[connection] = None
        else:
            self._close(connection)
        self._leave()

    def close(self) -> None:
        """Close all connections."""
        for connection in list(self._open):
            self._close(connection)

    def _close(self, connection: Connection) -> None:
        self._open.discard(connection)
        self._idle.pop(connection, None)
        connection.stream.close()

    def _taken(self, origin: Origin) -> Connection | None:
        """An idle connection that can be used, the last used first: the others may then expire."""
        too_old = self._loop.time() - self._idle_seconds
        for connection in list(self._idle):
            if connection.idle_since > too_old:
                break
            self._close(connection)
        for connection in reversed(list(self._idle)):
            if connection.origin == origin:
                if not connection.stream.has_news():
                    del self._idle[connection]
                    return connection
                self._close(connection)
        return None

    def _make_room(self) -> None:
        while self._idle and len(self._idle) + self._busy > self._max_connections:
            self._close(next(iter(self._idle)))

    async def _enter(self, timeout: float | None) -> None:
        """Wait until there may be one connection more."""
        if self._busy < self._max_connections:
            self._busy += 1
            return
        turn: asyncio.Future[None] = self._loop.create_future()
        self._waiting.append(turn)
        timer = None if timeout is None else self._loop.call_later(timeout, _expire, turn)
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                # it came together with the cancellation
                self._leave()
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def _leave(self) -> None:
        while self._waiting and not self._loop.is_closed():
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._busy -= 1


class _Body:
    """The body of a response."""

    def __init__(
        self,
        connection: Connection,
        connections: Connections,
        request: httpcore.Request,
        requests: set[httpcore.Request],
        timeout: float | None,
    ) -> None:
        self._connection = connection
        self._connections = connections
        self._request = request
        self._requests = requests
        self._timeout = timeout
        self._closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        body, read, timeout = self._connection.body, self._connection.stream.read, self._timeout
        try:
            while True:
                piece = body.next_piece()
                if piece is None:
                    body.receive(await read(READ_BYTES, timeout))
                elif piece:
                    yield piece
                else:
                    return
        except BaseException:
            await self.aclose()
            raise

    async def aclose(self) -> None:
        if not self._closed:
            self._closed = True
            self._requests.discard(self._request)
            self._connections.release(self._connection)


def use_asyncio_directly(client: httpx.AsyncClient) -> None:
    """Give a client connections of this kind, unless it is set up in another way than httpx does by itself."""
    transport: Any = getattr(client, "_transport", None)
    pool: Any = getattr(transport, "_pool", None)
    if _is(transport, httpx.AsyncHTTPTransport) and _is(pool, httpcore.AsyncConnectionPool) and not _has_options(pool):
        transport._pool = AsyncioPool(pool)


def _is(value: object, exactly: type) -> bool:
    return type(value) is exactly


def _has_options(pool: Any) -> bool:
    names = ("_http2", "_uds", "_local_address", "_retries", "_socket_options", "_proxy")
    return any(getattr(pool, name, True) for name in names)


def _is_plain(request: httpcore.Request) -> bool:
    """Whether a request needs nothing but HTTP/1.1 on asyncio; who watches httpcore is to see what it does."""
    return (
        request.url.scheme in _PORTS
        and request.method != b"CONNECT"
        and "trace" not in extensions_of(request)
        and not any(name.lower() == b"upgrade" for name, _ in request.headers)
        and not _httpcore_log.isEnabledFor(logging.DEBUG)
        # tools that record or replace requests put another one in its place
        and httpcore.AsyncConnectionPool.handle_async_request is _HANDLER
        and get_async_library() == "asyncio"
        # other loops know no way to try several addresses at once
        and isinstance(asyncio.get_running_loop(), asyncio.BaseEventLoop)
    )


def _origin(request: httpcore.Request) -> Origin:
    url = request.url
    return url.scheme, url.host, url.port or _PORTS[url.scheme]


def _expire(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_exception(httpcore.PoolTimeout())
