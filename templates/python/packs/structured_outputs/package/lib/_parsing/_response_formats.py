"""Response formats: a type of the user's, or what the API itself takes."""

from __future__ import annotations

import re
import weakref
from typing import TYPE_CHECKING, Any, cast
from typing_extensions import TypeGuard

import pydantic

from ..._models import TypeAdapter
from .._pydantic import is_basemodel_type, to_strict_json_schema
from .._chat_types import ABSENT, is_present
from .._type_variables import ResponseFormatT
from .._response_format import is_class

if TYPE_CHECKING:
    from .._chat_types import Absent, ResponseFormatParam

# Weak: a model that was made at run time goes when its last user does. Names and schemas do not refer to it.
_params: weakref.WeakKeyDictionary[type[Any], ResponseFormatParam] = weakref.WeakKeyDictionary()

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_NAME = 64


def is_wanted(response_format: object) -> bool:
    """Whether a response format was given; None, where it is passed, asks for none."""
    return is_present(response_format) and response_format is not None


def is_response_format_param(response_format: object) -> TypeGuard[ResponseFormatParam]:
    """Whether a response format is one that the API takes."""
    return isinstance(response_format, dict)


def has_rich_response_format(
    response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
) -> TypeGuard[type[ResponseFormatT]]:
    """Whether a response format is a type, so that contents are parsed into it."""
    return is_wanted(response_format) and not is_response_format_param(response_format)


def solve_response_format_t(
    response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
) -> type[ResponseFormatT]:
    """The type that ``parsed`` has: the response format, or None if that is no type."""
    if has_rich_response_format(response_format):
        return response_format
    return cast("type[ResponseFormatT]", None)


def type_to_response_format_param(
    response_format: type | ResponseFormatParam | Absent,
) -> ResponseFormatParam | Absent:
    """What to send for a response format.

    Raises:
        TypeError: it is no type that pydantic can make a schema of.
    """
    if not is_present(response_format):
        return ABSENT
    if is_response_format_param(response_format) or not is_wanted(response_format):
        return cast("ResponseFormatParam", cast("object", response_format))
    if not is_class(response_format):
        # `list[int]` and the like, which can't be referred to weakly
        return _param_of(response_format)
    param = _params.get(response_format)
    if param is None:
        param = _params[response_format] = _param_of(response_format)
    return param


def _param_of(type_: Any) -> ResponseFormatParam:
    if is_basemodel_type(type_):
        schema = to_strict_json_schema(type_)
    else:
        try:
            schema = to_strict_json_schema(pydantic.TypeAdapter(type_))
        except pydantic.PydanticUserError as err:
            raise TypeError(f"Unsupported response_format type - {type_}") from err
    name: str = type_.__name__ if is_class(type_) else str(type_)
    param = {
        "type": "json_schema",
        "json_schema": {
            "schema": schema,
            "name": _NOT_IN_NAMES.sub("_", name).strip("_")[:_LONGEST_NAME],
            "strict": True,
        },
    }
    return cast("ResponseFormatParam", param)


def parse_content(response_format: type[ResponseFormatT], content: str) -> ResponseFormatT:
    """Validate a content.

    Raises:
        pydantic.ValidationError: it does not fit.
    """
    type_: Any = response_format
    parsed: ResponseFormatT
    if is_basemodel_type(type_):
        parsed = cast("Any", type_).model_validate_json(content)
    else:
        parsed = TypeAdapter(type_).validate_json(content)
    return parsed
