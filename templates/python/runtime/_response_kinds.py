"""Which object a request gives back: the parsed result, or one of the response classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union, Callable, cast
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
from ._json_reader import result_reader
from ._header_lookup import request_id_of

if TYPE_CHECKING:
    from ._options import FinalRequestOptions
    from ._client_base import BaseClient

    AnyClient = BaseClient[Any, Any]
    PostParser = Union[Callable[[Any], Any], NotGiven]


def wrap_response(
    response_cls: type[BaseAPIResponse[Any]],
    *,
    client: AnyClient,
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
    if mode:
        # not every package has this module
        legacy: Any = import_module("._legacy_response", __package__) if mode == "true" else None
        wanted = response_cls if legacy is None else legacy.LegacyAPIResponse
        return wanted(cast_to=cast_to, **arguments)
    if stream:
        return open_stream(response, cast_to=cast_to, to=None, stream_cls=stream_cls, client=client)
    return result_of(response, cast_to, client, options.post_parser, request_id_of(response))


def result_of(
    response: httpx.Response, cast_to: Any, client: AnyClient, post_parser: PostParser, request_id: str | None
) -> Any:
    """Make what a method returns of a response that has been read; see `parse_body` and `finish`."""
    # nearly all come this way, so it calls as little as it can
    strict = client._strict_response_validation  # pyright: ignore[reportPrivateUsage]
    reader = None if strict else result_reader(cast_to)
    if reader is not None and isinstance(post_parser, NotGiven):
        try:
            result = reader.read(response.content)
        except ValueError:
            # it does not fit, or is no JSON
            pass
        else:
            if type(result) is not cast_to:
                return finish(result, post_parser, request_id)
            add_request_id(result, request_id)
            return result
    return finish(parse_body(response, cast_to, client), post_parser, request_id)


def finish(parsed: Any, post_parser: PostParser, request_id: str | None) -> Any:
    """Apply the request's `post_parser` and give the result its request ID."""
    if not isinstance(post_parser, NotGiven):
        parsed = post_parser(parsed)
    # not `isinstance`, which with pydantic's metaclass takes several times as long
    if BaseModel in type(parsed).__mro__:
        add_request_id(parsed, request_id)
    return parsed


def parse_response(received: Any, to: Any, stream: bool) -> Any:
    """Make of a response what its method would have given; see `open_stream` and `parse_body`.

    Args:
        received: of any of the response classes.
        to: a type that was asked for instead of the method's.
        stream: the method gives a stream.
    """
    response: httpx.Response = received.http_response
    cast_to, client = received._cast_to, received._client
    if not stream:
        wanted = cast_to if to is None else to
        return result_of(response, wanted, client, received._post_parser, received._request_id)
    parsed = open_stream(response, cast_to=cast_to, to=to, stream_cls=received._stream_cls, client=client)
    return finish(parsed, received._post_parser, received._request_id)


def open_stream(
    response: httpx.Response,
    *,
    cast_to: Any,
    to: Any,
    stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None,
    client: AnyClient,
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
