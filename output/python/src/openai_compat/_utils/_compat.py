from __future__ import annotations

import sys
import typing
import typing_extensions
from types import UnionType
from typing import TYPE_CHECKING, Any, Type, Union, Literal, Optional, cast
from typing_extensions import get_args as _get_args, get_origin as _get_origin

from ._datetime_parse import parse_date as _parse_date, parse_datetime as _parse_datetime

if TYPE_CHECKING:
    from datetime import date, datetime

    from .._types import StrBytesIntFloat

_LITERAL_TYPES: tuple[object, ...] = (Literal, typing_extensions.Literal)


def get_args(tp: type[Any]) -> tuple[Any, ...]:
    return _get_args(tp)


def get_origin(tp: type[Any]) -> type[Any] | None:
    return cast("type[Any] | None", _get_origin(tp))


def is_union(tp: Optional[Type[Any]]) -> bool:
    """Whether an origin is that of ``Union[X, Y]`` or of ``X | Y``."""
    return cast("object", tp) is Union or tp is UnionType


def is_typeddict(tp: Type[Any]) -> bool:
    if sys.version_info >= (3, 10) and typing.is_typeddict(tp):
        return True
    return typing_extensions.is_typeddict(tp)


def is_literal_type(tp: Type[Any]) -> bool:
    return get_origin(tp) in _LITERAL_TYPES


def parse_date(value: Union[date, StrBytesIntFloat]) -> date:
    return _parse_date(value)


def parse_datetime(value: Union[datetime, StrBytesIntFloat]) -> datetime:
    return _parse_datetime(value)
