"""Names: what has none, what Python can't spell, and what two things would share."""

from __future__ import annotations

import builtins
import typing
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.load.data import is_list, is_map
from generator.load.site import is_skipped
from generator.plan.identifiers import field_identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject
    from generator.lint.walk import Node

_TAKEN = frozenset(dir(builtins)) | frozenset(dir(typing)) | {"BaseModel"}
_WORDS = frozenset({"description", "title", "example", "examples", "default", "deprecated"})
_FEWEST = 2


@rule(
    "renamed-property",
    title="a property whose name Python or pydantic needs for itself",
    why="It is called differently in the SDK: `class_`, `from_`, `json_`.",
    mend="Choose the name yourself with `x-stainless-naming`, or accept it.",
    severity=Severity.NOTE,
)
def renamed_property(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("properties"):
        properties = node.raw["properties"]
        for name, raw in properties.items() if is_map(properties) else ():
            if is_map(raw) and (is_skipped(raw) or "x-stainless-naming" in raw):
                continue
            plain = subject.casing.snake(name) or name
            python = field_identifier(plain)
            if python != plain.lstrip("_"):
                place = (*node.path, "properties", name)
                yield Found(place, f"`{name}` is called `{python}`", at_key=True)


@rule(
    "property-clash",
    title="two properties of an object whose names are equal in Python",
    why="One of them gets a number, which nobody would guess.",
    mend="Name one of them with `x-stainless-naming: {python: {property_name: …}}`.",
    aliases=("Name/Collision",),
)
def property_clash(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("properties"):
        properties, first = node.raw["properties"], dict[str, str]()
        for name, raw in properties.items() if is_map(properties) else ():
            if is_map(raw) and (is_skipped(raw) or "x-stainless-naming" in raw):
                continue
            python = field_identifier(subject.casing.snake(name) or name)
            other = first.setdefault(python, name)
            if other != name:
                message = f"`{name}` and `{other}` would both be called `{python}`"
                yield Found((*node.path, "properties", name), message, at_key=True)


@rule(
    "builtin-name",
    title="a model with the name of a class that Python has",
    why="Whoever imports it hides Python's own.",
    mend="Give it another name under `models` in the config.",
    severity=Severity.NOTE,
)
def builtin_name(subject: Subject) -> Iterator[Found]:
    for entry in subject.model_entries:
        name = subject.casing.pascal(entry.key)
        if name in _TAKEN:
            message = f"the class of `{entry.key}` is called `{name}`, as one of Python's"
            yield Found(entry.path, message, in_config=True, at_key=True)


@rule(
    "repeated-inline-schema",
    title="one object is written inline in several places",
    why="Each place gets a class of its own, with a name made of its path; users can't pass the "
    "one where the other is asked for.",
    mend="Make it a component, and name it under `models` in the config.",
    severity=Severity.NOTE,
)
def repeated_inline_schema(subject: Subject) -> Iterator[Found]:
    numbers: dict[object, int] = {}
    memo: dict[int, int] = {}
    groups: dict[int, list[Node]] = {}
    for node in subject.of("Schema"):
        properties = node.raw.get("properties")
        if is_map(properties) and len(properties) >= _FEWEST and len(node.path) > 3:
            groups.setdefault(_shape_number(node.raw, numbers, memo), []).append(node)
    counts = {node.path: len(nodes) for nodes in groups.values() for node in nodes}
    for first, *others in groups.values():
        if others and not _inside_repeated(first, counts):
            names = sorted(first.raw["properties"])
            listed = ", ".join(f"`{name}`" for name in names[:3])
            more = ", …" if len(names) > 3 else ""
            message = f"this object ({listed}{more}) is written in {len(others) + 1} places"
            yield Found(first.path, message, at_key=True)


def _inside_repeated(node: Node, counts: dict[tuple[str | int, ...], int]) -> bool:
    """Whether what holds the object is repeated as often, and tells it already."""
    above = (node.path[:end] for end in range(len(node.path) - 1, 3, -1))
    return any(counts.get(path, 0) >= counts[node.path] for path in above)


def _shape_number(value: object, numbers: dict[object, int], memo: dict[int, int]) -> int:
    """A number that is equal for schemas of equal structure, words left out."""
    known = memo.get(id(value))
    if known is not None:
        return known
    if is_map(value):
        members = (
            (key, _shape_number(item, numbers, memo))
            for key, item in value.items()
            if key not in _WORDS or is_map(item)
        )
        key: object = ("map", *sorted(members))
    elif is_list(value):
        key = ("list", *(_shape_number(item, numbers, memo) for item in value))
    else:
        key = (type(value).__name__, value)
    number = numbers.setdefault(key, len(numbers))
    if is_map(value) or is_list(value):
        memo[id(value)] = number
    return number
