"""Who is measured: the emitted package and its peers, each in an environment of its own."""

from __future__ import annotations

import compileall
import hashlib
import shutil
import subprocess
import sys
import sysconfig
import venv
from functools import cache
from pathlib import Path

from generator.commands import generate
from generator.options import Options
from tests.conformance.packages import CACHE
from tests.conformance.processes import require
from tests.conformance.sdks import OPENAI

WORKERS = Path(__file__).parent / "workers"

OURS, PUBLISHED, NEWEST, FLOOR = "ours", "openai 1.106.1", "openai newest", "floor"

_TRANSPORT = "httpx-aiohttp"
_REQUIREMENTS = {
    # with all that its modules import, as the peers have
    OURS: (
        "anyio",
        "httpx",
        "pydantic",
        "sniffio",
        "standardwebhooks",
        "typing-extensions",
        _TRANSPORT,
    ),
    PUBLISHED: ("openai==1.106.1", _TRANSPORT),
    NEWEST: ("openai", _TRANSPORT),
}


@cache
def client_python(contender: str) -> Path:
    """The Python that has the contender's package; the floor is measured in ours."""
    if contender in (OURS, FLOOR):
        python = installed(_REQUIREMENTS[OURS])
        _link(_emitted(), python)
        return python
    return installed(_REQUIREMENTS[contender])


def version(python: Path, distribution: str) -> str:
    """The version that is installed."""
    code = f"import importlib.metadata as m; print(m.version({distribution!r}))"
    return subprocess.check_output([python, "-c", code], text=True).strip()


def installed(requirements: tuple[str, ...]) -> Path:
    """The Python of an environment with these requirements, made on first use.

    A requirement without a version is the newest at that time; `make clean` forgets it.
    """
    names = "\0".join([*requirements, sysconfig.get_python_version(), sys.platform])
    folder = CACHE / f"bench-{hashlib.sha256(names.encode()).hexdigest()[:12]}"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not (folder / "ready").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pip: list[str | Path] = [
            python,
            "-m",
            "pip",
            "--quiet",
            "--disable-pip-version-check",
            "install",
        ]
        require([*pip, *requirements], folder)
        (folder / "ready").touch()
    return python


def _emitted() -> Path:
    """The emitted package, up to date with the generator and its inputs."""
    output = CACHE / "bench-openai"
    configs = tuple(str(config) for config in OPENAI.case.configs)
    generate(Options(str(OPENAI.case.spec), configs, output), lambda _: None, force=True)
    package = output / "python" / "src" / OPENAI.case.package
    # as pip does with what it installs
    compileall.compile_dir(package, quiet=1)
    return package


def _link(package: Path, python: Path) -> None:
    """Puts the package where the interpreter, and type checkers that ask it, look for packages."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    folder = Path(subprocess.check_output([python, "-c", code], text=True).strip())
    link = folder / package.name
    if not link.is_symlink():
        link.symlink_to(package, target_is_directory=True)
