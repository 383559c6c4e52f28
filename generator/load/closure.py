"""Which component schemas a part of the description reaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from generator.load.pointer import PointerError, format_pointer, parse_pointer, resolve


def component_closure(root: Mapping[str, Any], starts: Iterable[object]) -> set[str]:
    """Names of the component schemas that `starts` refer to, directly or through others."""
    names: set[str] = set()
    seen: set[str] = set()
    stack: list[object] = list(starts)
    while stack:
        value = stack.pop()
        if isinstance(value, Mapping):
            members = cast("Mapping[str, object]", value)
            reference = members.get("$ref")
            if isinstance(reference, str) and reference not in seen:
                seen.add(reference)
                stack += _targets(root, reference, names)
            stack += members.values()
        elif isinstance(value, list):
            stack += cast("list[object]", value)
    return names


def _targets(root: Mapping[str, Any], reference: str, names: set[str]) -> list[object]:
    """What a reference leads to; a dangling one is reported where it is lowered."""
    try:
        parts = parse_pointer(resolve(root, reference).pointer)
    except PointerError:
        return []
    if parts[:2] == ("components", "schemas") and len(parts) > 2:
        names.add(parts[2])
        return [resolve(root, format_pointer(parts[:3])).value]
    return [resolve(root, reference).value]
