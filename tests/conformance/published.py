"""The published package that everything is held against: fetched once, checked, unpacked."""

from __future__ import annotations

import hashlib
import sys
import tarfile
import zipfile
from typing import TYPE_CHECKING

from tests.conformance.packages import CACHE
from tests.conformance.processes import require

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "1.106.1"
_NAME = f"openai-{VERSION}"
_SDIST = f"{_NAME}.tar.gz", "5f575967e3a05555825c43829cdcd50be6e49ab6a3e5262f0937a3f791f917f1"
_WHEEL = (
    f"{_NAME}-py3-none-any.whl",
    "bfdef37c949f80396c59f2c17e0eda35414979bc07ef3379596a93c9ed044f3a",
)


def sdist() -> Path:
    """The unpacked source distribution: its tests, README.md, pyproject.toml, api.md."""
    folder = CACHE / _NAME / "sdist"
    if not folder.is_dir():
        archive = _download(*_SDIST, "--no-binary", "openai")
        with tarfile.open(archive) as packed:
            packed.extractall(folder.with_name("unpacking"), filter="data")
        (folder.with_name("unpacking") / _NAME).rename(folder)
    return folder


def wheel() -> Path:
    """The folder that has the published `openai` package in it."""
    folder = CACHE / _NAME / "wheel"
    if not folder.is_dir():
        archive = _download(*_WHEEL, "--only-binary", "openai")
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder.with_name("unzipping"))
        folder.with_name("unzipping").rename(folder)
    return folder


def _download(name: str, sha256: str, *options: str) -> Path:
    """The archive, in the cache. Raises RuntimeError if it is not the one that was checked."""
    folder = CACHE / _NAME
    archive = folder / name
    if not archive.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download"]
        require([*pip, "--no-deps", *options, f"openai=={VERSION}"], folder)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != sha256:
        archive.unlink()
        raise RuntimeError(f"{name} has sha256 {found}, expected {sha256}")
    return archive
