"""Leads from a place in the validated config back to the place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map, list_index

if TYPE_CHECKING:
    from generator.load.data import Path


def written_path(root: Any, path: Path) -> tuple[str | int, ...]:
    """`path` without the steps that the file does not have.

    Shorthands add such steps (`pagination` of one scheme has no index 0 in the file), and so does
    pydantic, which names the alternatives of a union.
    """
    value, written = root, list[str | int]()
    for step in path:
        if is_map(value) and str(step) in value:
            value = value[str(step)]
        elif is_list(value) and (index := list_index(step, len(value))) is not None:
            value = value[index]
        else:
            continue
        written.append(step)
    return tuple(written)
