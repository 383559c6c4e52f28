"""Files among a method's parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, Sequence, NamedTuple, cast
from pathlib import Path

from ._utils import is_dict, is_list

if TYPE_CHECKING:
    from .._qs import ArrayFormat, NestedFormat
    from .._types import FileTypes

_ARRAY = "<array>"


class _Naming(NamedTuple):
    """How the names of a form show where a value stands."""

    array_format: ArrayFormat
    nested_format: NestedFormat

    def entry(self, name: str, index: int) -> str:
        """The name of an entry of a list; files can't be joined by commas, so that they are repeated, too."""
        if self.array_format == "brackets":
            return f"{name}[]"
        return f"{name}[{index}]" if self.array_format == "indices" else name

    def member(self, name: str, key: str) -> str:
        """The name of a member of an object; the outermost has none around it."""
        if not name:
            return key
        return f"{name}.{key}" if self.nested_format == "dots" else f"{name}[{key}]"


def extract_files(
    query: Mapping[str, object],
    *,
    paths: Sequence[Sequence[str]],
    array_format: ArrayFormat = "brackets",
    nested_format: NestedFormat = "brackets",
) -> list[tuple[str, FileTypes]]:
    """Take files out of a body, so that they become parts of a multipart form.

    Args:
        query: the body; **changed**: what a path leads to is removed from it.
        paths: keys from the outside in, ``"<array>"`` for every entry of a list.
        array_format, nested_format: of the names, as `Querystring` has them.

    Returns:
        The form's names, ``documents[][file]``, with the files.
    """
    found: list[tuple[str, FileTypes]] = []
    naming = _Naming(array_format, nested_format)
    for path in paths:
        _extract(query, path, "", naming, found)
    return found


def _extract(
    container: object, path: Sequence[str], name: str, naming: _Naming, found: list[tuple[str, FileTypes]]
) -> None:
    key, rest = path[0], path[1:]
    if key == _ARRAY:
        if is_list(container):
            _extract_entries(container, rest, name, naming, found)
        return
    if not is_dict(container) or key not in container:
        return
    inner_name = naming.member(name, key)
    if not rest:
        _append(inner_name, container.pop(key), naming, found)
    elif list(rest) == [_ARRAY] and is_list(container[key]):
        _extract_entries(cast("list[object]", container.pop(key)), [], inner_name, naming, found)
    else:
        _extract(container[key], rest, inner_name, naming, found)


def _extract_entries(
    entries: list[object], rest: Sequence[str], name: str, naming: _Naming, found: list[tuple[str, FileTypes]]
) -> None:
    for index, entry in enumerate(entries):
        if rest:
            _extract(entry, rest, naming.entry(name, index), naming, found)
        else:
            _append(naming.entry(name, index), entry, naming, found)


def _append(name: str, value: object, naming: _Naming, found: list[tuple[str, FileTypes]]) -> None:
    from .._files import assert_is_file_content

    # a list where one file was declared is sent as repeated parts
    named = [(naming.entry(name, i), each) for i, each in enumerate(value)] if is_list(value) else [(name, value)]
    for each_name, each in named:
        assert_is_file_content(each, key=each_name)
        found.append((each_name, cast("FileTypes", each)))


def file_from_path(path: str) -> FileTypes:
    """Read a file now and send it under its own name."""
    file = Path(path)
    return (file.name, file.read_bytes())
