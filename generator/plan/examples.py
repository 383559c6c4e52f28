"""Example values: for any schema an expression that both the server and the type checker accept."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Array, Enum, Kind, Map, Object, Scalar, Schema, Union
from generator.plan.expressions import Code, Expression, Items, Members
from generator.plan.fields import flat_properties, named_members
from generator.plan.given import Given, in_bounds, parsed
from generator.plan.patterns import matching
from generator.plan.variants import constant_of
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.ir import Constraints, Property
    from generator.plan.calls import Argument
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker

_DATE = "2024-01-31"
_DATETIME = "2024-01-31T12:30:00Z"
# Formats of JSON Schema validation, section 7.3, and of the OpenAPI format registry.
_BY_FORMAT = {
    "byte": "ZXhhbXBsZQ==",
    "base64": "ZXhhbXBsZQ==",
    "duration": "P1D",
    "email": "someone@example.com",
    "hostname": "example.com",
    "idn-email": "someone@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "iri": "https://example.com",
    "json-pointer": "/example",
    "regex": "example",
    "time": "12:30:00Z",
    "uri": "https://example.com",
    "uri-reference": "https://example.com",
    "url": "https://example.com",
    "uuid": "3f2b8c1e-5d47-4a6b-9e0f-7c1d2a3b4c5d",
}
# A description may demand absurd sizes; an example that is refused beats one that fills a disk.
_LONGEST = 10_000
_MOST_ITEMS = 100

Open = frozenset[str]
"""Pointers of the schemas that an example is being made inside of."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Makes examples; `full` ones have the optional members of objects, too."""

    looker: Looker
    builder: TypeBuilder
    full: bool

    def argument(self, argument: Argument) -> Expression | None:
        """The example of an argument; None for an optional one that can have none."""
        if argument.example is not None:
            given = Given(self.looker, self.builder).converted(argument.schema, argument.example)
            if given is not None:
                return given
        return self.of(argument.schema, argument.wire)

    def of(self, schema: Schema, hint: str, inside: Open = frozenset()) -> Expression | None:
        """The example of a schema; None if every value holds another of the same schema.

        What the schema gives (`example`, then `default`) comes first, if it is valid. `hint` is
        the name of what the value is for.
        """
        shape = self.looker.look(schema).shape
        for value in (schema.example, shape.example, schema.default, shape.default):
            if value is not None:
                given = Given(self.looker, self.builder).converted(schema, value)
                if given is not None:
                    return given
        if isinstance(shape, Scalar):
            return _scalar(shape, hint)
        if isinstance(shape, Enum):
            return Code(py_literal(shape.values[0]))
        if shape.pointer in inside:
            return None
        return self._composite(shape, hint, inside | {shape.pointer})

    def together(self, schema: Schema) -> frozenset[str]:
        """The members of an object, by wire name, that must be there though none is required: the
        first of the groups that it may have."""
        shape = self.looker.look(schema).shape
        groups = shape.alternatives if isinstance(shape, Object) else ()
        return frozenset(next(iter(groups), ()))

    def _composite(self, shape: Schema, hint: str, inside: Open) -> Expression | None:
        if isinstance(shape, Array):
            return self._array(shape, inside)
        if isinstance(shape, Map):
            value = self.of(shape.values, "string", inside)
            return Members((("foo", value),) if value is not None else ())
        if isinstance(shape, Object):
            return self._object(shape, inside, {})
        if isinstance(shape, Union):
            arms = (self._arm(shape, arm, hint, inside) for arm in shape.arms)
            return next((each for each in arms if each is not None), None)
        return None

    def _array(self, shape: Array, inside: Open) -> Expression | None:
        bounds = shape.constraints
        count = min(max(bounds.min_items, 1), _MOST_ITEMS)
        items = self.looker.look(shape.items).shape
        if bounds.max_items == 0:
            return Items(())
        if isinstance(items, Enum) and count <= len(items.values):
            return Items(tuple(Code(py_literal(v)) for v in items.values[:count]))
        item = self.of(shape.items, "string", inside)
        if item is None:
            return None if bounds.min_items else Items(())
        return Items((item,) * count)

    def _object(self, shape: Object, inside: Open, fixed: dict[str, str]) -> Expression | None:
        """`fixed` are members whose value is known from elsewhere, by wire name."""
        members: list[tuple[str, Expression]] = []
        together = self.together(shape)
        ordered = self.builder.in_order(flat_properties(shape, self.looker))
        for member, name in named_members(ordered, self.builder):
            demanded = member.required or member.name in together or member.name in fixed
            if not (demanded or self.full):
                continue
            value = self._member(member, inside, fixed)
            if value is not None:
                members.append((name, value))
            elif member.required:
                return None
        return Members(tuple(members))

    def _member(self, member: Property, inside: Open, fixed: dict[str, str]) -> Expression | None:
        if member.name in fixed:
            return Code(py_literal(fixed[member.name]))
        return self.of(member.schema, member.name, inside)

    def _arm(self, union: Union, arm: Schema, hint: str, inside: Open) -> Expression | None:
        """An arm of a union; if its discriminator is free text there, with the value that leads to
        this arm (OpenAPI 3.1, 4.8.25)."""
        view = self.looker.look(arm)
        name = union.discriminator
        if name is None or not isinstance(view.shape, Object) or view.pointer in inside:
            return self.of(arm, hint, inside)
        if constant_of(view.shape, name, self.looker) is not None:
            return self.of(arm, hint, inside)
        ways = {view.pointer, view.through}
        value = next((v for v, target in union.mapping.items() if target in ways), None)
        fixed = {} if value is None else {name: value}
        return self._object(view.shape, inside | {view.pointer}, fixed)


