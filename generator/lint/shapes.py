"""What a schema is, read from the source: types, members, arms. References are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.annotations import is_null, without_null
from generator.load.combine import implied_type
from generator.load.data import is_list, is_map
from generator.load.matching import arms_of
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lint.subject import Subject

_UNIONS = ("oneOf", "anyOf")
_SHAPE = frozenset(
    {"type", "$ref", "properties", "additionalProperties", "patternProperties", "items"}
    | {"prefixItems", "enum", "const", "allOf", "anyOf", "oneOf", "not", "format"}
    | {"x-stainless-any", "x-stainless-override-schema", "if", "contentMediaType"}
)


def says_nothing(raw: Mapping[str, Any]) -> bool:
    """Whether a schema accepts any value at all."""
    return not any(keyword in _SHAPE for keyword in raw)


def type_of(subject: Subject, schema: Place) -> str | None:
    """The one type of a schema, through references and `allOf`; None if there is no such."""
    found = subject.follow(schema.raw, schema.path)
    types = without_null(found.raw.get("type"))
    if len(types) == 1:
        return types[0]
    if types:
        return None
    implied = implied_type(found.raw)
    if implied is not None:
        return implied
    arms = [type_of(subject, arm) for arm in arms_of(found, "allOf") if arm.path != schema.path]
    return next((t for t in arms if t is not None), None)


def union_of(schema: Place) -> tuple[str, list[Place]]:
    """`oneOf` or `anyOf`, whichever a schema has, and its arms but for null."""
    for keyword in _UNIONS:
        arms = [arm for arm in arms_of(schema, keyword) if not is_null(arm.raw)]
        if arms:
            return keyword, arms
    return "", []


def members_of(subject: Subject, schema: Place) -> dict[str, Place]:
    """The properties of an object by name, those of its `allOf` included."""
    members: dict[str, Place] = {}
    for part in parts_of(subject, schema):
        properties = part.raw.get("properties")
        for name, raw in properties.items() if is_map(properties) else ():
            if is_map(raw):
                members.setdefault(name, Place(raw, (*part.path, "properties", name)))
    return members


def required_of(subject: Subject, schema: Place) -> set[str]:
    """The names that an object requires, itself or in its `allOf`."""
    listed = (part.raw.get("required") for part in parts_of(subject, schema))
    return {name for names in listed if is_list(names) for name in names if isinstance(name, str)}


def parts_of(subject: Subject, schema: Place) -> Iterator[Place]:
    """A schema and, through references, all that its `allOf` combines."""
    stack: list[Place] = [schema]
    seen: set[tuple[str | int, ...]] = set()
    while stack:
        part = stack.pop()
        found = subject.follow(part.raw, part.path)
        if found.path in seen:
            continue
        seen.add(found.path)
        yield found
        stack += arms_of(found, "allOf")


def is_object(subject: Subject, schema: Place) -> bool:
    """Whether a schema is an object."""
    return type_of(subject, schema) == "object"


def constant_of(subject: Subject, schema: Place) -> tuple[object, ...]:
    """The values that a schema of a `const` or an `enum` allows; none for others."""
    raw = subject.follow(schema.raw, schema.path).raw
    if "const" in raw:
        return (raw["const"],)
    values = raw.get("enum")
    return tuple(values) if is_list(values) else ()
