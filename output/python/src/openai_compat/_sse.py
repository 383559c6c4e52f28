"""Server-sent events (WHATWG HTML, section 9.2), decoded from bytes as they come in.

Differences from the standard, which describes a browser: an event that has a name but no data is reported
too, because APIs send such pings and users' code may want to see them.
"""

from __future__ import annotations

from typing import Any, Iterator, Protocol, AsyncIterator, runtime_checkable

_BOM = b"\xef\xbb\xbf"


class ServerSentEvent:
    """One event.

    Args:
        event: its type; None is the standard's ``message``.
        data: its data, lines joined by newlines.
        id: the last event ID that the stream has set so far.
        retry: the reconnection time in milliseconds, if the event sets it.
    """

    __slots__ = ("_event", "_raw", "_id", "_retry")

    def __init__(
        self,
        *,
        event: str | None = None,
        data: str | None = None,
        id: str | None = None,  # noqa: A002
        retry: int | None = None,
    ) -> None:
        self._event = event
        self._raw: bytes = b"" if data is None else data.encode("utf-8", "surrogatepass")
        self._id = id
        self._retry = retry

    @property
    def event(self) -> str | None:
        return self._event

    @property
    def id(self) -> str | None:
        return self._id

    @property
    def retry(self) -> int | None:
        return self._retry

    @property
    def data(self) -> str:
        # the standard decodes without errors
        return self._raw.decode("utf-8", "replace")

    def json(self) -> Any:
        """Decode the data; raises ``json.JSONDecodeError``."""
        import json

        return json.loads(self.data)

    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event}, data={self.data}, id={self.id}, retry={self.retry})"


# Not methods: what users see of an event stays small.
def event_of_bytes(raw: bytes, event: str | None, last_id: str | None, retry: int | None) -> ServerSentEvent:
    """Make an event of data that has not been decoded."""
    made = ServerSentEvent.__new__(ServerSentEvent)
    made._raw = raw  # pyright: ignore[reportPrivateUsage]
    made._event = event  # pyright: ignore[reportPrivateUsage]
    made._id = last_id  # pyright: ignore[reportPrivateUsage]
    made._retry = retry  # pyright: ignore[reportPrivateUsage]
    return made


def raw_data(event: ServerSentEvent) -> bytes:
    """The data of an event as it was sent, in UTF-8."""
    return event._raw  # pyright: ignore[reportPrivateUsage]


class SSEDecoder:
    """Decodes the events of one stream, in whatever pieces its bytes come.

    An event that the stream ends within is dropped, as the standard says.
    """

    def __init__(self) -> None:
        # without a line end that could complete an event
        self._pieces: list[bytes] = []
        self._at_start = True
        self._after_cr = False
        self._last_event_id: str | None = None
        # of `decode`
        self._lines: list[bytes] = []

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """Decode a stream."""
        for chunk in iterator:
            yield from self._feed(chunk)

    async def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """Decode an asynchronous stream."""
        async for chunk in iterator:
            for event in self._feed(chunk):
                yield event

    def _feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Decode the next bytes of the stream; gives the events that are complete now."""
        events = map(self._decode_event, self._split_events(chunk))
        return [event for event in events if event is not None]

    def _split_events(self, chunk: bytes) -> list[bytes]:
        """Split the next bytes of the stream into events.

        Returns:
            The lines of each event that is complete now.
        """
        if self._at_start:
            chunk = self._without_bom(chunk)
        if self._after_cr or b"\r" in chunk:
            chunk = self._with_newlines(chunk)
        if not chunk:
            return []
        pieces = self._pieces
        if pieces:
            if b"\n\n" not in chunk and not (chunk[:1] == b"\n" and pieces[-1][-1:] == b"\n"):
                # long events come in many pieces, which are joined once
                pieces.append(chunk)
                return []
            pieces.append(chunk)
            chunk = b"".join(pieces)
            pieces.clear()
        *blocks, rest = chunk.split(b"\n\n")
        if rest:
            pieces.append(rest)
        return blocks

    def decode(self, line: str) -> ServerSentEvent | None:
        """Decode the next line, given without its end; returns the event that an empty line completes."""
        if line:
            self._lines.append(line.encode("utf-8", "surrogatepass"))
            return None
        block = b"\n".join(self._lines)
        self._lines.clear()
        return self._decode_event(block)

    def _without_bom(self, chunk: bytes) -> bytes:
        start = b"".join((*self._pieces, chunk))
        self._pieces.clear()
        if len(start) < len(_BOM) and _BOM.startswith(start):
            # it may be the beginning of one
            if start:
                self._pieces.append(start)
            return b""
        self._at_start = False
        return start.removeprefix(_BOM)

    def _with_newlines(self, chunk: bytes) -> bytes:
        """Make LF of the other two line ends, CRLF and CR, which may be split between chunks."""
        if not chunk:
            return chunk
        if self._after_cr and chunk[:1] == b"\n":
            # the second half of a CRLF
            chunk = chunk[1:]
            self._after_cr = False
            if not chunk:
                return chunk
        self._after_cr = chunk[-1:] == b"\r"
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _decode_event(self, block: bytes) -> ServerSentEvent | None:
        """Decode the lines of an event; None if it has neither data nor a name."""
        if block[:6] == b"data: " and b"\n" not in block:
            return event_of_bytes(block[6:], None, self._last_event_id, None)
        event: str | None = None
        data: list[bytes] = []
        retry: int | None = None
        for line in block.split(b"\n"):
            name, _, value = line.partition(b":")
            if value[:1] == b" ":
                value = value[1:]
            if name == b"data":
                data.append(value)
            elif name == b"event":
                event = value.decode("utf-8", "replace") or None
            elif name == b"id":
                if b"\0" not in value:
                    self._last_event_id = value.decode("utf-8", "replace")
            elif name == b"retry" and value.isdigit():
                retry = int(value)
            # everything else, comments among it, has no meaning
        if not data and event is None:
            return None
        return event_of_bytes(b"\n".join(data), event, self._last_event_id, retry)


@runtime_checkable
class SSEBytesDecoder(Protocol):
    """What a decoder of another format has to do, to be returned by a client's `_make_sse_decoder`."""

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """Decode a stream."""
        ...

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """Decode an asynchronous stream."""
        ...