def _scalar(shape: Scalar, hint: str) -> Expression:
    if shape.kind is Kind.DATE:
        return parsed(shape.kind, _DATE)
    if shape.kind is Kind.DATETIME:
        return parsed(shape.kind, _DATETIME)
    if shape.kind is Kind.BINARY:
        return Code('b"Example data"')
    if shape.kind is Kind.ANY:
        return Members((("foo", Code('"bar"')),))
    values: dict[Kind, object] = {
        Kind.STRING: _text(shape, hint),
        Kind.BASE64: _text(shape, hint),
        Kind.BOOLEAN: True,
        Kind.INTEGER: _number(shape.constraints, whole=True),
        Kind.NUMBER: _number(shape.constraints, whole=False),
    }
    return Code(py_literal(values.get(shape.kind)))


def _text(shape: Scalar, hint: str) -> str:
    """By format, else by pattern, else the hint; as long or short as it has to be."""
    if shape.format in _BY_FORMAT:
        return _BY_FORMAT[shape.format]
    bounds = shape.constraints
    text = matching(bounds.pattern) if bounds.pattern else None
    text = text or hint or "string"
    least = min(bounds.min_length, _LONGEST)
    if len(text) < least:
        text = (text * math.ceil(least / len(text)))[:least]
    return text[: bounds.max_length] if bounds.max_length else text


def _number(bounds: Constraints, *, whole: bool) -> float:
    """Zero if that is in bounds, else the number nearest to a bound; middling as a last resort."""
    step = bounds.multiple_of or 1
    low = bounds.minimum if bounds.minimum is not None else bounds.exclusive_minimum
    high = bounds.maximum if bounds.maximum is not None else bounds.exclusive_maximum
    tried: list[float] = [0]
    if low is not None:
        tried += [low, math.ceil(low / step) * step, (math.floor(low / step) + 1) * step]
    if high is not None:
        tried += [high, math.floor(high / step) * step, (math.ceil(high / step) - 1) * step]
    if low is not None and high is not None:
        tried.append((low + high) / 2)
    if whole:
        tried = [int(n) for n in tried if n == int(n)]
    return next((n for n in tried if in_bounds(bounds, n)), 0)
