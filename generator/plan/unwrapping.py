"""Responses that stand for one of their properties: `unwrap_response`, `unwrap_response_fields`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Object, Property
from generator.plan.fields import flat_properties
from generator.plan.identifiers import class_identifier, field_identifier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.config.settings import Settings
    from generator.ir import Schema
    from generator.plan.calls import Call
    from generator.plan.view import Looker
    from generator.plan.words import Casing

MODULE = "_wrappers"


@dataclass(frozen=True, slots=True)
class Wrapper:
    """The object around a result: its class in `_wrappers.py`, the attribute that holds the result
    and its wire name; `optional` tells that a response may come without it."""

    class_name: str
    attribute: str
    wire: str
    optional: bool


@dataclass(frozen=True, slots=True)
class WrappersPlan:
    """`_wrappers.py`."""

    wrappers: tuple[Wrapper, ...]
    any_alias: bool


@dataclass(frozen=True, slots=True)
class Unwrapping:
    """Finds the property that a response stands for."""

    settings: Settings
    looker: Looker
    casing: Casing

    def wrapper(self, call: Call, response: Schema) -> tuple[Wrapper, Schema] | None:
        """The wrapper of a method's response and the schema inside; None if it has none.

        The method's own `unwrap_response` decides; else an object is unwrapped whose only property
        is one of `unwrap_response_fields`, or that has one among others if
        `unwrap_multiproperty_response_fields` says so. Raises KeyError with the name if the method
        names a property that its response does not have.
        """
        wanted = call.method.unwrap_response
        if wanted is False:
            return None
        shape = self.looker.look(response).shape
        members = tuple(flat_properties(shape, self.looker)) if isinstance(shape, Object) else ()
        by_name = {member.name: member for member in members}
        if isinstance(wanted, str):
            return self._made(by_name[wanted])
        if len(members) != 1 and not self.settings.unwrap_multiproperty_response_fields:
            return None
        names = (name for name in self.settings.unwrap_response_fields if name in by_name)
        return next((self._made(by_name[name]) for name in names), None)

    def _made(self, member: Property) -> tuple[Wrapper, Schema]:
        name = class_identifier(f"{self.casing.pascal(member.name)}Wrapper")
        attribute = field_identifier(self.casing.snake(member.name))
        optional = not member.required or self.looker.look(member.schema).nullable
        return Wrapper(name, attribute, member.name, optional), member.schema


def plan_wrappers(used: Iterable[Wrapper]) -> WrappersPlan | None:
    """The module of all wrappers that methods use, None if there are none.

    A property that any response may come without has a default.
    """
    found: dict[str, Wrapper] = {}
    for each in used:
        known = found.get(each.class_name)
        if known is None or each.optional:
            found[each.class_name] = each
    if not found:
        return None
    wrappers = tuple(found[name] for name in sorted(found))
    return WrappersPlan(wrappers, any(each.attribute != each.wire for each in wrappers))
