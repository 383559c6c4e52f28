"""Dependencies point one way: who of us may import whom, and who may import which library."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "generator").rglob("*.py"))

# What a part may import of ours; parts that are not here may import everything.
ALLOWED = {
    "ir": {"ir"},
    "diagnostics": {"diagnostics"},
    "config": {"config", "diagnostics", "load.data", "load.document", "load.pointer"},
    "cache": {"cache"},
    "worker": set(),
    "forks": set(),
    "families": {"worker", "forks"},
    "workers": {"families", "forks"},
    "promises": set(),
    "load": {"load", "ir", "config", "diagnostics", "cache.store", "workers", "promises"},
    "plan": {"plan", "ir", "load", "config", "diagnostics", "render.literals", "promises"},
    "render": {"render", "diagnostics", "cache.store", "workers", "promises"},
    "lint": {"lint", "load", "plan", "config", "diagnostics", "cache.store", "planning"},
    "explain": {"explain", "ir", "load", "plan", "config", "diagnostics", "planning"},
    "init": {"init", "ir", "load", "config", "diagnostics", "cache.store", "emit.one_file"}
    | {"plan.words", "plan.identifiers", "plan.view", "plan.fields", "plan.paging", "plan.usage"}
    | {"plan.page_roles"},
    "emit": {"emit", "diagnostics", "load.data"},
}
# The helpers of `load` that other parts use: none of them reads a file or keeps anything.
PURE_LOAD = {"load.data", "load.pointer", "load.media", "load.python_types", "load.selection"}
READERS = {"load.packs", "load.document"}  # only for the types of what was read

LIBRARIES = {
    "datamodel_code_generator": {"load.schemas"},
    "jinja2": {"render"},
    "jmespath": {"load.schema_uri"},
    "jsonpath": {"load.overlay"},
    "black": {"render"},
    "ruff": {"render"},
    "typer": {"cli", "report"},
    "rich": {"cli", "report"},
}


def dotted(path: Path) -> str:
    """`generator/load/api.py` as `load.api`."""
    return ".".join(path.relative_to(ROOT / "generator").with_suffix("").parts)


def imported(path: Path) -> list[tuple[str, bool]]:
    """Every module that a file imports, and whether only for type checking."""
    tree = ast.parse(path.read_text())
    typing_only = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node in typing_only) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found.append((node.module or "", node in typing_only))
    return found


def of_ours(path: Path) -> list[tuple[str, bool]]:
    prefix = "generator."
    return [(name.removeprefix(prefix), t) for name, t in imported(path) if name.startswith(prefix)]


def is_in(module: str, parts: set[str]) -> bool:
    return any(module == part or module.startswith(f"{part}.") for part in parts)


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_imports_point_one_way(path: Path) -> None:
    part = dotted(path).split(".")[0]
    allowed = ALLOWED.get(part)
    if allowed is None:
        return
    wrong = [name for name, _ in of_ours(path) if not is_in(name, allowed)]
    assert wrong == []


@pytest.mark.parametrize("path", [p for p in FILES if dotted(p).startswith("plan.")], ids=dotted)
def test_plans_use_only_the_pure_helpers_of_load(path: Path) -> None:
    wrong = [
        name
        for name, typing_only in of_ours(path)
        if is_in(name, {"load"})
        and not is_in(name, PURE_LOAD | (READERS if typing_only else set()))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_libraries_have_one_home(path: Path) -> None:
    for name, _ in imported(path):
        homes = LIBRARIES.get(name.split(".")[0])
        assert homes is None or is_in(dotted(path), homes), f"{dotted(path)} imports {name}"


def test_the_runtime_knows_nothing_of_us() -> None:
    runtime = sorted((ROOT / "templates").rglob("*.py"))
    wrong: list[Path] = []
    for path in runtime:
        tree = ast.parse(path.read_text())
        names = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
        names += [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
        wrong += [path for name in names if name.split(".")[0] == "generator"]
    assert wrong == []


def test_plain_data_is_for_everyone_because_it_needs_nobody() -> None:
    assert of_ours(ROOT / "generator" / "load" / "data.py") == []


def test_the_rules_are_about_something() -> None:
    parts = {dotted(path).split(".")[0] for path in FILES}
    assert set(ALLOWED) <= parts
