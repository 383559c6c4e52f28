"""Models of data that does not fit its declaration.

Servers add enum members, leave fields out and change types before a client is regenerated. Nothing here
raises because of that: what fits becomes the declared type, and what does not is kept as it came.

Annotations are compiled into converters once. Those of a model's fields belong to the class, so that
classes made at run time are collected with all that belongs to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List, Optional, cast
from datetime import date, datetime
from functools import lru_cache
from collections.abc import Callable
from typing_extensions import get_args, get_origin

from ._types import ModelT
from ._utils import is_list, is_mapping, parse_date, parse_datetime
from ._compat import is_union
from ._fields import (
    unwrap,
    annotated,
    other_key,
    field_default,
    is_model_type,
    complete_fields,
    extra_annotation,
    field_annotation,
)
from ._strict import is_model_class

if TYPE_CHECKING:
    import pydantic

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
        return compile_converter(annotated(type_, metadata))(value)
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
    type_, original, metadata = unwrap(type_)
    origin: Any = get_origin(type_) or type_
    args = get_args(type_)
    if is_union(origin):
        from ._lenient_unions import union_converter

        return union_converter(type_, original, metadata)
    if is_model_type(type_):
        return _model_converter(type_)
    if origin is list:
        return _list_converter(args[0]) if args else _keep
    if origin is dict:
        return _dict_converter(args[1]) if len(args) == 2 else _keep
    return SCALARS.get(origin, _keep)


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


# of all other types that have no parts, values are kept
SCALARS: dict[Any, Converter] = {float: _to_float, datetime: _to_datetime, date: _to_date}


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
        self.fields: list[tuple[str, str, str | None, Converter, Callable[[], Any] | None]] = []
        self.keys: set[str] = set()
        for name, field in complete_fields(model).items():
            key = field.alias or name
            other = other_key(model, name, key)
            annotation = field_annotation(field)
            convert = _keep if annotation is None else compile_converter(annotation)
            self.fields.append((name, key, other, convert, field_default(field)))
            self.keys.update({key} if other is None else {key, other})
        extra = extra_annotation(model)
        self.extra = None if extra is None else compile_converter(extra)


def _plan_of(model: type[pydantic.BaseModel]) -> _Plan:
    plan = model.__dict__.get(_PLAN)
    if plan is None:
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
            attributes[name] = None if default is None else default()
            continue
        found.add(name)
        if value is not None:
            attributes[name] = convert(value)
        else:
            attributes[name] = None if default is None else default()
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
