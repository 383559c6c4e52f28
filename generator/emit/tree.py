"""What is to be on disk: POSIX paths below the target's folder, and contents."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Diagnostic, InputError
from generator.emit.paths import folders_of

FileTree = Mapping[str, bytes]
"""Relative POSIX paths to contents."""

# By Windows, where the emitted package may be checked out.
_FORBIDDEN = re.compile(r'[\\:*?"<>|\x00-\x1f]')


def check_tree(files: FileTree) -> None:
    """Makes sure that every path can be written, on every file system.

    Raises InputError for paths that leave the folder or have forbidden characters, and for paths
    that are equal but for upper and lower case, or of which one is a folder of the other.
    """
    findings = [*_bad_paths(files), *_collisions(files)]
    if findings:
        raise InputError(*findings)


def _bad_paths(files: FileTree) -> list[Diagnostic]:
    return [
        Diagnostic("bad-path", f"{path!r} is no path of a file below the output folder")
        for path in files
        if not is_good_path(path)
    ]


def is_good_path(path: str) -> bool:
    """Whether `path` is a relative POSIX path that stays in its folder, on every system."""
    return not _FORBIDDEN.search(path) and {"", ".", ".."}.isdisjoint(path.split("/"))


def _collisions(files: FileTree) -> list[Diagnostic]:
    taken: dict[str, str] = {}
    findings: list[Diagnostic] = []
    for path in files:
        other = taken.setdefault(path.casefold(), path)
        if other != path:
            findings.append(_collision(path, other))
    for path in files:
        folders = folders_of(path.casefold())
        findings += [_collision(path, taken[folder]) for folder in folders if folder in taken]
    return findings


def _collision(path: str, other: str) -> Diagnostic:
    return Diagnostic(
        "path-collision",
        f"`{path}` and `{other}` can't both be written",
        hint="rename one of the models, methods or resources they are named after",
    )
