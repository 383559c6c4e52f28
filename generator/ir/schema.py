"""Schemas: a tagged union of frozen nodes, one class per shape.

A node says where it is written (`pointer`), so that a config can name any of them, and keeps
what the description says beside the shape. Cycles go through `Ref` only: each tree is finite.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum as PyEnum
from typing import TYPE_CHECKING

from generator.ir.deprecation import reason_of

if TYPE_CHECKING:
    from collections.abc import Mapping

LiteralValue = str | int | float | bool | None
"""A member of an enum, as JSON has it."""


class Kind(str, PyEnum):
    """What a scalar holds on the wire, refined by `format` where the format changes its meaning."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    DATE = "date"
    DATETIME = "date-time"
    BINARY = "binary"
    BASE64 = "byte"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """What valid values keep to beyond their type (JSON Schema validation, section 6).

    Exclusive bounds are numbers, as in 3.1, however the description writes them.
    """

    min_length: int = 0
    max_length: int | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_items: int = 0
    max_items: int | None = None


UNCONSTRAINED = Constraints()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """What every schema carries, whatever its shape.

    `pointer` is the JSON pointer of the place where the schema is written; `nullable` is true if
    null is a valid value (`nullable`, a `null` type, or a null arm of a union).
    """

    pointer: str
    title: str | None = None
    description: str | None = None
    deprecated: bool = False
    nullable: bool = False
    default: object = None
    example: object = None
    constraints: Constraints = UNCONSTRAINED
    extensions: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def deprecation(self) -> str | None:
        """Why it is deprecated: None if it is not, "" if no reason is given."""
        return reason_of(self.deprecated, self.extensions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar(Schema):
    """A single value without members or items."""

    kind: Kind
    format: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum(Schema):
    """One of a fixed set of values; a `const` is an enum of one."""

    values: tuple[LiteralValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Array(Schema):
    """A list of items of one schema."""

    items: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Map(Schema):
    """An object with free keys and values of one schema."""

    values: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A member of an object, under its name on the wire."""

    name: str
    schema: Schema
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Object(Schema):
    """An object with known members.

    `bases` are the references an `allOf` combines; their properties are not repeated here.
    `additional` is the schema of further members, None if the description names none. One of the
    `alternatives`, groups of members by name, must be there as a whole (an `anyOf` or `oneOf` of
    nothing but `required`).
    """

    properties: tuple[Property, ...]
    bases: tuple[Ref, ...] = ()
    additional: Schema | None = None
    alternatives: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Union(Schema):
    """One of several schemas (a union of one keeps what is written around a lone arm).

    `discriminator` is the wire name of the member that tells the arms apart; `mapping`
    leads from its value to the pointer of an arm, where the description gives one.
    """

    arms: tuple[Schema, ...]
    discriminator: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref(Schema):
    """A reference to the schema at `target`; its own fields keep what is written beside it."""

    target: str
