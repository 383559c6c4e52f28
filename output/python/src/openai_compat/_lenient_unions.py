"""Unions of which a value may fit no member."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Annotated, cast
from contextlib import suppress
from typing_extensions import get_args, get_origin

import pydantic

from ._utils import is_union_type, is_type_alias_type
from ._compat import get_model_fields
from ._strict import validator_for
from ._lenient import compile_converter
from ._discriminators import DISCRIMINATOR_CACHE, DiscriminatorDetails
from ._utils._property_info import PropertyInfo

if TYPE_CHECKING:
    from ._lenient import Converter


# values of these types are what they are, whatever else the union has
_EXACT = (str, int, float, bool)


def union_converter(union: Any, original: Any, metadata: tuple[Any, ...]) -> Converter:
    """Compile a union: first validation, then the discriminator, then the first member."""
    members = [member for member in get_args(union) if member is not type(None)]
    first = compile_converter(members[0])
    exact = {member for member in members if member in _EXACT}
    details = discriminator_details(union, metadata)
    chosen = {} if details is None else {key: compile_converter(model) for key, model in details.mapping.items()}
    key = None if details is None else details.field_alias_from or details.field_name
    validate: Any = None

    def to_member(value: Any) -> Any:
        nonlocal validate
        if value is None or type(value) in exact:
            return value
        if validate is None:
            validate = validator_for(original).validate_python
        try:
            return validate(value)
        except pydantic.ValidationError:
            pass
        if key is not None and isinstance(value, dict):
            tag = cast("dict[str, Any]", value).get(key)
            member = chosen.get(tag) if isinstance(tag, str) else None
            if member is not None:
                return member(value)
        return first(value)

    return to_member


def discriminator_details(union: Any, metadata: tuple[Any, ...]) -> DiscriminatorDetails | None:
    """Find out which member each value of the discriminator belongs to.

    The answer is kept, and stands on the union itself, too, where older packages have it.

    Returns:
        None if no annotation names a discriminator or no member declares it.
    """
    known = _known(union)
    if known is not None:
        return known
    names = [info.discriminator for info in metadata if isinstance(info, PropertyInfo) and info.discriminator]
    if not names:
        return None
    details = _read_members(union, names[0])
    if details is not None:
        with suppress(TypeError):
            DISCRIMINATOR_CACHE[union] = details
        # `X | Y` takes no attributes
        with suppress(AttributeError, TypeError):
            union.__discriminator__ = details
    return details


def _known(union: Any) -> DiscriminatorDetails | None:
    try:
        return DISCRIMINATOR_CACHE.get(union)
    except TypeError:  # it can't be hashed, as some metadata in it can't
        return None


def _read_members(union: Any, name: str) -> DiscriminatorDetails | None:
    mapping: dict[str, type] = {}
    alias: str | None = None
    for model in _models(union):
        field = get_model_fields(model).get(name)
        if field is None:
            continue
        alias = field.alias or alias
        for value in _literal_values(field.annotation):
            if isinstance(value, str):
                mapping[value] = model
    if not mapping:
        return None
    return DiscriminatorDetails(mapping=mapping, discriminator_field=name, discriminator_alias=alias)


def _models(union: Any) -> list[type[pydantic.BaseModel]]:
    found: list[type[pydantic.BaseModel]] = []
    for member in map(_bare, get_args(union)):
        if is_union_type(member):
            found.extend(_models(member))
        elif isinstance(origin := get_origin(member) or member, type) and issubclass(origin, pydantic.BaseModel):
            found.append(member)
    return found


def _literal_values(annotation: Any) -> tuple[Any, ...]:
    annotation = _bare(annotation)
    if is_union_type(annotation):
        return tuple(value for member in get_args(annotation) for value in _literal_values(member))
    return tuple(value for value in get_args(annotation) if not isinstance(value, type))


def _bare(annotation: Any) -> Any:
    while is_type_alias_type(annotation) or get_origin(annotation) is Annotated:
        annotation = cast("Any", annotation).__value__ if is_type_alias_type(annotation) else get_args(annotation)[0]
    return annotation
