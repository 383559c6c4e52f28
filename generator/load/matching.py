"""Whether a value is valid against a schema, as far as types, members and values go.

Bounds, patterns and formats are passed over: examples that break them do no harm to an SDK.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.load.site import Path

    Follow = Callable[[object, Path], Place]
    """Gives what stands at the end of the references at a place."""

_DEEPEST = 60


def mismatch(follow: Follow, value: object, schema: Place, depth: int = 0) -> str | None:
    """Why `value` is not valid against `schema`, None if it is (or nothing can be said).

    The reason begins with where in the value it lies, as in `items[0].id: …`.
    """
    found = follow(schema.raw, schema.path)
    raw = found.raw
    if depth > _DEEPEST or not raw or "x-stainless-override-schema" in raw:
        return None
    if value is None and raw.get("nullable") is True:
        return None
    return (
        _against_values(value, raw)
        or _against_type(value, raw)
        or _against_arms(follow, value, found, depth)
        or _against_members(follow, value, found, depth)
        or _against_items(follow, value, found, depth)
    )


def json_type(value: object) -> str:
    """The type of a value in JSON Schema's words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    if isinstance(value, str):
        return "string"
    return "object" if is_map(value) else "array"


def has_type(value: object, types: object) -> bool:
    """Whether a value is of the `type` (one or a list) of a schema."""
    listed = types if is_list(types) else [types]
    actual = json_type(value)
    return actual in listed or (actual == "integer" and "number" in listed)


def _against_values(value: object, raw: Mapping[str, Any]) -> str | None:
    if "const" in raw and raw["const"] != value:
        return f": must be {shown(raw['const'])}, is {shown(value)}"
    values = raw.get("enum")
    if is_list(values) and value not in values:
        return f": {shown(value)} is none of the enum's values"
    return None


def _against_type(value: object, raw: Mapping[str, Any]) -> str | None:
    types = raw.get("type")
    if types is None or has_type(value, types):
        return None
    wanted = " or ".join(map(str, types)) if is_list(types) else types
    return f": must be {wanted}, is {json_type(value)} {shown(value)}"


def _against_arms(follow: Follow, value: object, schema: Place, depth: int) -> str | None:
    for arm in arms_of(schema, "allOf"):
        reason = mismatch(follow, value, arm, depth + 1)
        if reason:
            return reason
    for keyword in ("anyOf", "oneOf"):
        arms = arms_of(schema, keyword)
        reasons = [mismatch(follow, value, arm, depth + 1) for arm in arms]
        if reasons and all(reasons):
            return reasons[0] if len(reasons) == 1 else f": fits no arm of the `{keyword}`"
    return None


def _against_members(follow: Follow, value: object, schema: Place, depth: int) -> str | None:
    if not is_map(value):
        return None
    required = schema.raw.get("required")
    for name in required if is_list(required) else ():
        if isinstance(name, str) and name not in value:
            return f": lacks the required `{name}`"
    properties = schema.raw.get("properties")
    known = properties if is_map(properties) else {}
    further = schema.raw.get("additionalProperties")
    for name, member in value.items():
        if name in known:
            place = Place(known[name], (*schema.path, "properties", name))
        elif is_map(further):
            place = Place(further, (*schema.path, "additionalProperties"))
        elif further is False and "patternProperties" not in schema.raw:
            return f": has `{name}`, which is no property"
        else:
            continue
        reason = mismatch(follow, member, place, depth + 1) if is_map(place.raw) else None
        if reason:
            return f".{name}{reason}"
    return None


def _against_items(follow: Follow, value: object, schema: Place, depth: int) -> str | None:
    items = schema.raw.get("items")
    if not is_list(value) or not is_map(items) or "prefixItems" in schema.raw:
        return None
    for index, item in enumerate(value):
        reason = mismatch(follow, item, Place(items, (*schema.path, "items")), depth + 1)
        if reason:
            return f"[{index}]{reason}"
    return None


def arms_of(schema: Place, keyword: str) -> list[Place]:
    """The schemas in the list under `keyword`."""
    listed = schema.raw.get(keyword)
    if not is_list(listed):
        return []
    return [Place(arm, (*schema.path, keyword, i)) for i, arm in enumerate(listed) if is_map(arm)]


def shown(value: object) -> str:
    """A value as a message shows it."""
    text = f"`{value}`" if isinstance(value, str) else repr(value)
    return text if len(text) <= 40 else f"{text[:36]}…"
