"""Which object a request gives back: the parsed result, or one of the response classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from importlib import import_module

import httpx

from ._types import NotGiven
from ._compat import get_origin
from ._models import BaseModel, add_request_id
from ._strict import is_model_class
from ._parsing import bare_type, parse_body
from ._requests import raw_response_mode
from ._response import BaseAPIResponse, MissingStreamClassError, extract_response_type
from ._streaming import Stream, AsyncStream, is_stream_class_type, extract_stream_chunk_type
from ._header_lookup import find_header

if TYPE_CHECKING:
    from ._options import FinalRequestOptions
    from ._client_base import BaseClient

_REQUEST_ID = b"x-request-id"


def wrap_response(
    response_cls: type[BaseAPIResponse[Any]],
    *,
    client: BaseClient[Any, Any],
    cast_to: Any,
    options: FinalRequestOptions,
    response: httpx.Response,
    stream: bool,
    stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
    retries_taken: int,
) -> Any:
    """Make what a request returns.

    Args:
        response_cls: the client's response class, `APIResponse` or `AsyncAPIResponse`.
        cast_to: the result's type, or a subclass of `response_cls`.

    Raises:
        TypeError: ``cast_to`` is a response class of the wrong kind.
        and what `parse_body` raises
    """
    arguments: dict[str, Any] = {
        "raw": response,
        "client": client,
        "stream": stream,
        "stream_cls": stream_cls,
        "options": options,
        "retries_taken": retries_taken,
    }
    if not is_model_class(cast_to):
        if cast_to is httpx.Response:
            return response
        origin = get_origin(cast_to) or cast_to
        if isinstance(origin, type) and issubclass(origin, BaseAPIResponse):
            if not issubclass(origin, response_cls):
                raise TypeError(f"API Response types must subclass {response_cls}; Received {origin}")
            response_type = cast("type[BaseAPIResponse[Any]]", cast_to)
            return response_type(cast_to=extract_response_type(response_type), **arguments)
    mode = raw_response_mode(response.request)
    if mode == "true":
        # not every package has this module
        legacy: Any = import_module("._legacy_response", __package__)
        return legacy.LegacyAPIResponse(cast_to=cast_to, **arguments)
    if mode:
        return response_cls(cast_to=cast_to, **arguments)
    if stream:
        return open_stream(response, cast_to=cast_to, to=None, stream_cls=stream_cls, client=client)
    return finish(parse_body(response, cast_to, client), response, options)


def finish(parsed: Any, response: httpx.Response, options: FinalRequestOptions) -> Any:
    """Apply the request's `post_parser` and give the result its request ID."""
    if not isinstance(options.post_parser, NotGiven):
        parsed = options.post_parser(parsed)
    # not `isinstance`, which with pydantic's metaclass takes several times as long
    if BaseModel in type(parsed).__mro__:
        add_request_id(parsed, find_header(response.headers, _REQUEST_ID))
    return parsed


def parse_response(
    response: httpx.Response,
    options: FinalRequestOptions,
    *,
    cast_to: Any,
    to: Any,
    stream: bool,
    stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
    client: BaseClient[Any, Any],
) -> Any:
    """Make of a response what its method would have given; see `open_stream` and `parse_body`.

    Args:
        to: a type that was asked for instead of ``cast_to``.
        stream: the method gives a stream.
    """
    if stream:
        parsed = open_stream(response, cast_to=cast_to, to=to, stream_cls=stream_cls, client=client)
    else:
        parsed = parse_body(response, cast_to if to is None else to, client)
    return finish(parsed, response, options)


def open_stream(
    response: httpx.Response,
    *,
    cast_to: Any,
    to: Any,
    stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
    client: BaseClient[Any, Any],
) -> Any:
    """Make the stream of a response that is being received.

    Args:
        cast_to: the type of its events, if no class says it.
        to: the class that was asked for in `parse(to=...)`.
        stream_cls: the method's.

    Raises:
        TypeError: ``to`` is no stream class, or there is no class at all.
    """
    if to is not None:
        to = bare_type(to)
        if not is_stream_class_type(to):
            raise TypeError(f"Expected custom parse type to be a subclass of {Stream} or {AsyncStream}")
        message = "Expected custom stream type to be passed with a type argument, e.g. Stream[ChunkType]"
        chunk_type = extract_stream_chunk_type(to, failure_message=message)
        return cast("Any", to)(cast_to=chunk_type, response=response, client=client)
    if stream_cls is not None:
        made: Any = stream_cls
        return made(cast_to=extract_stream_chunk_type(stream_cls), response=response, client=client)
    default: Any = client._default_stream_cls  # pyright: ignore[reportPrivateUsage]
    if default is None:
        raise MissingStreamClassError()
    return default(cast_to=cast_to, response=response, client=client)
