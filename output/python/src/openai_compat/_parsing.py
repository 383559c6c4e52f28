"""From bytes to the type a method returns.

Models are made straight from the bytes of JSON (`_json_reader`), whatever the response says that it is; only
where that is not possible, it is found out what the response has instead.
"""

from __future__ import annotations

import json
import inspect
import logging
from typing import TYPE_CHECKING, Any, Union, Literal, cast
from datetime import date, datetime
from collections.abc import Callable

import httpx
import pydantic

from ._types import NoneType, ResponseT, ModelBuilderProtocol
from ._utils import is_annotated_type, is_type_alias_type
from ._compat import get_args, is_union, get_origin
from ._models import BaseModel, is_basemodel
from ._strict import validate_type
from ._lenient import construct_type
from ._exceptions import APIResponseValidationError
from ._json_reader import json_reader, result_reader

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

    from ._client_base import BaseClient

    AnyClient: TypeAlias = BaseClient[Any, Any]

log: logging.Logger = logging.getLogger(f"{__package__}._response")


def convert_data(data: object, cast_to: type[ResponseT], response: httpx.Response, *, strict: bool) -> ResponseT:
    """Convert decoded JSON.

    Args:
        data: what the JSON decoder made; None stays None.
        cast_to: any annotation.
        response: is put into errors.
        strict: raise if it does not fit.

    Raises:
        APIResponseValidationError: it does not fit.
    """
    if data is None or cast_to is object:
        return cast("ResponseT", data)
    try:
        if get_origin(cast_to) is None and inspect.isclass(cast_to) and issubclass(cast_to, ModelBuilderProtocol):
            return cast_to.build(response=response, data=data)
        if strict:
            return validate_type(type_=cast_to, value=data)
        return cast("ResponseT", construct_type(type_=cast_to, value=data))
    except pydantic.ValidationError as err:
        raise APIResponseValidationError(response=response, body=data) from err


def parse_body(response: httpx.Response, cast_to: Any, client: AnyClient) -> Any:
    """Convert the body of a response that has been read.

    Raises:
        APIResponseValidationError: it does not fit, and the client is strict.
        TypeError, ValueError, RuntimeError: ``cast_to`` is not a type that responses can have.
        json.JSONDecodeError: it says it is JSON and is not.
    """
    strict = client._strict_response_validation  # pyright: ignore[reportPrivateUsage]
    reader = None if strict else result_reader(cast_to)
    if reader is not None:
        try:
            return reader(response.content)
        except ValueError:
            # no JSON
            pass
    cast_to = bare_type(cast_to)
    plain = _PLAIN.get(cast_to)
    if plain is not None:
        return plain(response)
    bare = get_args(cast_to)[0] if is_annotated_type(cast_to) else cast_to
    origin = get_origin(bare) or bare
    if inspect.isclass(origin) and not issubclass(origin, BaseModel):
        special = _special_class(origin, cast_to)
        if special is not None:
            return special(response)
    if cast_to is not object and origin not in _JSON_TYPES and not is_union(origin) and not _is_model(origin):
        raise RuntimeError(
            f"Unsupported type, expected {cast_to} to be a subclass of {BaseModel}, {dict}, {list}, {Union}, "
            f"{NoneType}, {str} or {httpx.Response}."
        )
    return _parse_json_body(response, cast_to, client)


def bare_type(type_: Any) -> Any:
    """Take aliases and ``Annotated`` off."""
    while True:
        if is_type_alias_type(type_):
            type_ = cast("Any", type_).__value__
        elif is_annotated_type(type_) and not is_union(get_origin(get_args(type_)[0])):
            type_ = get_args(type_)[0]
        else:
            # the annotation of a union has its discriminator
            return type_


_PLAIN: dict[Any, Callable[[httpx.Response], Any]] = {
    NoneType: lambda _: None,
    None: lambda _: None,
    str: lambda response: response.text,
    bytes: lambda response: response.content,
    int: lambda response: int(response.text),
    float: lambda response: float(response.text),
    bool: lambda response: response.text.lower() == "true",
    httpx.Response: lambda response: response,
}


_JSON_TYPES: tuple[Any, ...] = (list, dict, Literal, date, datetime)


def _special_class(origin: type[Any], cast_to: Any) -> Callable[[httpx.Response], Any] | None:
    if origin.__name__ == "HttpxBinaryResponseContent":
        return cast("Callable[[httpx.Response], Any]", cast_to)
    if issubclass(origin, httpx.Response):
        raise ValueError("Subclasses of httpx.Response cannot be passed to `cast_to`")
    if issubclass(origin, pydantic.BaseModel):
        raise TypeError(
            f"Pydantic models must subclass our base model type, e.g. `from {__package__} import BaseModel`"
        )
    return None


def _is_model(origin: Any) -> bool:
    return get_origin(origin) is not None or (
        inspect.isclass(origin) and (issubclass(origin, BaseModel) or issubclass(origin, ModelBuilderProtocol))
    )


def _parse_json_body(response: httpx.Response, cast_to: Any, client: AnyClient) -> Any:
    content_type = response.headers.get("content-type", "*").partition(";")[0].strip()
    if content_type.endswith("json"):
        return parse_json(response.content, cast_to, client, response)
    # Models are tried all the same: not every server labels what it sends.
    if is_basemodel(cast_to):
        try:
            return parse_json(response.content, cast_to, client, response)
        except ValueError as error:
            if isinstance(error, pydantic.ValidationError):
                raise
            log.debug("Could not read JSON from response data due to %s - %s", type(error), error)
    strict = client._strict_response_validation  # pyright: ignore[reportPrivateUsage]
    if strict:
        raise APIResponseValidationError(
            response=response,
            message=(
                f"Expected Content-Type response header to be `application/json` but received `{content_type}` instead."
            ),
            body=response.text,
        )
    # the only honest answer to those who did not ask for validation
    return response.text


def parse_json(content: bytes, cast_to: Any, client: AnyClient, response: httpx.Response) -> Any:
    """Convert JSON.

    Raises:
        APIResponseValidationError: it does not fit, and the client is strict.
        json.JSONDecodeError: it is no JSON.
    """
    if cast_to is not object and not client._strict_response_validation:  # pyright: ignore[reportPrivateUsage]
        reader = json_reader(cast_to)
        if reader is not None:
            return reader(content)
    data: object = json.loads(content)
    return client._process_response_data(  # pyright: ignore[reportPrivateUsage]
        data=data, cast_to=cast_to, response=response
    )
