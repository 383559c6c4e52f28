"""Virtual environments for other people's code, made once for each list of what is in them."""

from __future__ import annotations

import hashlib
import shutil
import sys
import sysconfig
import venv
from typing import TYPE_CHECKING

from tests.conformance.packages import CACHE, HERE
from tests.conformance.processes import require

if TYPE_CHECKING:
    from pathlib import Path

REQUIREMENTS = HERE / "requirements"


def environment(name: str, *without: str) -> Path:
    """The Python of the environment that `requirements/<name>.txt` describes.

    `without` are distributions that come with the others and are taken out again.
    """
    requirements = REQUIREMENTS / f"{name}.txt"
    folder = CACHE / f"{name}-{_key(requirements.read_bytes(), *without)}"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    ready = folder / "ready"
    if not ready.is_file():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pip: list[str | Path] = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        require([*pip, "install", "--requirement", requirements], folder)
        if without:
            require([*pip, "uninstall", "--yes", *without], folder)
        ready.touch()
    return python


def _key(content: bytes, *rest: str) -> str:
    """Differs where the lists differ, and the interpreter."""
    whole = b"\0".join([content, *map(str.encode, rest), sysconfig.get_python_version().encode()])
    return hashlib.sha256(whole).hexdigest()[:12]
