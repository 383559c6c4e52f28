"""Forms of a client's methods that return the response itself.

A method has no parameter for that, so the wish travels in a header, and a custom response class likewise.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Callable, Awaitable, ParamSpec, cast

from ._constants import RAW_RESPONSE_HEADER, OVERRIDE_CAST_TO_HEADER

if TYPE_CHECKING:
    from types import TracebackType

    from ._response import APIResponse, AsyncAPIResponse

P = ParamSpec("P")
R = TypeVar("R")
_APIResponseT = TypeVar("_APIResponseT", bound="APIResponse[Any]")
_AsyncAPIResponseT = TypeVar("_AsyncAPIResponseT", bound="AsyncAPIResponse[Any]")


class ResponseContextManager(Generic[_APIResponseT]):
    """Sends the request when it is entered, and closes the response when it is left."""

    def __init__(self, request_func: Callable[[], _APIResponseT]) -> None:
        self._request_func = request_func
        self.__response: _APIResponseT | None = None

    def __enter__(self) -> _APIResponseT:
        self.__response = self._request_func()
        return self.__response

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self.__response is not None:
            self.__response.close()


class AsyncResponseContextManager(Generic[_AsyncAPIResponseT]):
    """Awaits the request when it is entered, and closes the response when it is left."""

    def __init__(self, api_request: Awaitable[_AsyncAPIResponseT]) -> None:
        self._api_request = api_request
        self.__response: _AsyncAPIResponseT | None = None

    async def __aenter__(self) -> _AsyncAPIResponseT:
        self.__response = await self._api_request
        return self.__response

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self.__response is not None:
            await self.__response.close()


def _asking_for(mode: str, kwargs: dict[str, Any], response_cls: type | None = None) -> dict[str, Any]:
    """The arguments of a call with the headers that ask for the response."""
    headers: dict[str, Any] = {**(kwargs.get("extra_headers") or {}), RAW_RESPONSE_HEADER: mode}
    if response_cls is not None:
        headers[OVERRIDE_CAST_TO_HEADER] = response_cls
    return {**kwargs, "extra_headers": headers}


def to_streamed_response_wrapper(func: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """The form of a method whose response is received bit by bit."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        make_request = functools.partial(func, *args, **_asking_for("stream", kwargs))
        return ResponseContextManager(cast("Callable[[], APIResponse[R]]", make_request))

    return wrapped


def async_to_streamed_response_wrapper(
    func: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]:
    """The form of an asynchronous method whose response is received bit by bit."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[AsyncAPIResponse[R]]:
        api_request = cast("Any", func)(*args, **_asking_for("stream", kwargs))
        return AsyncResponseContextManager(cast("Awaitable[AsyncAPIResponse[R]]", api_request))

    return wrapped


def to_custom_streamed_response_wrapper(
    func: Callable[P, object],
    response_cls: type[_APIResponseT],
) -> Callable[P, ResponseContextManager[_APIResponseT]]:
    """`to_streamed_response_wrapper` with a response class of one's own."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[_APIResponseT]:
        make_request = functools.partial(func, *args, **_asking_for("stream", kwargs, response_cls))
        return ResponseContextManager(cast("Callable[[], _APIResponseT]", make_request))

    return wrapped


def async_to_custom_streamed_response_wrapper(
    func: Callable[P, Awaitable[object]],
    response_cls: type[_AsyncAPIResponseT],
) -> Callable[P, AsyncResponseContextManager[_AsyncAPIResponseT]]:
    """`async_to_streamed_response_wrapper` with a response class of one's own."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[_AsyncAPIResponseT]:
        api_request = cast("Any", func)(*args, **_asking_for("stream", kwargs, response_cls))
        return AsyncResponseContextManager(cast("Awaitable[_AsyncAPIResponseT]", api_request))

    return wrapped


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """The form of a method that returns the response, received as a whole and not yet parsed."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> APIResponse[R]:
        return cast("APIResponse[R]", cast("Any", func)(*args, **_asking_for("raw", kwargs)))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """The form of an asynchronous method that returns the response, received as a whole and not yet parsed."""

    @functools.wraps(func)
    async def wrapped(*args: P.args, **kwargs: P.kwargs) -> AsyncAPIResponse[R]:
        return cast("AsyncAPIResponse[R]", await cast("Any", func)(*args, **_asking_for("raw", kwargs)))

    return wrapped


def to_custom_raw_response_wrapper(
    func: Callable[P, object],
    response_cls: type[_APIResponseT],
) -> Callable[P, _APIResponseT]:
    """`to_raw_response_wrapper` with a response class of one's own."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> _APIResponseT:
        return cast("_APIResponseT", cast("Any", func)(*args, **_asking_for("raw", kwargs, response_cls)))

    return wrapped


def async_to_custom_raw_response_wrapper(
    func: Callable[P, Awaitable[object]],
    response_cls: type[_AsyncAPIResponseT],
) -> Callable[P, Awaitable[_AsyncAPIResponseT]]:
    """`async_to_raw_response_wrapper` with a response class of one's own."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Awaitable[_AsyncAPIResponseT]:
        return cast(
            "Awaitable[_AsyncAPIResponseT]", cast("Any", func)(*args, **_asking_for("raw", kwargs, response_cls))
        )

    return wrapped
