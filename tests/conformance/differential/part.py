"""Gives both packages the same answers, and compares what their users see."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conformance.differential.cases import cases
from tests.conformance.differential.tolerated import TOLERATED, differences
from tests.conformance.results import Result
from tests.conformance.sdks import OPENAI
from tests.conformance.venvs import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conformance.differential.cases import Case
    from tests.conformance.workspace import Workspace

_VIEW = Path(__file__).parent / "view.py"
_CALLS = {
    "chat": "chat completions",
    "text": "completions",
    "stream": "streams",
    "helper": "streams that are added up",
}
_COUNT = 1000
_SHOWN = 3


def differential_results(workspace: Workspace, count: int = _COUNT) -> Iterator[Result]:
    """One row for each kind of call, `count` answers each."""
    made = [case for call in _CALLS for case in cases(call, count)]
    given = workspace.folder / "cases.jsonl"
    given.write_text("".join(f"{case.as_json()}\n" for case in made))
    python = environment("published-tests")
    published = OPENAI.release.sdist() / "src"
    theirs, ours = _views(python, given, published, workspace.source(OPENAI.case))
    compared = zip(made, theirs, ours, strict=True)
    for call, group in groupby(compared, lambda each: each[0].call):
        yield outcome(str(OPENAI.release), call, list(group))


def _views(python: Path, given: Path, *sources: Path) -> list[list[Any]]:
    """What users of the packages in these folders see, at the same time."""
    running: list[tuple[subprocess.Popen[bytes], Path]] = []
    for number, source in enumerate(sources):
        seen = given.with_name(f"seen-{number}.jsonl")
        variables = {**os.environ, "PYTHONPATH": str(source)}
        running.append((subprocess.Popen([python, _VIEW, given, seen], env=variables), seen))
    for process, _ in running:
        if process.wait() != 0:
            raise RuntimeError(f"`{_VIEW.name}` failed")
    return [[json.loads(line) for line in seen.open()] for _, seen in running]


def outcome(subject: str, call: str, compared: list[tuple[Case, Any, Any]]) -> Result:
    """What a comparison comes to."""
    tolerated: Counter[str] = Counter()
    wrong: list[str] = []
    for case, theirs, ours in compared:
        names, others = differences(theirs, ours)
        tolerated.update(names)
        if others:
            body = b"".join(case.pieces).decode(errors="replace")
            wrong.append(f"{body}\n  published: {theirs}\n  emitted:   {ours}")
    alike = len(compared) - len(wrong)
    notes = [
        f"{_CALLS[call]}: {tolerated[each.name]} of {len(compared)}: {each.name}: {each.reason}"
        for each in TOLERATED
        if tolerated[each.name]
    ]
    figure = f"{alike} of {len(compared)} answers seen alike"
    check = f"differential: {_CALLS[call]}"
    return Result(subject, check, not wrong, figure, "\n".join(wrong[:_SHOWN]), tuple(notes))
