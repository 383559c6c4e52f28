"""What the lenient conversions have to know about annotations and the fields of models."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Annotated, cast
from collections.abc import Mapping, Callable
from typing_extensions import get_args, get_origin, get_type_hints

import pydantic

from ._utils import is_type_alias_type
from ._compat import get_model_fields, field_get_default
from ._model_base import BaseModel, ensure_built

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


def unwrap(type_: Any) -> tuple[Any, Any, tuple[Any, ...]]:
    """Take aliases and ``Annotated`` off.

    Returns:
        What is inside, the annotation that it had (an alias is what it stands for), and all its metadata.
    """
    original, metadata = type_, ()
    while True:
        if is_type_alias_type(type_):
            type_ = cast("Any", type_).__value__
            original = type_
        elif get_origin(type_) is Annotated:
            metadata = (*type_.__metadata__, *metadata)
            type_ = get_args(type_)[0]
        else:
            return type_, original, metadata


def annotated(type_: object, metadata: list[Any]) -> Any:
    arguments = (type_, *metadata)
    return cast("Any", Annotated)[arguments]


def is_model_type(type_: Any) -> bool:
    """Whether a type, without ``Annotated``, is a model or a parametrised generic one."""
    origin: Any = get_origin(type_) or type_
    return isinstance(origin, type) and issubclass(origin, pydantic.BaseModel)


def complete_fields(model: type[pydantic.BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model, their annotations resolved."""
    # from 2.10 on fields may be known before the build
    if not getattr(model, "__pydantic_fields_complete__", False):
        ensure_built(model)
    return get_model_fields(model)


def field_annotation(field: FieldInfo) -> Any:
    """The annotation of a field with its metadata; None if it has none."""
    annotation: Any = field.annotation
    if annotation is None or not field.metadata:
        return annotation
    return annotated(annotation, field.metadata)


def field_default(field: FieldInfo) -> Callable[[], Any] | None:
    """What makes the value of a field that was not sent. None for the usual case, where that is None."""
    if field.default_factory is None and field_get_default(field) is None:
        return None
    return lambda: field_get_default(field)


def other_key(model: type[pydantic.BaseModel], name: str, key: str) -> str | None:
    """The second key that a field is found under, if the model's config allows one."""
    by_name = model.model_config.get("populate_by_name") or model.model_config.get("validate_by_name")
    return name if by_name and key != name else None


def extra_annotation(model: type[pydantic.BaseModel]) -> Any:
    """The declared type of a model's `additionalProperties`; None if there is none."""
    for base in model.__mro__:
        if base is pydantic.BaseModel or base is BaseModel:
            return None
        annotation = _own_annotations(base).get("__pydantic_extra__")
        if annotation is not None:
            # resolved by itself: other annotations may name what is defined in a function
            holder = type("_", (), {"__annotations__": {"extra": annotation}, "__module__": base.__module__})
            args = get_args(get_type_hints(holder, include_extras=True)["extra"])
            return args[1] if len(args) == 2 else None
    return None


def _own_annotations(cls: type) -> Mapping[str, Any]:
    if sys.version_info >= (3, 14):
        import annotationlib

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)
    return cast("Mapping[str, Any]", cls.__dict__.get("__annotations__", {}))  # noqa: RUF063 - up to 3.13
