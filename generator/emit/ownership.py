"""Which files below a target's folder are ours to judge."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from generator.emit.paths import folders_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# In these folders every file should be generated (a star stands for one name); elsewhere in the
# project the user's files live beside ours.
_OWNED = ("src/*", "tests/api_resources")
# Hand-written code of the package. What we generate into it is ours all the same.
_HAND_WRITTEN = "src/*/lib"
_BY_TOOLS = (
    "__pycache__",
    "*.py[co]",
    "*.egg-info",
    ".venv",
    "venv",
    "node_modules",
    ".git",
    ".*_cache",
    ".DS_Store",
)


def owned_folders(paths: Iterable[str]) -> list[str]:
    """The folders of generated files in which nothing else is expected, sorted."""
    nearest = {path.rpartition("/")[0]: path for path in paths}.values()
    folders = {folder for path in nearest for folder in folders_of(path)}
    return sorted(folder for folder in folders if any(_matches(folder, own) for own in _OWNED))


def is_by_tools(name: str) -> bool:
    """Whether a file or folder of this name is made by interpreters, installers and the like."""
    return any(fnmatchcase(name, pattern) for pattern in _BY_TOOLS)


def is_hand_written(folder: str) -> bool:
    """Whether a folder is the place for hand-written code."""
    return _matches(folder, _HAND_WRITTEN)


def is_kept(path: str, keep: Sequence[str]) -> bool:
    """Whether `keep` (the config's `keep_files`: paths, folders or patterns) names this path."""
    return any(
        fnmatchcase(name, pattern.removeprefix("./").rstrip("/"))
        for pattern in keep
        for name in (path, *folders_of(path))
    )


def _matches(path: str, pattern: str) -> bool:
    parts, wanted = path.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))
