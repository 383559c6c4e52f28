"""HTTP chunks of the plain kind, which nearly all are, at a fraction of what h11 needs for each."""

from __future__ import annotations

import re
from typing import Any
from collections import deque

import h11
import httpcore

_FIRST_HEAD = re.compile(rb"([0-9A-Fa-f]{1,8})\r\n").match
_NEXT_HEAD = re.compile(rb"\r\n([0-9A-Fa-f]{1,8})\r\n").match
_BEGINNING_OF_HEAD = re.compile(rb"\r?|(?:\r\n)?[0-9A-Fa-f]{0,8}\r?").fullmatch


class PlainChunks:
    """Reads the chunks (RFC 9112, section 7.1) of a body from one chunk's end on.

    Args:
        pieces: gets what has been read, as the server cut it. Of a chunk that has come in part, that part is one.
        after_data: others have read the chunk before but for its line end. They get what is left to them the same way.
    """

    def __init__(self, pieces: deque[bytes], *, after_data: bool) -> None:
        self._pieces = pieces
        self._missing = 0
        self._kept = b""
        self._after_data = after_data
        self._head = _NEXT_HEAD if after_data else _FIRST_HEAD

    def receive(self, data: bytes) -> bytes | None:
        """Read what has come; nothing means that the server has closed the connection.

        Returns:
            None if more is to come; else what others have to read, from one chunk's end on: the last chunk, or one
            that is not plain.

        Raises:
            httpcore.RemoteProtocolError: the server broke off, or a chunk is longer than it says.
        """
        if not data:
            raise httpcore.RemoteProtocolError("The server closed the connection within a body of HTTP chunks")
        if self._kept:
            data, self._kept = self._kept + data, b""
        at, end = 0, len(data)
        while True:
            if self._missing:
                if at == end:
                    return None
                piece = data[at : at + self._missing]
                self._pieces.append(piece)
                at += len(piece)
                self._missing -= len(piece)
                if self._missing:
                    return None
                if end - at == 2 and data.endswith(b"\r\n"):
                    # servers send each chunk as a whole, so that nothing has to be kept of it
                    self._head = _FIRST_HEAD
                    return None
                self._head = _NEXT_HEAD
            found = self._head(data, at)
            self._missing = int(found[1], 16) if found else 0
            if found is None or self._missing == 0:
                return self._left(data[at:])
            at = found.end()

    def _left(self, rest: bytes) -> bytes | None:
        if _BEGINNING_OF_HEAD(rest):
            self._kept = rest
            return None
        if self._head is _FIRST_HEAD:
            return b"\r\n" + rest if self._after_data else rest
        if rest[:2] != b"\r\n":
            raise httpcore.RemoteProtocolError(f"malformed chunk footer: {rest[:2]!r}")
        return rest if self._after_data else rest[2:]


class BodyReader:
    """Gives the body of a response piece by piece, from what has been received.

    Args:
        state: has read the response's head. It reads all of the body that is not plain chunks.
    """

    def __init__(self, state: h11.Connection) -> None:
        self._state = state
        self._pieces: deque[bytes] = deque()
        self._plain_chunks: PlainChunks | None = None
        # what had come when h11 was at the end of a chunk's data
        self._after_chunk: bytes | None = None
        self._ended = False

    def next_piece(self) -> bytes | None:
        """Take the next piece.

        Returns:
            Nothing (`b""`) at the end of the body, None if more has to be received first.

        Raises:
            httpcore.RemoteProtocolError: that is no HTTP, or the server broke off.
        """
        if self._pieces:
            return self._pieces.popleft()
        while self._plain_chunks is None and not self._ended:
            event = next_event(self._state)
            if isinstance(event, h11.Data):
                self._after_chunk = self._state.trailing_data[0] if event.chunk_end else None
                if data := bytes(event.data):
                    return data
            elif event is not h11.NEED_DATA:
                self._ended = True
            elif self._after_chunk in (b"", b"\r\n"):
                self._plain_chunks = PlainChunks(self._pieces, after_data=not self._after_chunk)
                self._after_chunk = None
            else:
                return None
        return b"" if self._ended else None

    def receive(self, data: bytes) -> None:
        """Read what has come; nothing means that the server has closed the connection.

        Raises:
            httpcore.RemoteProtocolError: it broke off within plain chunks, or these are none.
        """
        rest: bytes | None = data
        if self._plain_chunks is not None:
            rest = self._plain_chunks.receive(data)
            if rest is not None:
                self._plain_chunks = None
        if rest is not None:
            self._state.receive_data(rest)


def next_event(state: h11.Connection) -> Any:
    """What h11 makes of what it has received; raises `httpcore.RemoteProtocolError` if that is no HTTP."""
    try:
        return state.next_event()
    except h11.RemoteProtocolError as error:
        raise httpcore.RemoteProtocolError(str(error)) from error
