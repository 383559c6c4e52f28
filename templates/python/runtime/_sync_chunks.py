"""Streams of the synchronous client whose HTTP chunks are read without h11, where that is possible."""

from __future__ import annotations

from typing import Any, Iterator

import httpx
import httpcore

from ._http_chunks import BodyReader
from ._httpcore_requests import timeouts_of

# from httpx's stream of a response to httpcore's connection
_STEPS = ("_stream", "_httpcore_stream", "_stream", "_connection")


class _Connection(httpcore.HTTP11Connection):
    """What a connection becomes; all but the body is read as before."""

    def _receive_response_body(self, request: httpcore.Request) -> Iterator[bytes]:
        own: Any = self
        read = own._network_stream.read
        timeout = timeouts_of(request).get("read")
        body = BodyReader(own._h11_state)
        while True:
            piece = body.next_piece()
            if piece is None:
                body.receive(read(self.READ_NUM_BYTES, timeout=timeout))
            elif piece:
                yield piece
            else:
                return


def read_plain_chunks(stream: httpx.SyncByteStream) -> None:
    """Have the body of a response read in this way, if it comes on a connection of httpcore's."""
    found: Any = stream
    for step in _STEPS:
        found = getattr(found, step, None)
    if type(found) is httpcore.HTTP11Connection:
        # in place: the pool and others hold the connection
        found.__class__ = _Connection
