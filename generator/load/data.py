"""Plain data as YAML and JSON hold it: what kind a value is, and paths through it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard

Path = Sequence[str | int]
"""Mapping keys and list indexes from the root to a value; an index may be written as a string."""


def is_map(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether `value` is a mapping (the keys of plain data are strings)."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether `value` is a list."""
    return isinstance(value, list)


def depth_of(root: Any, path: Path) -> int:
    """How many steps of `path` exist in `root`."""
    value = root
    for depth, step in enumerate(path):
        key = key_of(value, step)
        if key is None:
            return depth
        value = value[key]
    return len(path)


def exact_path(root: Any, path: Path) -> tuple[str | int, ...]:
    """`path`, which exists in `root`, with integers for the indexes of lists."""
    value, exact = root, list[str | int]()
    for step in path:
        key = key_of(value, step)
        assert key is not None
        exact.append(key)
        value = value[key]
    return tuple(exact)


def key_of(value: Any, step: str | int) -> str | int | None:
    """The key or index under which `value` holds what `step` names; None if it holds nothing."""
    if is_map(value):
        return str(step) if str(step) in value else None
    return list_index(step, len(value)) if is_list(value) else None


def list_index(step: str | int, length: int) -> int | None:
    """`step` as an index into a list of `length` items; None if it is none or out of range."""
    text = str(step)
    # RFC 6901, section 4: digits without leading zeros.
    if not (text.isascii() and text.isdigit()) or (text[0] == "0" and text != "0"):
        return None
    return int(text) if len(text) < 10 and int(text) < length else None
