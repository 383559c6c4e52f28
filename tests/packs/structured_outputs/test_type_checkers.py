"""What the type checkers of users read of a package: no more than the surface needs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from mypy import build
from mypy.modulefinder import BuildSource
from mypy.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PACKAGE = "structured_client"
PROGRAM = """\
from structured_client import Structured

print(Structured().chat.completions.create(model="m", messages=[]))
"""

# Modules that do the work behind the surface, or that only a few users import.
UNREAD = {
    "_asyncio_pool",
    "_body_encoding",
    "_collector",
    "_event_loops",
    "_event_rules",
    "_events",
    "_fields",
    "_http_chunks",
    "_json",
    "_json_reader",
    "_lenient",
    "_lenient_core",
    "_lenient_unions",
    "_parsing",
    "_response_kinds",
    "_status_errors",
    "_strict",
    "_verdicts",
    "lib._parsing",
    "lib._pydantic",
    "lib.streaming._deltas",
    "lib.streaming._partial_json",
    "lib.streaming._text",
    "lib.streaming.chat._choice",
    "lib.streaming.chat._draft",
    "lib.streaming.chat._helper",
    "lib.streaming.chat._message",
    "lib.streaming.chat._request",
    "lib.streaming.chat._tool_calls",
}


@pytest.fixture(scope="module")
def read(project: Path) -> Mapping[str, set[str]]:
    """The package's modules that mypy reads for a program of few lines, with what each imports."""
    options = Options()
    options.mypy_path = [str(project / "src")]
    options.cache_dir = os.devnull
    # as for what is installed
    options.follow_imports = "silent"
    result = build.build([BuildSource(None, "program", PROGRAM)], options)
    assert not result.errors
    return {
        name.removeprefix(f"{PACKAGE}."): {
            imported.removeprefix(f"{PACKAGE}.") for imported in state.dependencies
        }
        for name, state in result.graph.items()
        if name.startswith(f"{PACKAGE}.")
    }


def test_what_does_the_work_is_not_read(read: Mapping[str, set[str]], project: Path) -> None:
    there = {path.stem for path in (project / "src" / PACKAGE).rglob("*.py")}
    there |= {path.parent.name for path in (project / "src" / PACKAGE).rglob("*/__init__.py")}
    assert {name for name in UNREAD if name.rpartition(".")[2] not in there} == set()
    assert {"_client", "lib.streaming.chat", "resources.chat.completions"} <= read.keys()
    assert UNREAD & read.keys() == set()


def test_models_do_not_wait_for_clients(read: Mapping[str, set[str]]) -> None:
    """Else each is read again and again, until all that the clients refer to is known."""
    waiting, found = {"_models"}, set[str]()
    while waiting:
        found |= waiting
        waiting = {name for module in waiting for name in read.get(module, ())} - found
    assert "_types" in found
    assert not found & {"_client", "_response", "_streaming", "_base_client"}
