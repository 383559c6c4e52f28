"""Objects and arrays: what they require, what else they may hold, what says nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule
from generator.lint.shapes import members_of, says_nothing
from generator.load.data import is_list, is_map
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject
    from generator.lint.walk import Node

_COMBINED = frozenset({"allOf", "anyOf", "oneOf", "if", "not"})


@rule(
    "required-unknown",
    title="`required` names what is no property",
    why="It has no effect on the SDK: often the property's name is misspelt.",
    mend="Correct the name, or add the property.",
)
def required_unknown(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("required"):
        listed = node.raw["required"]
        # A part of a combination may require what another part describes.
        if not is_list(listed) or "properties" not in node.raw or _is_part(node):
            continue
        members = members_of(subject, Place(node.raw, node.path))
        if not _COMBINED.isdisjoint(node.raw):
            members |= _members_of_parts(subject, node)
        for index, name in enumerate(listed):
            if isinstance(name, str) and name not in members:
                message = f"`{name}` is required, but no property"
                hint = did_you_mean(name, members)
                yield Found((*node.path, "required", index), message, hint)


def _is_part(node: Node) -> bool:
    return len(node.path) > 1 and node.path[-2] in _COMBINED


def _members_of_parts(subject: Subject, node: Node) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for keyword in ("anyOf", "oneOf"):
        arms = node.raw.get(keyword)
        for index, arm in enumerate(arms if is_list(arms) else ()):
            if is_map(arm):
                found |= members_of(subject, Place(arm, (*node.path, keyword, index)))
    return found


@rule(
    "duplicate-required",
    title="a name that `required` lists twice",
    why="It is not valid JSON Schema, and some tools refuse the file.",
    mend="Remove one of the two.",
    severity=Severity.NOTE,
)
def duplicate_required(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("required"):
        listed = node.raw["required"]
        counts = Counter(str(name) for name in listed) if is_list(listed) else Counter[str]()
        for name, count in counts.items():
            if count > 1:
                place = (*node.path, "required")
                yield Found(place, f"`{name}` is required {count} times", at_key=True)


@rule(
    "open-object",
    title="an object with known properties that may hold any others",
    why="As a parameter it becomes `Union[…Typed, Dict[str, object]]`, and misspelt keys pass.",
    mend="Remove `additionalProperties`; say more than `true` if there are others.",
    severity=Severity.NOTE,
)
def open_object(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("additionalProperties"):
        if node.raw["additionalProperties"] in (True, {}) and node.raw.get("properties"):
            place = (*node.path, "additionalProperties")
            yield Found(place, "this object has properties, and may have any others", at_key=True)


@rule(
    "empty-object",
    title="an object of which nothing is known",
    why="The SDK can only say `object`.",
    mend="Add `properties`; for a free mapping, `additionalProperties` with the values' schema.",
    severity=Severity.NOTE,
)
def empty_object(subject: Subject) -> Iterator[Found]:
    said = {"properties", "additionalProperties", "patternProperties", "x-stainless-empty-object"}
    said |= _COMBINED | {"enum", "const", "$ref", "x-stainless-any"}
    for node in subject.schemas_with("type"):
        if node.raw["type"] == "object" and said.isdisjoint(node.raw) and not _is_part(node):
            yield Found(node.path, "this object has no properties", at_key=True)


@rule(
    "untyped-schema",
    title="a property or parameter without a type",
    why="The SDK can only say `object`.",
    mend="Add `type`; if any value is right, `x-stainless-any: true` says so.",
    severity=Severity.NOTE,
)
def untyped_schema(subject: Subject) -> Iterator[Found]:
    for node in subject.of("Schema"):
        held_by = node.path[-2] if len(node.path) > 1 else ""
        named = held_by == "properties" or node.path[-1:] == ("schema",)
        if named and says_nothing(node.raw) and "MediaType" not in _holder(node):
            yield Found(node.path, f"nothing is said of the type of `{node.name}`", at_key=True)


def _holder(node: Node) -> str:
    """The kind of what holds a schema: responses have a rule of their own."""
    is_content = node.path[-1:] == ("schema",) and "content" in node.path[-3:]
    return "MediaType" if is_content else ""


@rule(
    "array-without-items",
    title="an array whose items are not described",
    why="The SDK can only say `List[object]`.",
    mend="Add `items`.",
)
def array_without_items(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("type"):
        types = node.raw["type"]
        is_array = types == "array" or (is_list(types) and "array" in types)
        if is_array and {"items", "prefixItems"}.isdisjoint(node.raw) and not _is_part(node):
            yield Found(node.path, "this array has no `items`", at_key=True)
