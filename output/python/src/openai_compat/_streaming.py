# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

"""Streams of server-sent events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, Iterator, AsyncIterator, cast

from ._sse import (
    SSEDecoder as SSEDecoder,
    ServerSentEvent as ServerSentEvent,
    SSEBytesDecoder as SSEBytesDecoder,
)

if TYPE_CHECKING:
    from types import TracebackType
    from typing_extensions import Self, TypeGuard

    import httpx

    from ._client import OpenAICompat, AsyncOpenAICompat

_T = TypeVar("_T")


def _decodes_plainly(stream: Any, cls: Any) -> bool:
    """Whether nobody has put another way of decoding in the place of ours."""
    return type(stream._decoder) is SSEDecoder and cast("Any", type(stream))._iter_events is cls._iter_events


class Stream(Generic[_T]):
    """The events of a response, as they come in.

    The connection is released when the stream ends, when a loop over it is left, when the ``with`` block is
    left, by `close`, and when nobody refers to the stream any more.
    """

    response: httpx.Response

    _decoder: SSEBytesDecoder

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: OpenAICompat,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._decoder = client._make_sse_decoder()  # pyright: ignore[reportPrivateUsage]
        self._iterator = self.__stream__()

    def __next__(self) -> _T:
        return self._iterator.__next__()

    def __iter__(self) -> Iterator[_T]:
        try:
            yield from self._iterator
        finally:
            self.close()

    def _iter_events(self) -> Iterator[ServerSentEvent]:
        yield from self._decoder.iter_bytes(self.response.iter_bytes())

    def __stream__(self) -> Iterator[_T]:
        from ._event_loops import items_of_bytes, items_of_events
        from ._event_rules import event_reader

        reader = event_reader(self)
        if _decodes_plainly(self, Stream):
            return items_of_bytes(reader, cast("SSEDecoder", self._decoder), self.response)
        return items_of_events(reader, self._iter_events(), self.response)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the connection; what has not been received is lost."""
        self.response.close()

    def __del__(self) -> None:
        response = self.__dict__.get("response")
        if response is not None and not response.is_closed:
            response.close()


class AsyncStream(Generic[_T]):
    """The events of a response, as they come in; released like `Stream`."""

    response: httpx.Response

    _decoder: SSEDecoder | SSEBytesDecoder

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: AsyncOpenAICompat,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._decoder = client._make_sse_decoder()  # pyright: ignore[reportPrivateUsage]
        self._iterator = self.__stream__()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        try:
            async for item in self._iterator:
                yield item
        finally:
            await self.close()

    async def _iter_events(self) -> AsyncIterator[ServerSentEvent]:
        async for sse in self._decoder.aiter_bytes(self.response.aiter_bytes()):
            yield sse

    def __stream__(self) -> AsyncIterator[_T]:
        from ._event_loops import async_items_of_bytes, async_items_of_events
        from ._event_rules import event_reader

        reader = event_reader(self)
        if _decodes_plainly(self, AsyncStream):
            return async_items_of_bytes(reader, cast("SSEDecoder", self._decoder), self.response)
        return async_items_of_events(reader, self._iter_events(), self.response)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Release the connection; what has not been received is lost."""
        await self.response.aclose()

    def __del__(self) -> None:
        response = self.__dict__.get("response")
        if response is not None and not response.is_closed:
            from ._utils._sync import close_soon

            close_soon(response.aclose)


def is_stream_class_type(typ: type) -> TypeGuard[type[Stream[object]] | type[AsyncStream[object]]]:
    """Whether a type is a stream, or an alias or subclass of one."""
    origin = getattr(typ, "__origin__", typ)
    return isinstance(origin, type) and issubclass(origin, (Stream, AsyncStream))


def extract_stream_chunk_type(
    stream_cls: type,
    *,
    failure_message: str | None = None,
) -> type:
    """The type of a stream's events: ``Stream[T]`` -> ``T``, also for subclasses of it.

    Raises:
        RuntimeError: it is not said.
    """
    from ._utils import extract_type_var_from_base

    return extract_type_var_from_base(
        stream_cls,
        index=0,
        generic_bases=cast("tuple[type, ...]", (Stream, AsyncStream)),
        failure_message=failure_message,
    )
