"""Values that a description or a config gives, as the expressions a caller writes for them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from generator.ir import Array, Enum, Kind, Map, Object, Scalar, Schema, Union
from generator.plan.expressions import Code, Expression, Items, Members, literal
from generator.plan.fields import flat_properties, named_members
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.ir import Constraints
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker

PARSERS = {Kind.DATE: "parse_date", Kind.DATETIME: "parse_datetime"}
"""Functions of the package's `_utils` that make such values out of their wire format."""

# RFC 3339, section 5.6.
_DATE = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)"
_TIME = r"[Tt ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
_WIRE_FORMATS = {
    Kind.DATE: re.compile(_DATE, re.ASCII),
    Kind.DATETIME: re.compile(_DATE + _TIME, re.ASCII),
}


@dataclass(frozen=True, slots=True)
class Given:
    """Converts JSON values; `builder` names members as the emitted TypedDicts do."""

    looker: Looker
    builder: TypeBuilder

    def converted(self, schema: Schema, value: object) -> Expression | None:
        """The expression for `value`, None if it is not what both `schema` and its type want."""
        shape = self.looker.look(schema).shape
        if isinstance(shape, Enum):
            return _enum_member(shape, value)
        if isinstance(shape, Array):
            return self._array(shape, value)
        if isinstance(shape, Map):
            return self._map(shape, value)
        if isinstance(shape, Object):
            return self._object(shape, value)
        if isinstance(shape, Union):
            found = (self.converted(arm, value) for arm in shape.arms)
            return next((each for each in found if each is not None), None)
        return _scalar(shape, value) if isinstance(shape, Scalar) else None

    def _array(self, shape: Array, value: object) -> Expression | None:
        if not isinstance(value, list):
            return None
        items = cast("list[object]", value)
        bounds = shape.constraints
        most = len(items) if bounds.max_items is None else bounds.max_items
        if not bounds.min_items <= len(items) <= most:
            return None
        found = tuple(e for item in items if (e := self.converted(shape.items, item)) is not None)
        return Items(found) if len(found) == len(items) else None

    def _map(self, shape: Map, value: object) -> Expression | None:
        if not isinstance(value, Mapping):
            return None
        members: list[tuple[str, Expression]] = []
        for key, item in cast("Mapping[object, object]", value).items():
            expression = self.converted(shape.values, item)
            if expression is None:
                return None
            members.append((str(key), expression))
        return Members(tuple(members))

    def _object(self, shape: Object, value: object) -> Expression | None:
        """Members the schema does not know would be errors to a type checker."""
        if not isinstance(value, Mapping):
            return None
        given = cast("Mapping[object, object]", value)
        listed = list(flat_properties(shape, self.looker))
        known = {m.name: (m, name) for m, name in named_members(listed, self.builder)}
        missing = (m for m in listed if m.required and m.name not in given)
        if not known.keys() >= given.keys() or any(missing):
            return None
        members: list[tuple[str, Expression]] = []
        for name, item in given.items():
            member, python_name = known[str(name)]
            expression = self.converted(member.schema, item)
            if expression is None:
                return None
            members.append((python_name, expression))
        return Members(tuple(members))


def _enum_member(shape: Enum, value: object) -> Expression | None:
    same = (v for v in shape.values if type(v) is type(value) and v == value)
    return next((Code(py_literal(v)) for v in same), None)


def _scalar(shape: Scalar, value: object) -> Expression | None:
    if shape.kind in PARSERS:
        wire = _WIRE_FORMATS[shape.kind]
        if not isinstance(value, str) or not wire.fullmatch(value):
            return None
        return parsed(shape.kind, value)
    return _literal_if_json(value) if _is_of_kind(shape, value) else None


def parsed(kind: Kind, text: str) -> Code:
    """The expression of a date or time out of its wire format."""
    return Code(py_literal(text), PARSERS[kind])


def _is_of_kind(shape: Scalar, value: object) -> bool:
    if shape.kind is Kind.ANY:
        return value is not None
    if isinstance(value, bool):
        return shape.kind is Kind.BOOLEAN
    if isinstance(value, str):
        return shape.kind in {Kind.STRING, Kind.BASE64} and _fits_length(shape.constraints, value)
    if isinstance(value, int | float):
        kinds = {Kind.NUMBER, Kind.INTEGER} if isinstance(value, int) else {Kind.NUMBER}
        return shape.kind in kinds and in_bounds(shape.constraints, value)
    return False


def _literal_if_json(value: object) -> Expression | None:
    try:
        return literal(value)
    except TypeError:
        return None


def _fits_length(bounds: Constraints, text: str) -> bool:
    return bounds.min_length <= len(text) <= (bounds.max_length or math.inf)


def in_bounds(bounds: Constraints, value: float) -> bool:
    """Whether a number keeps to the bounds and is a multiple of what it has to be."""
    lower = (b for b in (bounds.minimum, bounds.exclusive_minimum) if b is not None)
    upper = (b for b in (bounds.maximum, bounds.exclusive_maximum) if b is not None)
    return (
        all(value >= b for b in lower)
        and all(value <= b for b in upper)
        and value not in {bounds.exclusive_minimum, bounds.exclusive_maximum}
        and (not bounds.multiple_of or math.remainder(value, bounds.multiple_of) == 0)
    )
