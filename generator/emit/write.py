"""Brings the disk to what was generated: all or, as far as can be foreseen, nothing."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, InputError, Span
from generator.emit.compare import Comparison, State, compare
from generator.emit.manifest import MANIFEST_NAME, Manifest, digest, read_manifest
from generator.emit.one_file import unwritable, write_file
from generator.emit.ownership import is_by_tools, is_kept
from generator.emit.paths import folders_of
from generator.emit.tree import FileTree, check_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_FORCE = "take the change over into the config or the templates, or overwrite it with --force"


@dataclass(frozen=True, slots=True)
class Plan:
    """A tree with its manifest, held against the disk. Nothing is written yet."""

    folder: Path
    files: FileTree
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to the disk: paths, sorted. `unchanged` files were not touched."""

    written: Sequence[str]
    unchanged: Sequence[str]
    removed: Sequence[str]


def plan_write(
    files: FileTree,
    folder: Path,
    *,
    generator: str,
    spec: str,
    config: str,
    keep: Sequence[str] = (),
) -> Plan:
    """Adds the manifest to a tree and compares it with a target's folder.

    spec, config: the texts of the inputs, for the manifest. keep: the config's `keep_files`.
    Raises InputError for impossible paths, a broken manifest, and unreadable files.
    """
    check_tree(files)
    # What the user keeps is the user's: it is neither written nor owned.
    hashes = {path: digest(files[path]) for path in files if not is_kept(path, keep)}
    manifest = Manifest(generator, digest(spec), digest(config), hashes)
    tree = {**files, MANIFEST_NAME: manifest.to_bytes()}
    return Plan(folder, tree, compare(tree, read_manifest(folder), folder, keep))


def write(plan: Plan, *, force: bool = False) -> Written:
    """Carries out a plan: files, then removal of orphans, then the manifest.

    Interrupted at any point, the next run sees what was written as unchanged and goes on.
    Raises InputError, before anything is written, for files that were edited by hand or are not
    ours (unless `force`) and for obstacles; and for whatever the file system refuses.
    """
    states = plan.comparison
    if not force:
        _refuse_to_overwrite(plan)
    doomed = [path for path in states.of(State.ORPHAN, State.EDITED) if path not in plan.files]
    changed = [
        path
        for path in states.of(State.MISSING, State.STALE, State.EDITED, State.UNEXPECTED)
        if path in plan.files
    ]
    first = _in_the_way(doomed, changed)
    _refuse_obstacles(plan.folder, changed, first)
    _remove_all(plan.folder, first)
    for path in changed:
        if path != MANIFEST_NAME:
            write_file(plan.folder / path, plan.files[path])
    _remove_all(plan.folder, [path for path in doomed if path not in first])
    if MANIFEST_NAME in changed:
        write_file(plan.folder / MANIFEST_NAME, plan.files[MANIFEST_NAME])
    return Written(changed, states.of(State.UNCHANGED), doomed)


def _refuse_to_overwrite(plan: Plan) -> None:
    findings: list[Diagnostic] = []
    for path in plan.comparison.of(State.EDITED, State.UNEXPECTED):
        span = Span(str(plan.folder / path))
        if plan.comparison.states[path] is State.EDITED:
            findings.append(
                Diagnostic("edited-by-hand", "was edited since it was generated", span, _FORCE)
            )
        elif path in plan.files:
            findings.append(
                Diagnostic("not-ours", "would be generated, but is not our file", span, _FORCE)
            )
    if findings:
        raise InputError(*findings)


def _in_the_way(doomed: Sequence[str], changed: Iterable[str]) -> list[str]:
    """The files that must go before others can be written.

    A file can't be where a folder is needed, nor the other way round; and where upper and lower
    case are one, removing `A.py` after writing `a.py` would remove the latter.
    """
    new = {path.casefold() for path in changed}
    new_folders = {folder for path in new for folder in folders_of(path)}
    return [
        path
        for path in doomed
        if path.casefold() in new | new_folders
        or any(folder in new for folder in folders_of(path.casefold()))
    ]


def _refuse_obstacles(folder: Path, changed: Sequence[str], first: Sequence[str]) -> None:
    """Raises InputError for files where folders are needed, and folders where files are."""
    leaving = {folder / path for path in first}
    wanted = {parent for path in changed for parent in (folder / path).parents}
    findings = [
        _obstacle(file, "a file is in the way of a folder")
        for file in sorted(wanted)
        if file not in leaving and os.path.lexists(file) and not file.is_dir()
    ]
    for path in changed:
        file = folder / path
        if file.is_dir() and not _leaves_nothing(file, leaving):
            findings.append(_obstacle(file, "a folder is in the way of a file"))
    if findings:
        raise InputError(*findings)


def _leaves_nothing(folder: Path, leaving: set[Path]) -> bool:
    """Whether a folder will be gone once the files that leave are."""
    return all(
        found in leaving or found.is_dir() or is_by_tools(found.parent.name)
        for found in folder.rglob("*")
    )


def _obstacle(file: Path, message: str) -> Diagnostic:
    return Diagnostic("in-the-way", message, Span(str(file)), "move or remove it")


def _remove_all(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        file = folder / path
        try:
            file.unlink(missing_ok=True)
            _prune(file.parent, folder)
        except OSError as error:
            raise unwritable(file, "remove", error) from error


def _prune(here: Path, top: Path) -> None:
    """Removes folders that have become empty, from `here` up, below `top`.

    Bytecode does not count: without its sources it is of no use.
    """
    while here != top and here.is_dir():
        if any(child.name != "__pycache__" for child in here.iterdir()):
            return
        shutil.rmtree(here)
        here = here.parent
