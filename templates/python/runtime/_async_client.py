"""The asynchronous client with its methods for requests of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, Literal, TypeVar, cast, overload

from ._files import async_to_httpx_files
from ._types import ResponseT
from ._options import FinalRequestOptions
from ._async_core import AsyncCore
from ._raw_content import check_content

if TYPE_CHECKING:
    from ._pages import BaseAsyncPage, AsyncPaginator
    from ._types import Body, RequestFiles, RequestOptions
    from ._streaming import AsyncStream
    from ._raw_content import AsyncBinaryTypes

_T = TypeVar("_T")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncStream[Any]")
AsyncPageT = TypeVar("AsyncPageT", bound="BaseAsyncPage[Any]")


class AsyncAPIClient(AsyncCore):
    """The base of the asynchronous client."""

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: Literal[True],
        stream_cls: type[_AsyncStreamT],
    ) -> _AsyncStreamT: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: bool,
        stream_cls: type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT: ...

    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: bool = False,
        stream_cls: type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT:
        """Send a GET request, to an endpoint without a method of its own for example.

        Args:
            path: relative to the base URL, or a whole URL.
            cast_to: the type of the result: a model, ``dict``, ``str``, `httpx.Response`, ...
            options: headers, query parameters and so on.
            stream: the result is a stream of events.
            stream_cls: the stream's class, with the type of its events.
        """
        opts = FinalRequestOptions(method="get", url=path, **cast("Any", options))
        return await self.request(cast_to, opts, stream=stream, stream_cls=stream_cls)

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: Literal[True],
        stream_cls: type[_AsyncStreamT],
    ) -> _AsyncStreamT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: bool,
        stream_cls: type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT: ...

    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: bool = False,
        stream_cls: type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT:
        """Send a POST request; see `get`.

        Args:
            body: anything that has JSON, or the fields of a multipart form.
            content: the body as it is: bytes, an open file, or an iterable of bytes; needs a `Content-Type`.
            files: the files of the form.
        """
        if content is not None or isinstance(body, bytes):
            check_content(content, body, files)
        opts = FinalRequestOptions(
            method="post",
            url=path,
            json_data=body,
            content=content,
            files=await async_to_httpx_files(files),
            **cast("Any", options),
        )
        return await self.request(cast_to, opts, stream=stream, stream_cls=stream_cls)

    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
    ) -> ResponseT:
        """Send a PATCH request; see `post`."""
        if content is not None or isinstance(body, bytes):
            check_content(content, body, files)
        opts = FinalRequestOptions(
            method="patch",
            url=path,
            json_data=body,
            content=content,
            files=await async_to_httpx_files(files),
            **cast("Any", options),
        )
        return await self.request(cast_to, opts)

    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
    ) -> ResponseT:
        """Send a PUT request; see `post`."""
        if content is not None or isinstance(body, bytes):
            check_content(content, body, files)
        opts = FinalRequestOptions(
            method="put",
            url=path,
            json_data=body,
            content=content,
            files=await async_to_httpx_files(files),
            **cast("Any", options),
        )
        return await self.request(cast_to, opts)

    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
    ) -> ResponseT:
        """Send a DELETE request; see `post`."""
        if content is not None or isinstance(body, bytes):
            check_content(content, body, None)
        opts = FinalRequestOptions(method="delete", url=path, json_data=body, content=content, **cast("Any", options))
        return await self.request(cast_to, opts)

    def get_api_list(
        self,
        path: str,
        *,
        model: Type[_T],
        page: Type[AsyncPageT],
        body: Body | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        method: str = "get",
    ) -> AsyncPaginator[_T, AsyncPageT]:
        """Ask for a list that comes in pages: await the result for the first page, or iterate over all items."""
        opts = FinalRequestOptions(method=method, url=path, json_data=body, **cast("Any", options))
        return self._request_api_list(model, page, opts)
