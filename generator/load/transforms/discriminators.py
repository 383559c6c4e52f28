"""Which member tells the arms of a union apart, where the description does not say so."""

from __future__ import annotations

from typing import Any

from generator.load.data import is_list, is_map
from generator.load.pointer import PointerError, resolve

_DEEPEST = 20


def guessed_discriminator(raw: Any, root: Any) -> str | None:
    """The first member that every arm of a union has with one value of its own; None if there is
    none, or `raw` is no union of at least two arms, or has a discriminator."""
    if not is_map(raw) or "discriminator" in raw:
        return None
    listed = raw.get("oneOf") or raw.get("anyOf")
    if not is_list(listed):
        return None
    arms = [_only_values(arm, root) for arm in listed if not _is_null(arm)]
    if len(arms) < 2:
        return None
    for name in arms[0]:
        values = [arm.get(name) for arm in arms]
        if None not in values and len(set(values)) == len(values):
            return name
    return None


def _is_null(arm: Any) -> bool:
    return is_map(arm) and arm.get("type") == "null"


def _only_values(arm: Any, root: Any, depth: int = 0) -> dict[str, str]:
    """The members of an arm that can only have one value, a string, with that."""
    if not is_map(arm) or depth > _DEEPEST:
        return {}
    if isinstance(arm.get("$ref"), str):
        try:
            return _only_values(resolve(root, arm["$ref"]).value, root, depth + 1)
        except PointerError:
            return {}
    found: dict[str, str] = {}
    parts = arm.get("allOf")
    for part in parts if is_list(parts) else ():
        found |= _only_values(part, root, depth + 1)
    members = arm.get("properties")
    for name, member in members.items() if is_map(members) else ():
        value = _only_value(member)
        if value is not None:
            found[name] = value
    return found


def _only_value(member: Any) -> str | None:
    if not is_map(member):
        return None
    values = member.get("enum")
    value = values[0] if is_list(values) and len(values) == 1 else member.get("const")
    return value if isinstance(value, str) else None
