"""POSIX paths as text: a run looks at thousands of them, which is too many for pathlib."""

from __future__ import annotations


def folders_of(path: str) -> list[str]:
    """The folders that a relative path is in, the nearest first: `a/b/c.py` is in `a/b` and `a`."""
    folders: list[str] = []
    end = path.rfind("/")
    while end > 0:
        folders.append(path[:end])
        end = path.rfind("/", 0, end)
    return folders
