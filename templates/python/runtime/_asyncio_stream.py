"""A connection's bytes on asyncio, without the layers that make httpcore's work on any event loop."""

from __future__ import annotations

import ssl
import sys
import select
import asyncio
import threading
from typing import Any, Iterable
from ipaddress import ip_address

import httpcore

from ._deadline import Deadline

# Of what has come in, a reader is given no more at once, so that others on the loop have their turn.
READ_BYTES = 16 * 1024
_BUFFERED_BYTES = 256 * 1024
# what the system is asked for at once
SOCKET_BYTES = 64 * 1024
# RFC 8305, section 5: how long the first address has before the next is tried beside it
_NEXT_ADDRESS_SECONDS = 0.25


class _Incoming(threading.local):
    """Where a thread's event loops put what they take from a socket, until the callback's end."""

    def __init__(self) -> None:
        self.view = memoryview(bytearray(SOCKET_BYTES))


_incoming = _Incoming()


class SocketStream(asyncio.BufferedProtocol, httpcore.AsyncNetworkStream):
    """A TCP or TLS connection. One task may read or write at a time.

    Timeouts are in seconds; None waits for ever.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.lost = False
        # None until the connection is made
        self._transport: Any = None
        self._received = bytearray()
        self._error: Exception | None = None
        self._reading_paused = self._writing_paused = False
        # gives what came, or nothing
        self._waiter: asyncio.Future[bytes] | None = None
        # how many bytes the reader that waits takes
        self._wanted = 0
        self._deadline = Deadline(loop, _time_out)

    # -- for the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def get_buffer(self, sizehint: int) -> memoryview:
        # without one of ours, asyncio asks the system for a quarter of a megabyte for each read
        return _incoming.view

    def buffer_updated(self, nbytes: int) -> None:
        data, waiter = _incoming.view[:nbytes], self._waiter
        if nbytes <= self._wanted and not self._received and waiter is not None and not waiter.done():
            waiter.set_result(data.tobytes())
            return
        self._received += data
        if len(self._received) > _BUFFERED_BYTES and not self._reading_paused:
            self._reading_paused = True
            self._transport.pause_reading()
        if self._wanted:
            self._wake()

    def eof_received(self) -> None:
        self.lost = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True
        self._error = self._error or exc
        self._writing_paused = False
        self._deadline.stop()
        self._wake()

    def pause_writing(self) -> None:
        self._writing_paused = True

    def resume_writing(self) -> None:
        self._writing_paused = False
        if not self._wanted:
            self._wake()

    # -- for httpcore's users

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive at most ``max_bytes``; none at the end.

        Raises:
            httpcore.ReadTimeout, httpcore.ReadError: nothing came.
        """
        if self._received:
            await asyncio.sleep(0)
        elif not self.lost:
            self._wanted = max_bytes
            try:
                if data := await self._begin_wait(timeout):
                    return data
            except asyncio.TimeoutError as error:
                raise httpcore.ReadTimeout from error
            finally:
                self._end_wait()
        return self._take(max_bytes)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes; waits while the peer takes none.

        Raises:
            httpcore.WriteTimeout, httpcore.WriteError: they could not be sent.
        """
        if self.lost or self._transport.is_closing():
            raise httpcore.WriteError("The connection is closed") from self._error
        self._transport.write(buffer)
        if self._writing_paused:
            try:
                await self._begin_wait(timeout)
            except asyncio.TimeoutError as error:
                raise httpcore.WriteTimeout from error
            finally:
                self._end_wait()
            if self.lost:
                raise httpcore.WriteError("The connection is closed") from self._error

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Go on encrypted; the connection is closed if that fails.

        Raises:
            httpcore.ConnectTimeout, httpcore.ConnectError: there was no agreement, or no trust.
        """
        # asyncio's own limit would be one minute, whatever was asked for
        limit = None if timeout is None else timeout + 1
        handshake = self.loop.start_tls(
            self._transport, self, ssl_context, server_hostname=server_hostname, ssl_handshake_timeout=limit
        )
        try:
            secured: Any = await _in_time(handshake, timeout)
            if secured is None:
                raise httpcore.ConnectError("The connection was lost")
        except BaseException:
            self.close()
            raise
        self._transport = secured
        return self

    async def aclose(self) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection, without the goodbyes of TLS: nobody waits for the peer's."""
        self._deadline.stop()
        # of a loop that has ended, the socket is closed with the object
        if self._transport is not None and not self.loop.is_closed():
            self._transport.abort()

    def get_extra_info(self, info: str) -> Any:
        """See httpcore, "Network Streams"."""
        if info == "is_readable":
            return self.has_news()
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._transport.get_extra_info(names.get(info, info))

    def has_news(self) -> bool:
        """Whether something came that has not been read, if only that the peer has closed the connection.

        Asks the socket: the event loop has not looked at it while it was busy with other things.
        """
        if self.lost or self._received or self._transport.is_closing():
            return True
        number = self._transport.get_extra_info("socket").fileno()
        return number < 0 or _is_readable(number)

    # -- waiting

    def _begin_wait(self, timeout: float | None) -> asyncio.Future[bytes]:
        self._waiter = waiter = self.loop.create_future()
        if timeout is not None:
            self._deadline.begin(waiter, timeout)
        return waiter

    def _end_wait(self) -> None:
        self._waiter = None
        self._wanted = 0
        self._deadline.end()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(b"")

    def _take(self, max_bytes: int) -> bytes:
        received = self._received
        if not received and self._error is not None:
            raise httpcore.ReadError(str(self._error)) from self._error
        data = bytes(received[:max_bytes]) if len(received) > max_bytes else bytes(received)
        del received[:max_bytes]
        if self._reading_paused and not self.lost and len(received) <= _BUFFERED_BYTES:
            self._reading_paused = False
            self._transport.resume_reading()
        return data


async def connect(host: str, port: int, timeout: float | None) -> SocketStream:
    """Open a TCP connection.

    Raises:
        httpcore.ConnectTimeout, httpcore.ConnectError: nobody answered.
    """
    loop = asyncio.get_running_loop()
    stream = SocketStream(loop)
    # a race of one would cost a task, and leave cycles of frames and errors behind
    delay = None if _is_address(host) else _NEXT_ADDRESS_SECONDS
    try:
        await _in_time(loop.create_connection(lambda: stream, host, port, happy_eyeballs_delay=delay), timeout)
    except BaseException:
        stream.close()
        raise
    return stream


def _time_out(waiter: asyncio.Future[bytes]) -> None:
    if not waiter.done():
        waiter.set_exception(asyncio.TimeoutError())


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


async def _in_time(opening: Any, timeout: float | None) -> Any:
    try:
        # before 3.12, `wait_for` may lose a cancellation
        if sys.version_info >= (3, 11):
            async with asyncio.timeout(timeout):
                return await opening
        return await asyncio.wait_for(opening, timeout)
    except asyncio.TimeoutError as error:
        raise httpcore.ConnectTimeout(str(error)) from error
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error


def _is_readable(number: int) -> bool:
    if not hasattr(select, "poll"):
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    found: Iterable[Any] = poll.poll(0)
    return bool(found)
