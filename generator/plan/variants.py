"""What the inline arms of a union are called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.ir import Enum, Object, Union
from generator.load.pointer import parse_pointer
from generator.plan.fields import flat_properties
from generator.plan.words import split_words

if TYPE_CHECKING:
    from generator.ir import Schema
    from generator.plan.view import Looker, View


@dataclass(frozen=True, slots=True)
class Variant:
    """An arm of a union. `union` is the one that it is written in, `number` its place among all
    the arms that the outermost union comes to."""

    union: Union
    schema: Schema
    view: View
    number: int


def variant_name(arm: Variant, looker: Looker, *, by_value: bool, by_title: bool) -> str:
    """The raw name of an arm that is no named model.

    In this order: `x-stainless-variantName`, the component that the discriminator's mapping leads
    to, the discriminator's value (behind the next two unless arms are named `by_value`), the
    component it refers to, its title (before the component if named `by_title`), the name of its
    only member, its number.
    """
    view = arm.view
    for schema in (arm.schema, view.shape):
        explicit = schema.extensions.get("x-stainless-variantName")
        if isinstance(explicit, str):
            return explicit
    steps = parse_pointer(view.through or "")  # a reference to the whole document has none
    component = steps[-1] if steps else None
    if by_value and arm.union.mapping and component:
        return component
    value = discriminator_value(arm.union, view, looker)
    titles = [title for title in (arm.schema.title, view.shape.title) if title]
    title = next((each for each in titles if split_words(each)), None)
    said = title or component if by_title else component or title
    found = value or said if by_value else said or value
    return found or _only_member(view.shape) or f"UnionMember{arm.number}"


def _only_member(shape: Schema) -> str | None:
    if isinstance(shape, Object) and len(shape.properties) == 1 and not shape.bases:
        (member,) = shape.properties
        return member.name if member.required else None
    return None


def discriminator_value(union: Union, view: View, looker: Looker) -> str | None:
    """What the member that tells the arms apart has to be in one of them.

    A component may have it of what it combines; an arm that combines others where it stands has
    only what it says itself.
    """
    if union.discriminator is None:
        return None
    shape = view.shape
    if isinstance(shape, Object) and view.through is None:
        shape = replace(shape, bases=())
    value = constant_of(shape, union.discriminator, looker)
    if value is not None:
        return value
    arms = {view.pointer, view.through}
    return next((name for name, target in union.mapping.items() if target in arms), None)


def constant_of(schema: Schema, name: str, looker: Looker) -> str | None:
    """The only value that an object's member may have, None if it may have several."""
    if not isinstance(schema, Object):
        return None
    for member in flat_properties(schema, looker):
        if member.name == name:
            shape = looker.look(member.schema).shape
            if isinstance(shape, Enum) and len(shape.values) == 1:
                return str(shape.values[0])
    return None
