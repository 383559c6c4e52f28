"""Files among a method's parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, Sequence, cast
from pathlib import Path

from ._utils import is_dict, is_list

if TYPE_CHECKING:
    from .._types import FileTypes

_ARRAY = "<array>"


def extract_files(query: Mapping[str, object], *, paths: Sequence[Sequence[str]]) -> list[tuple[str, FileTypes]]:
    """Take files out of a body, so that they become parts of a multipart form.

    Args:
        query: the body; **changed**: what a path leads to is removed from it.
        paths: keys from the outside in, ``"<array>"`` for every entry of a list.

    Returns:
        The form's names, ``documents[][file]``, with the files.
    """
    found: list[tuple[str, FileTypes]] = []
    for path in paths:
        _extract(query, path, "", found)
    return found


def _extract(container: object, path: Sequence[str], name: str, found: list[tuple[str, FileTypes]]) -> None:
    key, rest = path[0], path[1:]
    if key == _ARRAY:
        if is_list(container):
            _extract_entries(container, rest, f"{name}[]", found)
        return
    if not is_dict(container) or key not in container:
        return
    inner_name = f"{name}[{key}]" if name else key
    if not rest:
        _append(inner_name, container.pop(key), found)
    elif list(rest) == [_ARRAY] and is_list(container[key]):
        _extract_entries(cast("list[object]", container.pop(key)), [], f"{inner_name}[]", found)
    else:
        _extract(container[key], rest, inner_name, found)


def _extract_entries(entries: list[object], rest: Sequence[str], name: str, found: list[tuple[str, FileTypes]]) -> None:
    for entry in entries:
        if rest:
            _extract(entry, rest, name, found)
        else:
            _append(name, entry, found)


def _append(name: str, value: object, found: list[tuple[str, FileTypes]]) -> None:
    from .._files import assert_is_file_content

    if is_list(value):
        # a list where one file was declared is sent as repeated parts
        for entry in value:
            assert_is_file_content(entry, key=f"{name}[]")
            found.append((f"{name}[]", cast("FileTypes", entry)))
        return
    assert_is_file_content(value, key=name)
    found.append((name, cast("FileTypes", value)))


def file_from_path(path: str) -> FileTypes:
    """Read a file now and send it under its own name."""
    file = Path(path)
    return (file.name, file.read_bytes())
