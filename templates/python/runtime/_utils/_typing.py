"""Questions about type annotations."""

from __future__ import annotations

import sys
import typing
import typing_extensions
from typing import TYPE_CHECKING, Any, Type, TypeVar, Iterable, Annotated, cast
from collections import abc as _abc
from typing_extensions import Required, get_args, get_origin

from ._utils import lru_cache
from .._types import InheritsGeneric
from ._compat import is_union as _is_union

if TYPE_CHECKING:
    from typing_extensions import TypeIs

_T = TypeVar("_T")
AsType = Type[_T]
"""``type[X]``, where type checkers take no such ``X``: that of literal values."""

_TYPE_ALIAS_TYPES: tuple[type[typing_extensions.TypeAliasType], ...] = (typing_extensions.TypeAliasType,)
if sys.version_info >= (3, 12):
    _TYPE_ALIAS_TYPES = (*_TYPE_ALIAS_TYPES, typing.TypeAliasType)


def is_annotated_type(typ: type) -> bool:
    return get_origin(typ) is Annotated


def is_list_type(typ: type) -> bool:
    return (get_origin(typ) or typ) is list


def is_sequence_type(typ: type) -> bool:
    origin = get_origin(typ) or typ
    return origin in (_abc.Sequence, typing.Sequence, typing_extensions.Sequence)


def is_iterable_type(typ: type) -> bool:
    """Whether the annotation is exactly an iterable, not one of its kinds such as a list."""
    origin = get_origin(typ) or typ
    return origin in (Iterable, _abc.Iterable)


def is_union_type(typ: type) -> bool:
    return _is_union(get_origin(typ))


def is_required_type(typ: type) -> bool:
    return get_origin(typ) == Required


def is_typevar(typ: type) -> bool:
    return isinstance(cast("object", typ), TypeVar)


def is_type_alias_type(tp: Any, /) -> TypeIs[typing_extensions.TypeAliasType]:
    """Whether the annotation is a ``type X = ...`` statement's or ``TypeAliasType``'s alias."""
    return isinstance(tp, _TYPE_ALIAS_TYPES)


@lru_cache(maxsize=8096)
def strip_annotated_type(typ: type) -> type:
    """``Required[Annotated[T, ...]]`` -> ``T``."""
    while is_required_type(typ) or is_annotated_type(typ):
        typ = cast("type", get_args(typ)[0])
    return typ


def extract_type_arg(typ: type, index: int) -> type:
    """The type argument at ``index``; raises ``RuntimeError`` if there is none."""
    args = get_args(typ)
    try:
        return cast("type", args[index])
    except IndexError as err:
        raise RuntimeError(f"Expected type {typ} to have a type argument at index {index} but it did not") from err


def extract_type_var_from_base(
    typ: type,
    *,
    generic_bases: tuple[type, ...],
    index: int,
    failure_message: str | None = None,
) -> type:
    """What a class, or an alias of it, has given a generic base as type argument.

    ```py
    class Page(Base[T]): ...


    class StringPage(Page[str]): ...


    extract_type_var_from_base(StringPage, generic_bases=(Base,), index=0)  # str
    ```

    Raises:
        RuntimeError: the type has no such base, or leaves its argument open.
    """
    try:
        resolved = _resolve(typ, generic_bases, index)
    except RuntimeError as err:
        raise RuntimeError(failure_message or str(err)) from err
    if resolved is None or is_typevar(resolved):
        raise RuntimeError(failure_message or f"Could not resolve inner type variable at index {index} for {typ}")
    return resolved


def _resolve(typ: type, generic_bases: tuple[type, ...], index: int) -> type | None:
    origin: Any = get_origin(typ) or typ
    if origin in generic_bases:
        return extract_type_arg(typ, index)
    if not isinstance(origin, InheritsGeneric):
        return None
    for base in origin.__orig_bases__:
        found = _resolve(cast("type", base), generic_bases, index)
        if found is None:
            continue
        if not is_typevar(found):
            return found
        # the base passes one of this class's own variables on: it stands where that variable stands
        parameters: tuple[object, ...] = getattr(origin, "__parameters__", ())
        return extract_type_arg(typ, parameters.index(found)) if get_args(typ) else found
    return None
