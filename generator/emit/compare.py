"""Holds what should be on disk against what is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import InputError, Span
from generator.emit.manifest import MANIFEST_NAME, Manifest, digest
from generator.emit.ownership import is_by_tools, is_hand_written, is_kept, owned_folders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.emit.tree import FileTree


class State(str, Enum):
    """How a file on disk stands to what is generated."""

    UNCHANGED = "unchanged"
    """It is what would be written."""

    MISSING = "missing"
    """It would be written, and is not there."""

    STALE = "stale"
    """It is as we wrote it, and would be written anew."""

    EDITED = "edited"
    """It is not as we wrote it."""

    UNEXPECTED = "unexpected"
    """We did not write it, but it is in an owned folder or where a file would be written."""

    ORPHAN = "orphan"
    """It is as we wrote it, and is no longer generated."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The state of each file that is generated, was generated, or is not expected; sorted."""

    states: Mapping[str, State]

    def of(self, *states: State) -> list[str]:
        """The paths in any of these states, sorted."""
        return [path for path, state in self.states.items() if state in states]

    @property
    def differs(self) -> bool:
        """Whether the disk is not what would be generated."""
        return any(state is not State.UNCHANGED for state in self.states.values())


def compare(
    files: FileTree, manifest: Manifest | None, folder: Path, keep: Sequence[str] = ()
) -> Comparison:
    """Compares the tree (which includes the manifest to be written) with the disk.

    manifest: what the last run wrote, None if there was none.
    folder: the target's folder; it need not exist.
    keep: the config's `keep_files`, which count as the user's own and are left out.
    Raises InputError for files that can't be read.
    """
    written: Mapping[str, str] = {} if manifest is None else manifest.files
    states = {path: _generated(path, files[path], written, folder) for path in files}
    for path in written:
        if path not in files and (found := _read(folder, path)) is not None:
            states[path] = State.ORPHAN if digest(found) == written[path] else State.EDITED
    for path in _present(folder, owned_folders([*files, *written])):
        states.setdefault(path, State.UNEXPECTED)
    return Comparison({path: states[path] for path in sorted(states) if not is_kept(path, keep)})


def _generated(path: str, content: bytes, written: Mapping[str, str], folder: Path) -> State:
    found = _read(folder, path)
    if found is None:
        return State.MISSING
    if found == content:
        return State.UNCHANGED
    if path == MANIFEST_NAME:
        # Read as a manifest by now, so ours; it can't hold its own hash.
        return State.STALE
    if path not in written:
        return State.UNEXPECTED
    return State.STALE if digest(found) == written[path] else State.EDITED


def _read(folder: Path, path: str) -> bytes | None:
    file = os.path.join(folder, path)  # not pathlib: there are thousands
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise InputError.at(
            Span(file), "unreadable-output", f"cannot read {file}: {error.strerror}"
        ) from error


def _present(folder: Path, owned: Sequence[str]) -> Iterator[str]:
    """The files in owned folders, save those that tools make and hand-written code."""
    for root in owned:
        for here, subfolders, names in os.walk(folder / root):
            place = Path(here).relative_to(folder).as_posix()
            subfolders[:] = [
                name
                for name in subfolders
                if not is_by_tools(name) and not is_hand_written(f"{place}/{name}")
            ]
            yield from (f"{place}/{name}" for name in names if not is_by_tools(name))
