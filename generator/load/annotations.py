"""What a schema says beside its shape: words, nullability, defaults, extensions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict, cast

from generator.ir import UNCONSTRAINED, Constraints

if TYPE_CHECKING:
    from types import UnionType

    from generator.load.site import Site

Raw = Mapping[str, Any]

_SHAPE = frozenset(
    {"$ref", "type", "properties", "items", "enum", "const", "allOf", "anyOf", "oneOf"}
    | {"additionalProperties", "patternProperties", "prefixItems"}
)

_COUNTS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
}
_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}


class Annotations(TypedDict):
    """The fields that every `Schema` has."""

    pointer: str
    title: str | None
    description: str | None
    deprecated: bool
    nullable: bool
    default: object
    example: object
    constraints: Constraints
    extensions: dict[str, object]


def annotations_of(site: Site) -> Annotations:
    """Reads the fields that every `Schema` has from where it is written."""
    raw = site.raw
    return Annotations(
        pointer=site.pointer,
        title=_text(raw.get("title")),
        description=_text(raw.get("description")),
        deprecated=raw.get("deprecated") is True,
        nullable=is_nullable(raw),
        default=raw.get("default"),
        example=_example(raw),
        constraints=constraints_of(raw),
        extensions={k: v for k, v in raw.items() if k.startswith("x-")},
    )


def constraints_of(raw: Raw) -> Constraints:
    """What a schema demands of its values; keywords whose value makes no sense are passed over."""
    found: dict[str, Any] = {n: raw[k] for k, n in _COUNTS.items() if _is_number(raw.get(k), int)}
    found |= {n: raw[k] for k, n in _BOUNDS.items() if _is_number(raw.get(k), int | float)}
    for side in ("minimum", "maximum"):
        # OpenAPI 3.0: `true` makes the bound beside it exclusive.
        if raw.get(f"exclusive{side.capitalize()}") is True and side in found:
            found[f"exclusive_{side}"] = found.pop(side)
    if isinstance(raw.get("pattern"), str):
        found["pattern"] = raw["pattern"]
    return Constraints(**found) if found else UNCONSTRAINED


def _is_number(value: object, kind: type | UnionType) -> bool:
    if isinstance(value, bool) or not isinstance(value, kind):
        return False
    return not isinstance(value, float) or math.isfinite(value)


def is_nullable(raw: Raw) -> bool:
    """Whether null is valid: 3.0 `nullable`, a `null` among the types, values or arms."""
    if raw.get("nullable") is True:
        return True
    types = raw.get("type")
    if types == "null" or (isinstance(types, list) and "null" in types):
        return True
    values = raw.get("enum")
    if isinstance(values, list) and None in values:
        return True
    arms = raw.get("anyOf") or raw.get("oneOf")
    return isinstance(arms, list) and any(map(is_null, cast("list[object]", arms)))


def is_null(arm: object) -> bool:
    """Whether an arm of a union says no more than that null is valid."""
    if not isinstance(arm, Mapping):
        return False
    raw = cast("Raw", arm)
    only_null = raw.get("type") in ("null", ["null"]) or raw.get("enum") == [None]
    return only_null or raw.get("const", 0) is None or raw == {"nullable": True}


def merged_annotations(arms: Iterable[Raw], own: Raw) -> dict[str, Any]:
    """What the arms of an `allOf` that only annotate say together; what stands outside wins."""
    merged: dict[str, Any] = {}
    for arm in arms:
        merged.update(arm)
    return {**merged, **own}


def has_shape(raw: Raw, *, apart_from: str | None = None) -> bool:
    """Whether a schema says anything about the type, or only annotates it."""
    return any(keyword in raw for keyword in _SHAPE if keyword != apart_from)


def without_null(types: object) -> list[str]:
    """The `type` keyword as a list, `null` left out."""
    listed = cast("list[object]", types) if isinstance(types, list) else [types]
    return [t for t in listed if isinstance(t, str) and t != "null"]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _example(raw: Raw) -> object:
    examples = raw.get("examples")
    if isinstance(examples, list) and examples:
        return cast("list[object]", examples)[0]
    return raw.get("example")
