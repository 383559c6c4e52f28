"""The response classes of older packages: one for both clients, with properties where newer ones have methods.

Emitted only where the package's users have always had them.
"""

from __future__ import annotations

import os
import warnings
import functools
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    TypeVar,
    Callable,
    Iterator,
    Awaitable,
    ParamSpec,
    AsyncIterator,
    cast,
    overload,
)

from ._late import parser_of_responses, reader_of_request_ids
from ._response import MissingStreamClassError as MissingStreamClassError
from ._constants import RAW_RESPONSE_HEADER

if TYPE_CHECKING:
    import datetime
    from typing_extensions import deprecated

    import httpx

    from ._types import NotGiven
    from ._options import FinalRequestOptions
    from ._streaming import Stream, AsyncStream
    from ._client_base import BaseClient
else:

    def deprecated(message: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """What `typing_extensions` has by this name, but without its import of asyncio."""

        def mark(method: Callable[..., Any]) -> Callable[..., Any]:
            @functools.wraps(method)
            def warning(*args: Any, **kwargs: Any) -> Any:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return method(*args, **kwargs)

            warning.__deprecated__ = message
            return warning

        return mark


P = ParamSpec("P")
R = TypeVar("R")
_T = TypeVar("_T")

_NOT_STREAMED = (
    "This method does not stream: the whole response has been received when it is called; "
    "use `.with_streaming_response.method()` instead"
)


class LegacyAPIResponse(Generic[R]):
    """A response that has been received, not yet parsed.

    `APIResponse` and `AsyncAPIResponse` are its successors: there `content` and `text` are methods, and all
    methods of the asynchronous one are too.
    """

    _cast_to: type[R]
    _client: BaseClient[Any, Any]
    _parsed_by_type: dict[type[Any], Any]
    _stream: bool
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
        self._stream = stream
        self._stream_cls = stream_cls
        # not the options themselves, which hold the body of the request
        self._post_parser = options.post_parser
        self._request_id = reader_of_request_ids()(raw)
        self.http_response = raw
        self.retries_taken = retries_taken

    @property
    def request_id(self) -> str | None:
        """The ID the server gave to the request."""
        return self._request_id

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...

    @overload
    def parse(self) -> R: ...

    def parse(self, *, to: type[_T] | None = None) -> R | _T:
        """Convert the response as the method would have, or to a type of your own; see `APIResponse.parse`.

        Raises:
            APIResponseValidationError: the response does not fit, and the client is strict.
        """
        key = self._cast_to if to is None else to
        parsed = self._parsed_by_type
        made: R
        if key in parsed:
            made = parsed[key]
        else:
            parsed[key] = made = parser_of_responses()(self, to, self._stream)
        return made

    @property
    def headers(self) -> httpx.Headers:
        return self.http_response.headers

    @property
    def http_request(self) -> httpx.Request:
        return self.http_response.request

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def url(self) -> httpx.URL:
        return self.http_response.url

    @property
    def method(self) -> str:
        return self.http_request.method

    @property
    def content(self) -> bytes:
        """The body, decompressed; `http_response` has methods to receive it bit by bit."""
        return self.http_response.content

    @property
    def text(self) -> str:
        return self.http_response.text

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def is_closed(self) -> bool:
        return self.http_response.is_closed

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time from the request to the end of the response."""
        return self.http_response.elapsed

    def __repr__(self) -> str:
        return f"<APIResponse [{self.status_code} {self.http_response.reason_phrase}] type={self._cast_to}>"


def _asking(kwargs: dict[str, Any]) -> dict[str, Any]:
    return {**kwargs, "extra_headers": {**(kwargs.get("extra_headers") or {}), RAW_RESPONSE_HEADER: "true"}}


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, LegacyAPIResponse[R]]:
    """The form of a method that returns the response, received as a whole and not yet parsed."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> LegacyAPIResponse[R]:
        return cast("LegacyAPIResponse[R]", cast("Any", func)(*args, **_asking(kwargs)))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[LegacyAPIResponse[R]]]:
    """The form of an asynchronous method that returns the response, received as a whole and not yet parsed."""

    @functools.wraps(func)
    async def wrapped(*args: P.args, **kwargs: P.kwargs) -> LegacyAPIResponse[R]:
        return cast("LegacyAPIResponse[R]", await cast("Any", func)(*args, **_asking(kwargs)))

    return wrapped


class HttpxBinaryResponseContent:
    """A binary body, with httpx's methods to read it and ours to write it to a file."""

    response: httpx.Response

    def __init__(self, response: httpx.Response) -> None:
        self.response = response

    @property
    def content(self) -> bytes:
        return self.response.content

    @property
    def text(self) -> str:
        return self.response.text

    @property
    def encoding(self) -> str | None:
        return self.response.encoding

    @property
    def charset_encoding(self) -> str | None:
        return self.response.charset_encoding

    def json(self, **kwargs: Any) -> Any:
        return self.response.json(**kwargs)

    def read(self) -> bytes:
        return self.response.read()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self.response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        return self.response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        return self.response.iter_lines()

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self.response.iter_raw(chunk_size)

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a file, replacing it."""
        with open(file, mode="wb") as opened:
            for data in self.response.iter_bytes():
                opened.write(data)

    @deprecated(_NOT_STREAMED)
    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        with open(file, mode="wb") as opened:
            for data in self.response.iter_bytes(chunk_size):
                opened.write(data)

    def close(self) -> None:
        self.response.close()

    async def aread(self) -> bytes:
        return await self.response.aread()

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for data in self.response.aiter_bytes(chunk_size):
            yield data

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        async for data in self.response.aiter_text(chunk_size):
            yield data

    async def aiter_lines(self) -> AsyncIterator[str]:
        async for data in self.response.aiter_lines():
            yield data

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for data in self.response.aiter_raw(chunk_size):
            yield data

    @deprecated(_NOT_STREAMED)
    async def astream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        import anyio

        async with await anyio.open_file(os.fspath(file), mode="wb") as opened:
            async for data in self.response.aiter_bytes(chunk_size):
                await opened.write(data)

    async def aclose(self) -> None:
        await self.response.aclose()
