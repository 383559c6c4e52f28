"""Packages made of the runtime and rendered templates, to be imported by tests."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from typing import Any

import black
from tests.runtime.neutral import PLANS, RUNTIME, render_all
from tests.runtime.refresh import MODE


def build_package(
    folder: Path, name: str, files: dict[str, str] | None = None, **plans: Any
) -> Any:
    """Write a package and import it.

    Args:
        folder: to write it to.
        name: of the package; every test needs another.
        files: further modules, path -> text.
        plans: instead of the neutral ones; ``_client=ClientPlan(...)``.
    """
    target = folder / name
    shutil.copytree(RUNTIME, target, ignore=shutil.ignore_patterns("__pycache__", "ruff.toml"))
    chosen = {**PLANS, **{f"{module}.py": plan for module, plan in plans.items()}}
    for module, text in render_all(chosen).items():
        (target / module).write_text(black.format_str(text, mode=MODE))
    for path, text in (files or {}).items():
        (target / path).write_text(text)
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
