"""Enums: values that are of several types, of the wrong one, or written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.load.data import is_list, is_map
from generator.load.matching import has_type, json_type, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject
    from generator.lint.walk import Node


def _enums(subject: Subject) -> Iterator[tuple[Node, list[object]]]:
    for node in subject.schemas_with("enum"):
        values = node.raw["enum"]
        if is_list(values):
            yield node, values


@rule(
    "mixed-enum",
    title="an enum of values of several types",
    why="In YAML `yes`, `1` and `1.0` are easily something else than the text that was meant.",
    mend="Put texts in quotes, or split the enum into a union.",
)
def mixed_enum(subject: Subject) -> Iterator[Found]:
    for node, values in _enums(subject):
        types = sorted({json_type(v) for v in values if v is not None} - {"integer"})
        types += ["integer"] if any(json_type(v) == "integer" for v in values) else []
        if len(types) > 1 and types != ["number", "integer"]:
            message = f"this enum has values of the types {', '.join(types)}"
            yield Found((*node.path, "enum"), message, at_key=True)


@rule(
    "enum-type",
    title="a value of an enum is not of the type beside it",
    why="The two contradict each other; the SDK goes by the values.",
    mend="Correct the type, or put the value in quotes.",
)
def enum_type(subject: Subject) -> Iterator[Found]:
    for node, values in _enums(subject):
        types = node.raw.get("type")
        for index, value in enumerate(values if types is not None else ()):
            if value is not None and not has_type(value, types):
                message = f"{shown(value)} is {json_type(value)}, and `type` says {types}"
                yield Found((*node.path, "enum", index), message)


@rule(
    "duplicate-enum-value",
    title="a value of an enum is written twice",
    why="Values are to be unique; usually another one was meant.",
    mend="Remove or correct one of the two.",
    severity=Severity.NOTE,
)
def duplicate_enum_value(subject: Subject) -> Iterator[Found]:
    for node, values in _enums(subject):
        seen: set[tuple[str, str]] = set()
        for index, value in enumerate(values):
            key = (json_type(value), repr(value))
            if key in seen:
                yield Found((*node.path, "enum", index), f"{shown(value)} is there twice")
            seen.add(key)


@rule(
    "empty-enum",
    title="an enum without values, or with values that no literal can name",
    why="Nothing is valid against it; the SDK takes the type beside it instead.",
    mend="List the values, or remove `enum`.",
)
def empty_enum(subject: Subject) -> Iterator[Found]:
    for node, values in _enums(subject):
        if not values:
            yield Found((*node.path, "enum"), "this enum has no values", at_key=True)
        elif any(is_map(value) or is_list(value) for value in values):
            yield Found((*node.path, "enum"), "this enum has objects or lists as values")


@rule(
    "single-value-enum",
    title="an enum of one value",
    why="It is taken for a constant, and perhaps more was to come.",
    mend="Write `const` (OpenAPI 3.1), or `x-stainless-const: true` beside it.",
    severity=Severity.NOTE,
    aliases=("Schema/EnumHasOneMember",),
)
def single_value_enum(subject: Subject) -> Iterator[Found]:
    if not subject.is_31:
        return  # 3.0 has no other way to write a constant
    for node, values in _enums(subject):
        if len(values) == 1 and "x-stainless-const" not in node.raw and "default" not in node.raw:
            message = f"this enum has only the value {shown(values[0])}"
            yield Found((*node.path, "enum"), message, at_key=True)
