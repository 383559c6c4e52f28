"""Generates client packages for tests, once per run however many worker processes there are."""

from __future__ import annotations

import fcntl
import os
import sys
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.load.layers import load_layers
from generator.load.source import read_source
from generator.pipeline import Inputs, generate

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import pytest

REPO = Path(__file__).parents[2]
SPEC = REPO / "spec" / "openapi.yaml"
CONFIG = REPO / "spec" / "clientsmith.yml"


def emit(folder: Path, *layers: Path) -> None:
    """Writes the Python project of our own spec to `folder`; `layers` go over our own config."""
    emit_from(folder, SPEC, CONFIG, *layers)


def emit_from(folder: Path, spec: Path, *configs: Path) -> None:
    """Writes the Python project of a description and layers of config to `folder`."""
    inputs = Inputs(read_source(str(spec)), load_layers([str(path) for path in configs]))
    for name, content in generate(inputs, lambda _: None).files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def shared_folder(factory: pytest.TempPathFactory, name: str, fill: Callable[[Path], None]) -> Path:
    """A temporary folder that one process of the run fills and all of them use."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # each worker has its own below this one
    folder, done = base / name, base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            fill(folder)
            done.touch()
    return folder


@contextmanager
def importable(project: Path, package: str) -> Generator[Any]:
    """Imports the package of an emitted project; it goes before one that is installed."""
    source = str(project / "src")
    sys.path.insert(0, source)
    try:
        imported = import_module(package)
        assert Path(imported.__file__ or "").is_relative_to(project)
        yield imported
    finally:
        sys.path.remove(source)
