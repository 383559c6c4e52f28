"""HTTP/1.1 on one connection of asyncio; h11 writes and reads the protocol."""

from __future__ import annotations

import ssl
from typing import Any, AsyncIterator
from contextlib import suppress

import h11
import httpx
import httpcore

from ._http_chunks import BodyReader, next_event
from ._asyncio_stream import READ_BYTES, SocketStream, connect
from ._httpcore_requests import timeouts_of, extensions_of

# scheme, host and port
Origin = tuple[bytes, bytes, int]

# as httpcore's
_MAX_HEAD_BYTES = 100 * 1024


class Connection:
    """Sends one request at a time, and receives its response."""

    def __init__(self, stream: SocketStream, origin: Origin) -> None:
        self.stream = stream
        self.origin = origin
        self.idle_since = 0.0
        self._state = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MAX_HEAD_BYTES)
        self.body = BodyReader(self._state)

    async def send(self, request: httpcore.Request) -> None:
        """Send a request.

        Raises:
            httpcore.LocalProtocolError: it is none that HTTP allows.
            httpcore.WriteTimeout: the server takes nothing.
        """
        timeout = timeouts_of(request).get("write")
        event = self._local(h11.Request, method=request.method, target=request.url.target, headers=request.headers)
        # servers may answer before they have read all of it
        with suppress(httpcore.WriteError):
            if isinstance(request.stream, httpx.ByteStream):
                # one packet more often than not
                pieces = [self._written(event), *map(self._written_data, request.stream)]
                pieces.append(self._written(h11.EndOfMessage()))
                await self.stream.write(b"".join(pieces), timeout)
                return
            await self.stream.write(self._written(event), timeout)
            async for data in _asynchronous(request.stream):
                if written := self._written_data(data):
                    await self.stream.write(written, timeout)
            if written := self._written(h11.EndOfMessage()):
                await self.stream.write(written, timeout)

    async def receive_head(self, timeout: float | None) -> h11.Response:
        """Receive the beginning of the response.

        Raises:
            httpcore.ReadTimeout, httpcore.ReadError, httpcore.RemoteProtocolError: there is none.
        """
        while True:
            event = next_event(self._state)
            if isinstance(event, h11.Response):
                return event
            if event is h11.NEED_DATA:
                data = await self.stream.read(READ_BYTES, timeout)
                if not data:
                    raise httpcore.RemoteProtocolError("Server disconnected without sending a response.")
                self._state.receive_data(data)

    def be_ready(self) -> bool:
        """Prepare for the next request; False if there can't be one."""
        state = self._state
        if state.our_state is not h11.DONE or state.their_state is not h11.DONE or state.trailing_data[0]:
            return False
        state.start_next_cycle()
        self.body = BodyReader(state)
        self.idle_since = self.stream.loop.time()
        return not self.stream.lost

    def _written_data(self, data: bytes) -> bytes:
        return self._written(h11.Data(data=data))

    def _written(self, event: h11.Event) -> bytes:
        written: bytes | None = self._local(self._state.send, event)
        return written or b""

    def _local(self, function: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except h11.LocalProtocolError as error:
            raise httpcore.LocalProtocolError(str(error)) from error


async def open_connection(request: httpcore.Request, origin: Origin, ssl_context: ssl.SSLContext) -> Connection:
    """Connect to the server of a request; raises what `connect` and `SocketStream.start_tls` do."""
    scheme, host, port = origin
    timeout = timeouts_of(request).get("connect")
    name = host.decode("ascii")
    stream = await connect(name, port, timeout)
    if scheme == b"https":
        ssl_context.set_alpn_protocols(["http/1.1"])
        await stream.start_tls(ssl_context, extensions_of(request).get("sni_hostname") or name, timeout)
    return Connection(stream, origin)


def _asynchronous(stream: Any) -> AsyncIterator[bytes]:
    assert isinstance(stream, httpx.AsyncByteStream)
    return stream.__aiter__()
