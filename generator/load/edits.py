"""Edits of drafts that transforms and overlays have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.load.draft import Draft, Origin, Steps


def merge_into(
    draft: Draft, path: Steps, value: dict[str, Any], origin: Origin, *, join_lists: bool
) -> None:
    """Merges `value`, which stands at `origin`, into the mapping at `path`, member by member.

    Lists are joined or replaced; all else is replaced.
    """
    for key, item in value.items():
        here, place = draft.value(path).get(key), (*path, key)
        if is_map(item) and is_map(here):
            merge_into(draft, place, item, origin.below(key), join_lists=join_lists)
        elif join_lists and is_list(item) and is_list(here):
            add_to(draft, place, item, origin.below(key))
        else:
            draft.put(place, item, origin.below(key))


def add_to(draft: Draft, path: Steps, value: Any, origin: Origin) -> None:
    """Puts `value`, or the items of it if it is a list, at the end of the list at `path`."""
    if not is_list(value):
        draft.add(path, value, origin)
        return
    for index, item in enumerate(value):
        draft.add(path, item, origin.below(index))


def remove_all(draft: Draft, paths: Iterable[Steps]) -> None:
    """Takes values away, none of them the root. Some may be below others."""
    # What is below, and later items of lists go first, so that the paths of the others stay.
    for path in sorted(set(paths), key=_place, reverse=True):
        draft.remove(path)


def _place(path: Steps) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)
