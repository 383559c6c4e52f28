"""A scriptable HTTP/1.1 server for tests: real sockets, answers that a test dictates to the byte.

It runs an asyncio loop in a thread of its own, so that synchronous and asynchronous clients of the
same process can both talk to it. It keeps connections open (RFC 9112, section 9.3) and records what
it was sent. As a proxy it takes absolute request targets and answers them itself.
"""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.support.messages import (
    PATIENCE,
    Connection,
    Drop,
    Gate,
    Pause,
    Reply,
    Request,
    read_request,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from typing_extensions import Self

    from tests.support.messages import Step

    Answer = Reply | Callable[[Request], Reply]


class Server:
    """Use as a context manager; `url` is where it listens, `requests` is what came, in order."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.unexpected: list[str] = []
        self._routes: dict[tuple[str, str], list[Answer]] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._port: Future[int] = Future()
        self._connections: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """The server's origin, without a slash at its end."""
        return f"http://127.0.0.1:{self._port.result(PATIENCE)}"

    def on(self, method: str, path: str, *answers: Answer) -> None:
        """Answers requests in turn; the last answer stays. Replaces what the route had."""
        self._routes[method, path] = list(answers)

    def bodies(self) -> list[object]:
        """The decoded JSON of every request."""
        return [request.json() for request in self.requests]

    def __enter__(self) -> Self:
        self._thread.start()
        self._port.result(PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the server does not stop"

    def _run(self) -> None:
        self._loop.run_until_complete(self._listen())
        self._loop.close()

    async def _listen(self) -> None:
        self._stopped = asyncio.Event()
        server = await self._loop.create_server(self._protocol, "127.0.0.1", 0)
        self._port.set_result(server.sockets[0].getsockname()[1])
        await self._stopped.wait()
        server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def _stop(self) -> None:
        self._stopped.set()

    def _protocol(self) -> asyncio.Protocol:
        connection = Connection()
        gone = asyncio.Event()

        def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = self._loop.create_task(self._serve(reader, writer, connection, gone))
            self._connections.add(task)
            task.add_done_callback(self._connections.discard)

        return _Watched(connection, gone, asyncio.StreamReader(), serve)

    async def _serve(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        connection: Connection,
        gone: asyncio.Event,
    ) -> None:
        exchange = asyncio.ensure_future(self._exchange(reader, writer, connection))
        left = asyncio.ensure_future(gone.wait())
        try:
            await asyncio.wait((exchange, left), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (exchange, left):
                task.cancel()
            results = await asyncio.gather(exchange, left, return_exceptions=True)
            writer.transport.abort()
            for failure in results:
                if isinstance(failure, Exception) and not isinstance(failure, _LEFT):
                    self.unexpected.append(repr(failure))

    async def _exchange(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: Connection
    ) -> None:
        with suppress(Drop):
            while True:
                request = await read_request(reader, connection)
                if request is None:
                    return
                self.requests.append(request)
                await _send(writer, self._answer(request))
                request.answered.set()

    def _answer(self, request: Request) -> Reply:
        answers = self._routes.get((request.method, request.path))
        if not answers:
            self.unexpected.append(f"{request.method} {request.path}")
            return Reply(status=404, body=b"the test has no answer for this")
        answer = answers[0] if len(answers) == 1 else answers.pop(0)
        return answer if isinstance(answer, Reply) else answer(request)


_LEFT = (ConnectionError, asyncio.IncompleteReadError)


class _Watched(asyncio.StreamReaderProtocol):
    """Notices at once that the client has left, also while nothing is read or written."""

    def __init__(
        self,
        connection: Connection,
        gone: asyncio.Event,
        reader: asyncio.StreamReader,
        serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], None],
    ) -> None:
        super().__init__(reader, serve)
        self._connection = connection
        self._gone = gone

    def eof_received(self) -> bool:
        self._leave()
        super().eof_received()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._leave()
        super().connection_lost(exc)

    def _leave(self) -> None:
        if not self._connection.closed.is_set():
            self._connection.closed_at = time.monotonic()
            self._connection.closed.set()
        self._gone.set()


async def _send(writer: asyncio.StreamWriter, reply: Reply) -> None:
    for step in reply.before:
        await _take(step, writer)
    writer.write(reply.head())
    if isinstance(reply.body, bytes):
        writer.write(reply.body)
    else:
        await _send_chunks(writer, reply.body)
    await writer.drain()


async def _send_chunks(writer: asyncio.StreamWriter, body: Sequence[Step]) -> None:
    """Sends each piece as a chunk of its own (RFC 9112, section 7.1), which clients see as such."""
    for step in body:
        if isinstance(step, bytes):
            writer.write(b"%x\r\n%b\r\n" % (len(step), step))
            await writer.drain()
        else:
            await _take(step, writer)
    writer.write(b"0\r\n\r\n")


async def _take(step: Step, writer: asyncio.StreamWriter) -> None:
    if isinstance(step, Gate):
        step.reached.set()
        # A client that leaves must not shut the gate for the requests after it.
        await asyncio.shield(asyncio.wrap_future(step.opened))
    elif isinstance(step, Pause):
        await asyncio.sleep(step.seconds)
    elif isinstance(step, Drop):
        await writer.drain()
        raise step
