"""HTTP chunks of the plain kind, which nearly all are, at a fraction of what h11 needs for each."""

from __future__ import annotations

import re
from collections import deque

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
        data, at = self._kept + data, 0
        self._kept = b""
        while True:
            if self._missing:
                if at == len(data):
                    return None
                piece = data[at : at + self._missing]
                self._pieces.append(piece)
                at += len(piece)
                self._missing -= len(piece)
                if self._missing:
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
            return rest
        if rest[:2] != b"\r\n":
            raise httpcore.RemoteProtocolError(f"malformed chunk footer: {rest[:2]!r}")
        return rest if self._after_data else rest[2:]
