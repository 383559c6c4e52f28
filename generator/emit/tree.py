"""What is to be on disk: POSIX paths below the target's folder, and contents."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, InputError

FileTree = Mapping[str, bytes]
"""Relative POSIX paths to contents."""

_FORBIDDEN = frozenset('\\:*?"<>|')  # by Windows, where the emitted package may be checked out


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
    parts = path.split("/")
    return (
        bool(path)
        and not PurePosixPath(path).is_absolute()
        and all(part not in {"", ".", ".."} for part in parts)
        and not any(char in _FORBIDDEN or ord(char) < 32 for char in path)
    )


def _collisions(files: FileTree) -> list[Diagnostic]:
    taken: dict[str, str] = {}
    findings: list[Diagnostic] = []
    for path in files:
        other = taken.setdefault(path.casefold(), path)
        if other != path:
            findings.append(_collision(path, other))
    for path in files:
        folders = map(str, PurePosixPath(path.casefold()).parents)
        findings += [_collision(path, taken[folder]) for folder in folders if folder in taken]
    return findings


def _collision(path: str, other: str) -> Diagnostic:
    return Diagnostic(
        "path-collision",
        f"`{path}` and `{other}` can't both be written",
        hint="rename one of the models, methods or resources they are named after",
    )
