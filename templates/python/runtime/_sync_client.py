"""The synchronous client with its methods for requests of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, Literal, TypeVar, cast, overload

from ._files import to_httpx_files
from ._types import ResponseT
from ._options import FinalRequestOptions
from ._sync_core import SyncCore
from ._raw_content import check_content

if TYPE_CHECKING:
    from ._pages import BaseSyncPage
    from ._types import Body, RequestFiles, RequestOptions
    from ._streaming import Stream
    from ._raw_content import BinaryTypes

_StreamT = TypeVar("_StreamT", bound="Stream[Any]")
SyncPageT = TypeVar("SyncPageT", bound="BaseSyncPage[Any]")


class SyncAPIClient(SyncCore):
    """The base of the synchronous client."""

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: Literal[True],
        stream_cls: type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: bool,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...

    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},  # noqa: B006 - never changed
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
        """Send a GET request, to an endpoint without a method of its own for example.

        Args:
            path: relative to the base URL, or a whole URL.
            cast_to: the type of the result: a model, ``dict``, ``str``, `httpx.Response`, ...
            options: headers, query parameters and so on.
            stream: the result is a stream of events.
            stream_cls: the stream's class, with the type of its events.
        """
        opts = FinalRequestOptions(method="get", url=path, **cast("Any", options))
        return self.request(cast_to, opts, stream=stream, stream_cls=stream_cls)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        files: RequestFiles | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        files: RequestFiles | None = None,
        stream: Literal[True],
        stream_cls: type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        files: RequestFiles | None = None,
        stream: bool,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...

    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        files: RequestFiles | None = None,
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
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
            files=to_httpx_files(files),
            **cast("Any", options),
        )
        return self.request(cast_to, opts, stream=stream, stream_cls=stream_cls)

    def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
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
            files=to_httpx_files(files),
            **cast("Any", options),
        )
        return self.request(cast_to, opts)

    def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
    ) -> ResponseT:
        """Send a PUT request; see `post`."""
        if content is not None or isinstance(body, bytes):
            check_content(content, body, files)
        opts = FinalRequestOptions(
            method="put", url=path, json_data=body, content=content, files=to_httpx_files(files), **cast("Any", options)
        )
        return self.request(cast_to, opts)

    def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
    ) -> ResponseT:
        """Send a DELETE request; see `post`."""
        if content is not None or isinstance(body, bytes):
            check_content(content, body, None)
        opts = FinalRequestOptions(method="delete", url=path, json_data=body, content=content, **cast("Any", options))
        return self.request(cast_to, opts)

    def get_api_list(
        self,
        path: str,
        *,
        model: Type[object],
        page: Type[SyncPageT],
        body: Body | None = None,
        options: RequestOptions = {},  # noqa: B006 - never changed
        method: str = "get",
    ) -> SyncPageT:
        """Ask for a list that comes in pages; the result is the first, and iterates over the items of all."""
        opts = FinalRequestOptions(method=method, url=path, json_data=body, **cast("Any", options))
        return self._request_api_list(model, page, opts)
