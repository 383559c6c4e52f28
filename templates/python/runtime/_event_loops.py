"""The loops of streams: from the bytes of a response to the items that its stream gives.

The asynchronous ones are twins. Streams spend their time here, so there is no layer for each step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, Iterator, AsyncIterator

import httpx

from ._verdicts import GIVE, STOP
from ._sync_chunks import read_plain_chunks
from ._utils._streams import consume_sync_iterator, consume_async_iterator

if TYPE_CHECKING:
    from ._sse import SSEDecoder, ServerSentEvent
    from ._events import EventReader

_T = TypeVar("_T")

# where httpx has the streams that its clients put around those of transports
_HTTPX_CLIENTS = "httpx._client"


def items_of_bytes(reader: EventReader[_T], decoder: SSEDecoder, response: httpx.Response) -> Iterator[_T]:
    """The items of a stream; the response is closed at the end."""
    read_plain = reader.plain_reader()
    pieces = _pieces(response)
    try:
        for piece in pieces:
            for lines in decoder._split_events(piece):  # pyright: ignore[reportPrivateUsage]
                item = read_plain(lines)
                if item is None:
                    verdict, item = reader.read_lines(lines, decoder)
                    if verdict is STOP:
                        # with all of it received, the connection can be used again
                        consume_sync_iterator(pieces)
                        return
                    if verdict is not GIVE:
                        continue
                yield item
    except httpx.RequestError as error:
        error.request = response.request
        raise
    finally:
        response.close()


async def async_items_of_bytes(
    reader: EventReader[_T], decoder: SSEDecoder, response: httpx.Response
) -> AsyncIterator[_T]:
    """`items_of_bytes` for asynchronous clients."""
    read_plain = reader.plain_reader()
    pieces = _async_pieces(response)
    try:
        async for piece in pieces:
            for lines in decoder._split_events(piece):  # pyright: ignore[reportPrivateUsage]
                item = read_plain(lines)
                if item is None:
                    verdict, item = reader.read_lines(lines, decoder)
                    if verdict is STOP:
                        await consume_async_iterator(pieces)
                        return
                    if verdict is not GIVE:
                        continue
                yield item
    except httpx.RequestError as error:
        error.request = response.request
        raise
    finally:
        await response.aclose()


def items_of_events(
    reader: EventReader[_T], events: Iterator[ServerSentEvent], response: httpx.Response
) -> Iterator[_T]:
    """The items of a stream whose events are decoded in another way."""
    try:
        for event in events:
            verdict, item = reader.read(event)
            if verdict is GIVE:
                yield item
            elif verdict is STOP:
                consume_sync_iterator(events)
                return
    finally:
        response.close()


async def async_items_of_events(
    reader: EventReader[_T], events: AsyncIterator[ServerSentEvent], response: httpx.Response
) -> AsyncIterator[_T]:
    """`items_of_events` for asynchronous clients."""
    try:
        async for event in events:
            verdict, item = reader.read(event)
            if verdict is GIVE:
                yield item
            elif verdict is STOP:
                await consume_async_iterator(events)
                return
    finally:
        await response.aclose()


def _comes_plain(response: httpx.Response) -> bool:
    """Whether the body is still to be received, and is not compressed."""
    return (
        type(response) is httpx.Response
        and not response.is_stream_consumed
        and not response.is_closed
        and "content-encoding" not in response.headers
    )


def _pieces(response: httpx.Response) -> Iterator[bytes]:
    """What `response.iter_bytes()` gives, in fewer steps where nothing has to be decoded."""
    if not _comes_plain(response) or not isinstance(response.stream, httpx.SyncByteStream):
        return response.iter_bytes()
    read_plain_chunks(response.stream)
    response.is_stream_consumed = True
    inner = _inner(response.stream)
    return iter(inner if isinstance(inner, httpx.SyncByteStream) else response.stream)


def _async_pieces(response: httpx.Response) -> AsyncIterator[bytes]:
    if not _comes_plain(response) or not isinstance(response.stream, httpx.AsyncByteStream):
        return response.aiter_bytes()
    response.is_stream_consumed = True
    inner = _inner(response.stream)
    return aiter(inner if isinstance(inner, httpx.AsyncByteStream) else response.stream)


def _inner(stream: object) -> object:
    """What is in httpx's outermost stream, which passes everything on: it is there to be closed."""
    return getattr(stream, "_stream", None) if type(stream).__module__ == _HTTPX_CLIENTS else None
