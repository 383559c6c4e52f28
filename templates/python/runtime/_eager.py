"""Iterables in models that are read once, when they are validated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, Iterable, Annotated
from collections import deque
from typing_extensions import TypeAlias

from pydantic_core import core_schema

from ._compat import get_args

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_T = TypeVar("_T")

# what keeps its kind; everything else, their subclasses among it, becomes a list
_CONTAINERS = (tuple, set, frozenset, deque)


class _Eager:
    """Makes pydantic read an iterable at once.

    Left alone it hands on an iterator, which the first dump uses up.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        arguments = get_args(source)
        items = core_schema.list_schema(handler.generate_schema(arguments[0] if arguments else Any))
        return core_schema.no_info_wrap_validator_function(
            _validate,
            items,
            serialization=core_schema.wrap_serializer_function_ser_schema(_as_list, schema=items),
        )


def _validate(value: Any, validate: core_schema.ValidatorFunctionWrapHandler) -> Any:
    try:
        given = list(value)
    except TypeError:
        return validate(value)  # which says what is wrong
    items = validate(given)
    return _like(type(value), items)


def _like(kind: Any, items: list[Any]) -> Any:
    """The items in a container of that kind, if it keeps its kind."""
    if kind not in _CONTAINERS:
        return items
    return kind(items)


def _as_list(value: Any, serialize: core_schema.SerializerFunctionWrapHandler) -> Any:
    return serialize(list(value))


EagerIterable: TypeAlias = Annotated[Iterable[_T], _Eager()]
