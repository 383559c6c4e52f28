"""Types held against the published ones: every definition as source, every docstring as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conformance.surface.definitions import Definitions, read_definitions
from tests.conformance.surface.findings import Comparison

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conformance.surface.scope import Scope


def compare_types(scope: Scope, emitted: Path) -> tuple[Comparison, Comparison]:
    """The definitions, and the docstrings. `emitted` is the folder of the emitted package."""
    code, docs = Comparison(), Comparison()
    modules = list(scope.type_modules())
    for module in modules:
        path = emitted.joinpath(*module.split(".")).with_suffix(".py")
        ours = read_definitions(path.read_text()) if path.is_file() else Definitions()
        if scope.why_not(module) is None:
            theirs = read_definitions(scope.source(module))
            code.compare_all(module, theirs.code, ours.code)
            if scope.is_described(module):
                docs.compare_all(module, theirs.docs, ours.docs)
    code.extra("types", _unpublished(emitted, scope))
    return code, docs


def _unpublished(emitted: Path, scope: Scope) -> list[tuple[str, str]]:
    """Emitted modules of types that the published package does not have."""
    return [
        (".".join(path.relative_to(emitted / "types").with_suffix("").parts), "module")
        for path in sorted((emitted / "types").rglob("*.py"))
        if not (scope.root / path.relative_to(emitted)).is_file()
    ]
