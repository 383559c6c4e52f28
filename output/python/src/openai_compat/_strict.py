"""Validation by pydantic: strict and straight from bytes for speed, lax where users ask for validation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast
from functools import lru_cache

import pydantic

from ._model_base import ensure_built

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from pydantic_core import SchemaValidator

_T = TypeVar("_T")

_ModelMetaclass = type(pydantic.BaseModel)


def validator_for(type_: Any) -> SchemaValidator:
    """The core validator of any annotation. Those of models belong to their classes."""
    if is_model_class(type_):
        ensure_built(type_)
        return cast("SchemaValidator", type_.__pydantic_validator__)
    try:
        return cast("SchemaValidator", cached_adapter(type_).validator)
    except TypeError:
        # metadata that can't be hashed
        return cast("SchemaValidator", _adapter(type_).validator)


def is_model_class(type_: object) -> TypeGuard[type[pydantic.BaseModel]]:
    # not `issubclass`, which in Python 3.10 is asked about `list[int]` and refuses to answer
    return isinstance(type_, _ModelMetaclass)


def declared_schema(type_: Any) -> Any:
    """The core schema of any annotation, as pydantic reads it."""
    return _adapter(type_).core_schema


def _adapter(type_: Any) -> pydantic.TypeAdapter[Any]:
    _build_members(type_)
    return pydantic.TypeAdapter(type_)


# a bounded number, so that types made at run time do not pile up
cached_adapter = lru_cache(maxsize=128)(_adapter)


def _build_members(type_: Any) -> None:
    """Build models before an adapter takes over their schemas, which threads must not do at the same time."""
    if is_model_class(type_):
        ensure_built(type_)
        return
    for argument in getattr(type_, "__args__", ()):
        _build_members(argument)


def validate_type(*, type_: type[_T], value: object) -> _T:
    """Check a decoded JSON value against a type, converting as pydantic does by default.

    Raises:
        pydantic.ValidationError: it does not fit.
    """
    return cast("_T", validator_for(type_).validate_python(value))
