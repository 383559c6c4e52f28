"""Models of data that does not fit its declaration.

Servers add enum members, leave fields out and change types before a client is regenerated. Nothing here
raises because of that: what fits becomes the declared type, and what does not is kept as it came.

Annotations are compiled into converters once. Those of a model's fields belong to the class, so that
classes made at run time are collected with all that belongs to them.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, List, Optional, Annotated, cast
from datetime import date, datetime
from functools import lru_cache
from collections.abc import Mapping, Callable
from typing_extensions import get_args, get_origin, get_type_hints

import pydantic

from ._types import ModelT
from ._utils import is_list, is_mapping, parse_date, parse_datetime, is_type_alias_type
from ._compat import is_union, get_model_fields, field_get_default
from ._strict import is_model_class
from ._model_base import BaseModel, ensure_built

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

Converter = Callable[[Any], Any]

# the attribute of a model class that holds its compiled fields
_PLAN = "__lenient_plan__"


def _keep(value: Any) -> Any:
    return value


def construct_type(*, value: object, type_: object, metadata: Optional[List[Any]] = None) -> object:
    """Convert a decoded JSON value to a type as far as it goes.

    Args:
        value: what the JSON decoder made.
        type_: any annotation.
        metadata: of an ``Annotated`` that was taken off before; tells a union's discriminator.

    Returns:
        An object of the type where the value fits it, the value itself where it does not. Unions of which no
        member fits become their discriminator's choice, or else their first member.
    """
    if metadata:
        return compile_converter(_annotated(type_, metadata))(value)
    return converter_for(type_)(value)


def converter_for(type_: Any) -> Converter:
    """The converter of a top-level type."""
    if is_model_class(type_):
        return _model_converter(type_)
    try:
        return _cached_converter(type_)
    except TypeError:
        # metadata that can't be hashed
        return compile_converter(type_)


@lru_cache(maxsize=256)
def _cached_converter(type_: Any) -> Converter:
    return compile_converter(type_)


def compile_converter(type_: Any) -> Converter:
    """Compile one annotation."""
    original, metadata = type_, ()
    while True:
        if is_type_alias_type(type_):
            type_ = cast("Any", type_).__value__
            original = type_
        elif get_origin(type_) is Annotated:
            metadata = (*type_.__metadata__, *metadata)
            type_ = get_args(type_)[0]
        else:
            break
    origin: Any = get_origin(type_) or type_
    args = get_args(type_)
    if is_union(origin):
        from ._lenient_unions import union_converter

        return union_converter(type_, original, metadata)
    if isinstance(origin, type) and issubclass(origin, pydantic.BaseModel):
        return _model_converter(type_)
    if origin is list:
        return _list_converter(args[0]) if args else _keep
    if origin is dict:
        return _dict_converter(args[1]) if len(args) == 2 else _keep
    return _SCALARS.get(origin, _keep)


def _list_converter(item_type: Any) -> Converter:
    convert = compile_converter(item_type)

    def to_list(value: Any) -> Any:
        return [convert(item) for item in value] if is_list(value) else value

    return to_list


def _dict_converter(item_type: Any) -> Converter:
    convert = compile_converter(item_type)

    def to_dict(value: Any) -> Any:
        return {key: convert(item) for key, item in value.items()} if is_mapping(value) else value

    return to_dict


def _to_float(value: Any) -> Any:
    if isinstance(value, int):
        as_float = float(value) if abs(value) < 2**1000 else None
        # beyond 2**53 not every integer is a float
        return as_float if as_float == value else value
    return value


def _to_datetime(value: Any) -> Any:
    try:
        return parse_datetime(value)
    except Exception:
        return value


def _to_date(value: Any) -> Any:
    try:
        return parse_date(value)
    except Exception:
        return value


_SCALARS: dict[Any, Converter] = {float: _to_float, datetime: _to_datetime, date: _to_date}


def _model_converter(model: Any) -> Converter:
    def to_model(value: Any) -> Any:
        if is_mapping(value):
            return construct_model(model, value)
        if is_list(value):
            # one object was declared and several were sent
            return [construct_model(model, item) if is_mapping(item) else item for item in value]
        return value

    return to_model


class _Plan:
    """How to fill a model: for each field its name, key, alternative key, converter and default."""

    __slots__ = ("fields", "keys", "extra")

    def __init__(self, model: type[pydantic.BaseModel]) -> None:
        by_name = bool(model.model_config.get("populate_by_name") or model.model_config.get("validate_by_name"))
        self.fields: list[tuple[str, str, str | None, Converter, Converter | None]] = []
        self.keys: set[str] = set()
        for name, field in get_model_fields(model).items():
            key = field.alias or name
            other = name if by_name and key != name else None
            self.fields.append((name, key, other, _field_converter(field), _field_default(field)))
            self.keys.update({key} if other is None else {key, other})
        self.extra = _extra_converter(model)


def _field_converter(field: FieldInfo) -> Converter:
    annotation: Any = field.annotation
    if annotation is None:
        return _keep
    return compile_converter(_annotated(annotation, field.metadata) if field.metadata else annotation)


def _annotated(type_: object, metadata: list[Any]) -> Any:
    arguments = (type_, *metadata)
    return cast("Any", Annotated)[arguments]


def _field_default(field: FieldInfo) -> Converter | None:
    """None for the usual case, a field whose value is None if it was not sent."""
    if field.default_factory is None and field_get_default(field) is None:
        return None
    return lambda _: field_get_default(field)


def _extra_converter(model: type[pydantic.BaseModel]) -> Converter | None:
    """The converter of a model's `additionalProperties`, if they are declared."""
    for base in model.__mro__:
        if base is pydantic.BaseModel or base is BaseModel:
            return None
        annotation = _own_annotations(base).get("__pydantic_extra__")
        if annotation is not None:
            # resolved by itself: other annotations may name what is defined in a function
            holder = type("_", (), {"__annotations__": {"extra": annotation}, "__module__": base.__module__})
            args = get_args(get_type_hints(holder, include_extras=True)["extra"])
            return compile_converter(args[1]) if len(args) == 2 else None
    return None


