"""Hashes of what a result depends on beside the user's spec and config: our code and templates."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CODE = Path(__file__).parent.parent
# Their versions show in the output.
_LIBRARIES = ("black", "datamodel-code-generator", "jinja2")


def fingerprint(folders: Iterable[Path], *parts: str) -> str:
    """A hash of our code, the libraries' versions, every file in `folders`, and of `parts`."""
    total = hashlib.sha256()
    for data in _data(folders, parts):
        # With its length, so that no two lists of parts look the same.
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def _data(folders: Iterable[Path], parts: Iterable[str]) -> Iterator[bytes]:
    for text in (*(f"{name} {version(name)}" for name in _LIBRARIES), *parts):
        yield text.encode()
    for folder in (_CODE, *folders):
        for path in _files(folder):
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            yield path
