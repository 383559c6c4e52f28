"""Runs pyright and mypy once each, over the user snippets and the emitted package together."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HERE = Path(__file__).parent
ACCEPTED = HERE / "accepted"
REJECTED = HERE / "rejected"
STYLES = HERE / "styles"

Place = tuple[str, int]
"""A snippet's folder and name, and a line from 1."""


@dataclass(frozen=True)
class Finding:
    """One error of a checker."""

    file: Path
    line: int
    rule: str
    message: str

    @property
    def place(self) -> Place:
        return f"{self.file.parent.name}/{self.file.name}", self.line

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} [{self.rule}]"


def marked(folder: Path) -> Mapping[Place, set[str]]:
    """The rules that lines are marked with, one of which must be broken: `# error: rule rule`."""
    found: dict[Place, set[str]] = {}
    for file in folder.glob("*.py"):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if match := re.search(r"  # error: (.+)$", line):
                found[f"{folder.name}/{file.name}", number] = set(match[1].split())
    return found


def by_place(findings: Iterable[Finding]) -> dict[Place, set[str]]:
    """The rules that were broken on each line."""
    places: dict[Place, set[str]] = defaultdict(set)
    for finding in findings:
        places[finding.place].add(finding.rule)
    return dict(places)


def snippets(style: str) -> tuple[Path, ...]:
    """The folders of snippets for a package of a style."""
    return ACCEPTED, REJECTED, STYLES / style


def pyright(source: Path, folder: Path, style: str) -> list[Finding]:
    """Checks strictly, for the oldest Python that is supported."""
    config = {
        # It takes no absolute paths here.
        "include": [os.path.relpath(path, folder) for path in (*snippets(style), source)],
        "extraPaths": [str(source)],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.10",
    }
    project = folder / "pyrightconfig.json"
    project.write_text(json.dumps(config))
    output = json.loads(
        _run("pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(project))
    )
    assert output["summary"]["filesAnalyzed"] > len([*source.rglob("*.py")])
    return [
        Finding(
            file=Path(item["file"]),
            line=item["range"]["start"]["line"] + 1,
            rule=item.get("rule", "syntax"),
            message=item["message"],
        )
        for item in output["generalDiagnostics"]
        if item["severity"] == "error"
    ]


def mypy(source: Path, folder: Path, style: str) -> list[Finding]:
    """Checks strictly, for the oldest Python that is supported."""
    config = folder / "mypy.ini"
    config.write_text(
        "[mypy]\nstrict = True\npython_version = 3.10\nwarn_unused_configs = False\n"
        "enable_error_code = unused-awaitable\n"
        f"mypy_path = {source}\ncache_dir = {folder / 'mypy_cache'}\n"
    )
    files = sorted(str(path) for where in snippets(style) for path in where.glob("*.py"))
    packages = sorted(str(path) for path in source.iterdir() if (path / "__init__.py").exists())
    arguments = ("--output", "json", "--config-file", str(config), "--scripts-are-modules")
    output = _run("mypy", *arguments, *packages, *files)
    items: list[dict[str, Any]] = [json.loads(line) for line in output.splitlines()]
    return [
        Finding((HERE / item["file"]).resolve(), item["line"], item["code"], item["message"])
        for item in items
        if item["severity"] == "error"
    ]


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False)
    # 0: nothing found, 1: something found; anything else is a failure of the checker.
    assert result.returncode in (0, 1), result.stdout + result.stderr
    return result.stdout
