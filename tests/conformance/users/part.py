"""Runs each program in an environment that has its library, with the emitted package beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conformance.processes import run
from tests.conformance.results import Result
from tests.conformance.sdks import OPENAI
from tests.conformance.users.answers import serve
from tests.conformance.venvs import environment
from tests.support.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conformance.processes import Finished
    from tests.conformance.workspace import Workspace

_PROGRAMS = Path(__file__).parent / "programs"


def user_results(workspace: Workspace) -> Iterator[Result]:
    """One row for each library."""
    python = environment("users", "openai")
    site = workspace.installed(OPENAI.case, python)
    for program in sorted(_PROGRAMS.glob("use_*.py")):
        folder = workspace.folder / program.stem
        folder.mkdir()
        with Server() as server:
            serve(server)
            finished = run(
                [python, program],
                folder,
                PYTHONPATH=str(site),
                SERVER_URL=f"{server.url}/v1",
                LLM_USER_PATH=str(folder),
            )
        yield outcome(program.stem.removeprefix("use_"), finished)


def outcome(library: str, finished: Finished) -> Result:
    """What a program's lines say: one JSON object for each step, with `failure` if it failed."""
    steps: list[dict[str, Any]] = [
        json.loads(line) for line in finished.stdout.splitlines() if line.startswith("{")
    ]
    passed = [step for step in steps if step.get("failure") is None]
    # Python says this of an object that fails while it is taken down, and goes on.
    quiet = "Exception ignored" not in finished.stderr
    whole = finished.returncode == 0 and quiet and bool(steps) and len(passed) == len(steps)
    output = "" if whole else finished.stdout + finished.stderr
    named = ", ".join(str(step["step"]) for step in steps)
    figure = f"{len(passed)} of {len(steps)}: {named}"
    return Result("users", library, whole, figure, output)
