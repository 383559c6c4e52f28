"""Responses with their headers and status, and methods to read them bit by bit."""

from __future__ import annotations

import os
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    TypeVar,
    Callable,
    Iterator,
    AsyncIterator,
    cast,
    overload,
)

from ._late import parser_of_responses, reader_of_request_ids
from ._consumed import StreamAlreadyConsumed as StreamAlreadyConsumed
from ._response_wrappers import (
    ResponseContextManager as ResponseContextManager,
    AsyncResponseContextManager as AsyncResponseContextManager,
    to_raw_response_wrapper as to_raw_response_wrapper,
    to_streamed_response_wrapper as to_streamed_response_wrapper,
    async_to_raw_response_wrapper as async_to_raw_response_wrapper,
    to_custom_raw_response_wrapper as to_custom_raw_response_wrapper,
    async_to_streamed_response_wrapper as async_to_streamed_response_wrapper,
    to_custom_streamed_response_wrapper as to_custom_streamed_response_wrapper,
    async_to_custom_raw_response_wrapper as async_to_custom_raw_response_wrapper,
    async_to_custom_streamed_response_wrapper as async_to_custom_streamed_response_wrapper,
)

if TYPE_CHECKING:
    import datetime

    import httpx

    from ._types import NotGiven
    from ._options import FinalRequestOptions
    from ._streaming import Stream, AsyncStream
    from ._client_base import BaseClient

R = TypeVar("R")
_T = TypeVar("_T")


class BaseAPIResponse(Generic[R]):
    _cast_to: type[R]
    _client: BaseClient[Any, Any]
    _parsed_by_type: dict[type[Any], Any]
    _is_sse_stream: bool
    _stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None
    _post_parser: Callable[[Any], Any] | NotGiven
    _request_id: str | None

    http_response: httpx.Response

    retries_taken: int
    """How many tries failed before this one"""

    def __init__(
        self,
        *,
        raw: httpx.Response,
        cast_to: type[R],
        client: BaseClient[Any, Any],
        stream: bool,
        stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
        options: FinalRequestOptions,
        retries_taken: int = 0,
    ) -> None:
        self._cast_to = cast_to
        self._client = client
        self._parsed_by_type = {}
        self._is_sse_stream = stream
        self._stream_cls = stream_cls
        # not the options themselves, which hold the body of the request
        self._post_parser = options.post_parser
        self._request_id = reader_of_request_ids()(raw)
        self.http_response = raw
        self.retries_taken = retries_taken

    @property
    def headers(self) -> httpx.Headers:
        return self.http_response.headers

    @property
    def http_request(self) -> httpx.Request:
        """The request that this is the response to."""
        return self.http_response.request

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def url(self) -> httpx.URL:
        """The URL that the response came from, after redirects."""
        return self.http_response.url

    @property
    def method(self) -> str:
        return self.http_request.method

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time from the request to the end of the response; there is none before that."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the body has been closed; if so, what was not read can't be read any more."""
        return self.http_response.is_closed

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code} {self.http_response.reason_phrase}] type={self._cast_to}>"

    def _parse_once(self, to: type[Any] | None) -> Any:
        key = to if to is not None else self._cast_to
        if key not in self._parsed_by_type:
            self._parsed_by_type[key] = parser_of_responses()(self, to, self._is_sse_stream)
        return self._parsed_by_type[key]


