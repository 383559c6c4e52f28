"""The Python target's files: which template makes which file, and which are copied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.render.templates import Rendered, Templates, own_templates

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_RUNTIME = "python/runtime"


def render_module(
    templates: Templates, template: str, plan: DataclassInstance, **more: Any
) -> Rendered:
    """One module of the package."""
    return templates.render(f"python/{template}", plan, **more)


def runtime_files() -> Iterator[str]:
    """The paths of the runtime's modules below the package, in a fixed order."""
    root = own_templates() / _RUNTIME
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix in {".py", ".typed"} and "__pycache__" not in relative.parts:
            yield Path(relative).as_posix()


def runtime_file(templates: Templates, path: str) -> bytes:
    """The bytes of one of them; a user's templates may hold one of their own."""
    return templates.static_file(f"{_RUNTIME}/{path}")
