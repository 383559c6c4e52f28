"""What the inline arms of a union are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Enum, Object, Union
from generator.load.pointer import parse_pointer
from generator.plan.words import split_words

if TYPE_CHECKING:
    from generator.ir import Schema
    from generator.plan.view import Looker, View


def variant_name(union: Union, index: int, view: View, looker: Looker) -> str:
    """The raw name of an arm that is no named model.

    In this order: `x-stainless-variantName`, the discriminator's value, the component it refers
    to, its title, its number.
    """
    explicit = view.shape.extensions.get("x-stainless-variantName")
    if isinstance(explicit, str):
        return explicit
    value = _discriminator_value(union, view, looker)
    if value is not None:
        return value
    steps = parse_pointer(view.through or "")
    if steps:  # a reference to the whole document has none
        return steps[-1]
    title = union.arms[index].title or view.shape.title
    if title and split_words(title):
        return title
    return f"UnionMember{index}"


def _discriminator_value(union: Union, view: View, looker: Looker) -> str | None:
    if union.discriminator is None:
        return None
    value = constant_of(view.shape, union.discriminator, looker)
    if value is not None:
        return value
    arms = {view.pointer, view.through}
    return next((name for name, target in union.mapping.items() if target in arms), None)


def constant_of(schema: Schema, name: str, looker: Looker) -> str | None:
    """The only value that an object's member may have, None if it may have several."""
    if not isinstance(schema, Object):
        return None
    for member in schema.properties:
        if member.name == name:
            shape = looker.look(member.schema).shape
            if isinstance(shape, Enum) and len(shape.values) == 1:
                return str(shape.values[0])
    return None