def _own_annotations(cls: type) -> Mapping[str, Any]:
    if sys.version_info >= (3, 14):
        import annotationlib

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)
    return cast("Mapping[str, Any]", cls.__dict__.get("__annotations__", {}))  # noqa: RUF063 - up to 3.13


def _plan_of(model: type[pydantic.BaseModel]) -> _Plan:
    plan = model.__dict__.get(_PLAN)
    if plan is None:
        # from 2.10 on fields may be known before the build
        if not getattr(model, "__pydantic_fields_complete__", False):
            ensure_built(model)
        plan = _Plan(model)
        type.__setattr__(model, _PLAN, plan)
    return cast("_Plan", plan)


def construct_model(model: type[ModelT], values: Any, fields_set: set[str] | None = None) -> ModelT:
    """Make a model of a mapping with API names, without validation.

    Args:
        model: the class, or a parametrised generic one.
        values: as the JSON decoder made them.
        fields_set: what `model_fields_set` is to be; what is in ``values`` if None.
    """
    plan = _plan_of(model)
    attributes: dict[str, Any] = {}
    found: set[str] = set()
    for name, key, other, convert, default in plan.fields:
        if key in values:
            value = values[key]
        elif other is not None and other in values:
            value = values[other]
        else:
            attributes[name] = None if default is None else default(None)
            continue
        found.add(name)
        if value is not None:
            attributes[name] = convert(value)
        else:
            attributes[name] = None if default is None else default(None)
    instance = model.__new__(model)
    set_attribute = object.__setattr__
    set_attribute(instance, "__dict__", attributes)
    set_attribute(instance, "__pydantic_fields_set__", found if fields_set is None else fields_set)
    set_attribute(instance, "__pydantic_extra__", _extras(model, plan, values, len(found)))
    set_attribute(instance, "__pydantic_private__", None)
    if model.__pydantic_post_init__:
        instance.model_post_init(None)
    return instance


def _extras(model: type[pydantic.BaseModel], plan: _Plan, values: Any, declared: int) -> dict[str, Any] | None:
    if model.model_config.get("extra") != "allow":
        return None
    if len(values) == declared:
        return {}
    extras = {key: value for key, value in values.items() if key not in plan.keys}
    convert = plan.extra
    return extras if convert is None else {key: convert(value) for key, value in extras.items()}
