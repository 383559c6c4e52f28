"""What goes over the test server's wires: requests as they came, replies as a test wants them."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PATIENCE = 5.0
"""Longest wait of a test for something that must happen, in seconds."""


class Gate:
    """Stops a reply until the test opens it; a gate that is never opened is a hanging server."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened: Future[None] = Future()

    def open(self) -> None:
        """Lets the reply go on; from any thread."""
        self.opened.set_result(None)

    async def wait_until_reached(self) -> None:
        """Waits for the server to come here, without stopping the event loop."""
        assert await asyncio.to_thread(self.reached.wait, PATIENCE), "the gate was not reached"


@dataclass(frozen=True)
class Pause:
    """Makes the reply wait for some seconds."""

    seconds: float


class Drop(Exception):  # noqa: N818  (it is a step of a reply, and raised to leave it)
    """Ends the connection at this point of the reply."""


Step: TypeAlias = bytes | Gate | Pause | Drop


@dataclass
class Connection:
    """One TCP connection; `closed` is set when the client closes it, or when it is gone."""

    closed: threading.Event = field(default_factory=threading.Event)
    closed_at: float | None = None
    """By the monotonic clock, in seconds."""

    async def wait_closed(self) -> None:
        """Waits for the client to close it, without stopping the event loop."""
        assert await asyncio.to_thread(self.closed.wait, PATIENCE), "the connection stays open"


@dataclass
class Request:
    """One request. `target` is the request line's, `path` and `query` are its decoded parts."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    """In their order, names in lower case."""
    body: bytes
    connection: Connection
    at: float = field(default_factory=time.monotonic)
    """When it had come in whole, by the monotonic clock, in seconds."""
    answered: threading.Event = field(default_factory=threading.Event)
    """Set when the reply was written to its end."""

    @property
    def raw_path(self) -> str:
        return urlsplit(self.target).path

    @property
    def path(self) -> str:
        return unquote(self.raw_path)

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    def header(self, name: str) -> str | None:
        """The header's value, None if there is none; a header that came twice is a failure."""
        values = [value for key, value in self.headers if key == name.lower()]
        assert len(values) < 2, f"{name} came {len(values)} times"
        return values[0] if values else None

    def json(self) -> object:
        """The decoded body, None if there is none."""
        return json.loads(self.body) if self.body else None


@dataclass(frozen=True)
class Reply:
    """An answer: `body` as bytes goes with a length, as steps it goes in chunks.

    `before` are steps ahead of the status line.
    """

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes | Sequence[Step] = b""
    before: Sequence[Gate | Pause | Drop] = ()

    def head(self) -> bytes:
        """The status line and the headers."""
        framing = (
            {"Content-Length": str(len(self.body))}
            if isinstance(self.body, bytes)
            else {"Transfer-Encoding": "chunked"}
        )
        lines = [f"HTTP/1.1 {self.status} Scripted"]
        lines += [f"{name}: {value}" for name, value in {**framing, **self.headers}.items()]
        return "\r\n".join((*lines, "", "")).encode("latin-1")


def json_reply(
    content: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> Reply:
    """Answers with JSON."""
    return Reply(
        status=status,
        headers={"Content-Type": "application/json", **(headers or {})},
        body=json.dumps(content).encode(),
    )


def event_stream(steps: Iterable[Step], headers: Mapping[str, str] | None = None) -> Reply:
    """Answers with server-sent events, in the pieces that are given."""
    return Reply(headers={"Content-Type": "text/event-stream", **(headers or {})}, body=[*steps])


def data_event(content: object) -> bytes:
    """One server-sent event that holds JSON."""
    return b"data: %b\n\n" % json.dumps(content).encode()


DONE = b"data: [DONE]\n\n"


async def read_request(reader: asyncio.StreamReader, connection: Connection) -> Request | None:
    """Reads a request, whose body must have a declared length; None if the connection ended."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    method, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    headers = [(name.lower(), value.strip()) for name, _, value in pairs]
    length = int(dict(headers).get("content-length", "0"))
    return Request(method, target, headers, await reader.readexactly(length), connection)
