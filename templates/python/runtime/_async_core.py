"""The asynchronous client, except for the methods named like HTTP's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, Union, Literal, Mapping, TypeVar, cast, overload

from ._types import NOT_GIVEN, NotGiven, ResponseT
from ._compat import model_copy
from ._constants import DEFAULT_MAX_RETRIES
from ._exceptions import APITimeoutError, APIConnectionError
from ._client_base import BaseClient
from ._default_timeout import effective_timeout
from ._lazy_attributes import LazyAttribute

if TYPE_CHECKING:
    from types import TracebackType

    import httpx
    from httpx import URL

    from ._pages import BaseAsyncPage, AsyncPaginator
    from ._types import Timeout, HttpxSendArgs
    from ._options import FinalRequestOptions
    from ._streaming import Stream, AsyncStream

_T = TypeVar("_T")
_AsyncStreamT = TypeVar("_AsyncStreamT", bound="AsyncStream[Any]")
AsyncPageT = TypeVar("AsyncPageT", bound="BaseAsyncPage[Any]")


def _make_http_client(client: AsyncCore) -> httpx.AsyncClient:
    from ._http_clients import AsyncHttpxClientWrapper

    # base_url and timeout matter only to those who use this client for requests of their own
    return AsyncHttpxClientWrapper(base_url=client.base_url, timeout=client.timeout)


class AsyncCore(BaseClient["httpx.AsyncClient", "AsyncStream[Any]"]):
    """Sends requests and awaits their responses. See `BaseClient` for the arguments.

    Args:
        http_client: is used instead of one of our own, and closed by `close`.
    """

    _default_stream_cls: type[AsyncStream[Any]] | None = None

    if TYPE_CHECKING:
        _client: httpx.AsyncClient
    else:
        _client = LazyAttribute(_make_http_client)

    # of the HTTP client, until it is set
    timeout: Union[float, Timeout, None] = cast(
        "Any", LazyAttribute(lambda self: effective_timeout(self.__dict__.get("_client")))
    )

    def __init__(
        self,
        *,
        version: str,
        base_url: str | URL,
        _strict_response_validation: bool,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | Timeout | None | NotGiven = NOT_GIVEN,
        http_client: httpx.AsyncClient | None = None,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
    ) -> None:
        if http_client is not None:
            import httpx

            if not isinstance(http_client, httpx.AsyncClient):  # pyright: ignore[reportUnnecessaryIsInstance]
                raise TypeError(
                    "Invalid `http_client` argument; Expected an instance of `httpx.AsyncClient` "
                    f"but got {type(http_client)}"
                )
            self._client = http_client
        super().__init__(
            version=version,
            timeout=timeout,
            base_url=base_url,
            max_retries=max_retries,
            custom_query=custom_query,
            custom_headers=custom_headers,
            _strict_response_validation=_strict_response_validation,
        )

    def is_closed(self) -> bool:
        return "_client" in self.__dict__ and self._client.is_closed

    async def close(self) -> None:
        """Close the HTTP client. The client can't be used afterwards."""
        await self._client.aclose()

    async def __aenter__(self: _T) -> _T:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.close()

    async def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """Change the options of a try before the request is made; for subclasses."""
        return options

    async def _prepare_request(self, request: httpx.Request) -> None:
        """Change a request before it is sent, to sign it for example; for subclasses."""

    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: Type[_AsyncStreamT],
    ) -> _AsyncStreamT: ...

    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool,
        stream_cls: Type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT: ...

    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: type[_AsyncStreamT] | None = None,
    ) -> ResponseT | _AsyncStreamT:
        """Send a request, again if need be, and convert its response.

        Raises:
            APIStatusError: the server answered with an error, to the last try too.
            APITimeoutError, APIConnectionError: there was no answer.
            APIResponseValidationError: the answer has another shape, and the client is strict.
        """
        options = model_copy(options)
        cast_to = self._maybe_override_cast_to(cast_to, options)
        if options.idempotency_key is None and self._idempotency_header and options.method.lower() != "get":
            # one key for all tries, so that the server can tell that they are one
            options.idempotency_key = self._idempotency_key()
        response, retries_taken = await self._send_until_done(options, stream=stream)
        return await self._process_response(
            cast_to=cast_to,
            options=options,
            response=response,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=retries_taken,
        )

    async def _send_until_done(self, options: FinalRequestOptions, *, stream: bool) -> tuple[httpx.Response, int]:
        max_retries = options.get_max_retries(self.max_retries)
        retries_taken = 0
        while True:
            attempt = await self._prepare_options(model_copy(options))
            request = self._build_request(attempt, retries_taken=retries_taken)
            await self._prepare_request(request)
            response = await self._send_once(request, attempt, stream=stream, may_retry=retries_taken < max_retries)
            if response is not None:
                if response.is_success:
                    return response, retries_taken
                if retries_taken >= max_retries or not self._should_retry(response):
                    # the error needs the body
                    await response.aread()
                    raise self._make_status_error_from_response(response)
                await response.aclose()
            await self._sleep_for_retry(
                retries_taken=retries_taken, max_retries=max_retries, options=options, response=response
            )
            retries_taken += 1

    async def _send_once(
        self, request: httpx.Request, options: FinalRequestOptions, *, stream: bool, may_retry: bool
    ) -> httpx.Response | None:
        """Send a request once; None says that there was no answer and that it is to be tried again."""
        import httpx

        from ._log import log_failure, log_response

        kwargs: HttpxSendArgs = {}
        if self.custom_auth is not None:
            kwargs["auth"] = self.custom_auth
        if options.follow_redirects is not None:
            kwargs["follow_redirects"] = options.follow_redirects
        try:
            stream = stream or self._should_stream_response_body(request=request)
            response = await self._client.send(request, stream=stream, **kwargs)
        except Exception as error:
            log_failure(request, error)
            if may_retry:
                return None
            if isinstance(error, httpx.TimeoutException):
                raise APITimeoutError(request=request) from error
            raise APIConnectionError(request=request) from error
        log_response(response)
        if not stream:
            # It has been read. httpx's own refers back to the response, which then waits for the garbage collector.
            response.stream = httpx.ByteStream(response.content)
        return response

    async def _sleep_for_retry(
        self, *, retries_taken: int, max_retries: int, options: FinalRequestOptions, response: httpx.Response | None
    ) -> None:
        import anyio

        from ._log import log_retry

        remaining_retries = max_retries - retries_taken
        headers = None if response is None else response.headers
        delay = self._calculate_retry_timeout(remaining_retries, options, headers)
        log_retry(options, delay)
        await anyio.sleep(delay)

    async def _process_response(
        self,
        *,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        response: httpx.Response,
        stream: bool,
        stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
        retries_taken: int = 0,
    ) -> ResponseT:
        from ._response import AsyncAPIResponse
        from ._response_kinds import wrap_response

        return cast(
            "ResponseT",
            wrap_response(
                AsyncAPIResponse,
                client=self,
                cast_to=cast_to,
                options=options,
                response=response,
                stream=stream,
                stream_cls=stream_cls,
                retries_taken=retries_taken,
            ),
        )

    def _request_api_list(
        self,
        model: Type[_T],
        page: Type[AsyncPageT],
        options: FinalRequestOptions,
    ) -> AsyncPaginator[_T, AsyncPageT]:
        from ._pages import AsyncPaginator

        return AsyncPaginator(client=cast("Any", self), options=options, page_cls=page, model=model)