class APIResponse(BaseAPIResponse[R]):
    @property
    def request_id(self) -> str | None:
        """The ID the server gave to the request."""
        return self._request_id

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...

    @overload
    def parse(self) -> R: ...

    def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """Convert the response as the method would have, or to a type of your own.

        ```py
        class MyModel(BaseModel):
            foo: str


        obj = response.parse(to=MyModel)
        ```

        Args:
            to: a `BaseModel`, ``dict``, ``list``, ``Union``, ``str``, ``int``, ``float``, ``bool``, `httpx.Response`;
                for streams a `Stream[...]`.

        Raises:
            APIResponseValidationError: the response does not fit, and the client is strict.
        """
        if not self._is_sse_stream:
            self.read()
        return cast("R", self._parse_once(to))

    def read(self) -> bytes:
        """Receive the whole body.

        Raises:
            StreamAlreadyConsumed: it was streamed before.
        """
        import httpx

        try:
            return self.http_response.read()
        except httpx.StreamConsumed as exc:
            raise StreamAlreadyConsumed() from exc

    def text(self) -> str:
        """Receive the body and decode it."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """Receive the body and decode its JSON."""
        self.read()
        return self.http_response.json()

    def close(self) -> None:
        """Release the connection; happens by itself when the whole body has been received."""
        self.http_response.close()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Receive the body in pieces, decompressed; of the size they come in if none is given."""
        yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Receive the body in pieces, decompressed and decoded."""
        yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Receive the body line by line, decoded."""
        yield from self.http_response.iter_lines()


class AsyncAPIResponse(BaseAPIResponse[R]):
    @property
    def request_id(self) -> str | None:
        """The ID the server gave to the request."""
        return self._request_id

    @overload
    async def parse(self, *, to: type[_T]) -> _T: ...

    @overload
    async def parse(self) -> R: ...

    async def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """Convert the response; see `APIResponse.parse`."""
        if not self._is_sse_stream:
            await self.read()
        return cast("R", self._parse_once(to))

    async def read(self) -> bytes:
        """Receive the whole body.

        Raises:
            StreamAlreadyConsumed: it was streamed before.
        """
        import httpx

        try:
            return await self.http_response.aread()
        except httpx.StreamConsumed as exc:
            raise StreamAlreadyConsumed() from exc

    async def text(self) -> str:
        """Receive the body and decode it."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """Receive the body and decode its JSON."""
        await self.read()
        return self.http_response.json()

    async def close(self) -> None:
        """Release the connection; happens by itself when the whole body has been received."""
        await self.http_response.aclose()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Receive the body in pieces, decompressed; of the size they come in if none is given."""
        async for chunk in self.http_response.aiter_bytes(chunk_size):
            yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Receive the body in pieces, decompressed and decoded."""
        async for chunk in self.http_response.aiter_text(chunk_size):
            yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """Receive the body line by line, decoded."""
        async for chunk in self.http_response.aiter_lines():
            yield chunk


class BinaryAPIResponse(APIResponse[bytes]):
    """A response with a binary body that has been received as a whole.

    `.with_streaming_response` is for bodies that are to be received bit by bit.
    """

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a file, replacing it."""
        with open(file, mode="wb") as opened:
            for data in self.iter_bytes():
                opened.write(data)


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """The asynchronous twin of `BinaryAPIResponse`."""

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a file, replacing it."""
        import anyio

        async with await anyio.open_file(os.fspath(file), mode="wb") as opened:
            async for data in self.iter_bytes():
                await opened.write(data)


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it comes in."""
        with open(file, mode="wb") as opened:
            for data in self.iter_bytes(chunk_size):
                opened.write(data)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it comes in."""
        import anyio

        async with await anyio.open_file(os.fspath(file), mode="wb") as opened:
            async for data in self.iter_bytes(chunk_size):
                await opened.write(data)


class MissingStreamClassError(TypeError):
    def __init__(self) -> None:
        super().__init__(
            "The `stream` argument was set to `True` but the `stream_cls` argument was not given. "
            f"See `{__package__}._streaming` for reference",
        )


def extract_response_type(typ: type[BaseAPIResponse[Any]]) -> type:
    """What a response class, or an alias of one, is parametrised with: ``APIResponse[T]`` -> ``T``."""
    from ._utils import extract_type_var_from_base

    return extract_type_var_from_base(
        typ,
        generic_bases=cast("tuple[type, ...]", (BaseAPIResponse, APIResponse, AsyncAPIResponse)),
        index=0,
    )
