"""The documented commands: update, append, merge, remove, copy, move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map
from generator.load.edits import add_to, merge_into, remove_all
from generator.load.pointer import format_pointer

if TYPE_CHECKING:
    from generator.load.draft import Steps
    from generator.load.transforms.arguments import Arguments

_PLACEHOLDER = "{{value}}"


def update(given: Arguments) -> None:
    """Replaces each target by `value`; with `template: true`, `{{value}}` in it by the target."""
    value, place = given.need("value")
    template = given.has("template") and given.raw["template"] is True
    if template and not (isinstance(value, str) and _PLACEHOLDER in value):
        raise given.error(place, f"a template must be a string with `{_PLACEHOLDER}` in it")
    for match in given.targets():
        written = value
        if template:
            if not isinstance(match.value, str):
                raise given.error(place, f"`{_shown(match.path)}` is no string to put into it")
            written = value.replace(_PLACEHOLDER, match.value)
        given.draft.put(match.path, written, given.origin(place))


def append(given: Arguments) -> None:
    """Adds `value` to each target: new members to a mapping, items (one or a list) to a list."""
    value, place = given.need("value")
    for match in given.targets():
        if is_list(match.value):
            add_to(given.draft, match.path, value, given.origin(place))
        elif is_map(match.value) and is_map(value):
            for key in value:
                _put_new(given, (*match.path, key), value[key], (*place, key))
        else:
            raise given.error(place, f"`{_shown(match.path)}` can't take this value in")


def merge(given: Arguments, name: str = "value") -> None:
    """Merges `value` into each target: mappings member by member, all else is replaced."""
    value, place = given.need(name)
    for match in given.targets():
        if not (is_map(value) and is_map(match.value)):
            raise given.error(place, f"`{_shown(match.path)}` and the value must be mappings")
        merge_into(given.draft, match.path, value, given.origin(place), join_lists=False)


def remove(given: Arguments) -> None:
    """Takes each target away, or only its `keys`."""
    targets = given.targets()
    if not given.has("keys"):
        _remove(given, [match.path for match in targets])
        return
    keys, place = given.need("keys")
    for key in keys if is_list(keys) else [keys]:
        holders = [m.path for m in targets if is_map(m.value) and str(key) in m.value]
        if not holders:
            raise given.error(place, f"no target has a key `{key}`", "Remove it from `keys`.")
        _remove(given, [(*path, str(key)) for path in holders])


def _remove(given: Arguments, paths: list[Steps]) -> None:
    if () in paths:
        raise given.error(given.path, "the description as a whole can't be removed")
    remove_all(given.draft, paths)


def copy(given: Arguments) -> None:
    """Writes the one value at `from` to each place at `to`, none of which may exist."""
    source = _source(given)
    for target, at in list(given.destinations("to", "target", "destination")):
        _check_new(given, target, at)
        given.draft.copy(source, target)


def move(given: Arguments) -> None:
    """Like `copy`, and takes the value at `from` away."""
    source = _source(given)
    copy(given)
    _remove(given, [source])


def _source(given: Arguments) -> Steps:
    matches = given.targets_of("from", "source")
    if len(matches) > 1:
        _, place = given.need("from", "source")
        shown = ", ".join(_shown(match.path) for match in matches[:3])
        raise given.error(place, f"this matches {len(matches)} values instead of one: {shown} …")
    return matches[0].path


def _put_new(given: Arguments, path: Steps, value: Any, place: Steps) -> None:
    _check_new(given, path, place)
    given.draft.put(path, value, given.origin(place))


def _check_new(given: Arguments, path: Steps, place: Steps) -> None:
    holder = given.draft.value(path[:-1])
    if not is_map(holder):
        raise given.error(place, f"`{_shown(path[:-1])}` is no mapping")
    if path[-1] in holder:
        raise given.error(
            place,
            f"`{_shown(path)}` is there already",
            "Remove the transform if the description is mended, or use `update`.",
        )


def _shown(path: Steps) -> str:
    return format_pointer(path)
