"""Source distributions of published packages: fetched once, checked, unpacked."""

from __future__ import annotations

import hashlib
import sys
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.conformance.packages import CACHE
from tests.conformance.processes import require

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Release:
    """A version of a distribution, and the hash (hexadecimal SHA-256) of its source archive."""

    name: str
    version: str
    sha256: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def stem(self) -> str:
        """What the archive and the folder in it are called."""
        return f"{self.name}-{self.version}"

    @property
    def folder(self) -> Path:
        """Where the archive is unpacked, once `sdist` was called."""
        return CACHE / self.stem / "sdist"

    def sdist(self) -> Path:
        """The unpacked archive: `src/`, `tests/`, README.md, pyproject.toml, api.md.

        Raises RuntimeError if it is not the archive that was checked.
        """
        folder = self.folder
        if not folder.is_dir():
            archive = self._download()
            unpacking = folder.with_name("unpacking")
            with tarfile.open(archive) as packed:
                packed.extractall(unpacking, filter="data")
            (unpacking / self.stem).rename(folder)
        return folder

    def _download(self) -> Path:
        folder = CACHE / self.stem
        archive = folder / f"{self.stem}.tar.gz"
        if not archive.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
            # Only what the archive is built with depends on the Python that it asks for.
            options = ["--no-deps", "--no-binary", self.name, "--ignore-requires-python"]
            require([*pip, "download", *options, f"{self.name}=={self.version}"], folder)
        found = hashlib.sha256(archive.read_bytes()).hexdigest()
        if found != self.sha256:
            archive.unlink()
            raise RuntimeError(f"{archive.name} has sha256 {found}, expected {self.sha256}")
        return archive
