"""Names held against the published ones by importing both: what is there, and what is a what."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from tests.conformance.surface import probe
from tests.conformance.surface.findings import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Name = tuple[str, str]
"""A module, by its full name, and a name in it."""


def compare_names(
    python: Path, published: Path, emitted: Path, names: Sequence[Name]
) -> tuple[Comparison, Comparison]:
    """Which of the published names can be imported, and whether they are subclasses of the same.

    The two folders are put on the path of `python`, one at a time.
    """
    importable, relations = Comparison(), Comparison()
    theirs, ours = _ask(python, published, names), _ask(python, emitted, names)
    for (module, name), their, our in zip(names, theirs, ours, strict=True):
        place = f"{module}.{name}"
        if their is None:
            continue  # the published package has it for type checkers only
        importable.compare(place, "importable", None if our is None else "importable")
        if our is not None:
            relations.compare(place, ", ".join(their), ", ".join(our))
    return importable, relations


def _ask(python: Path, source: Path, names: Sequence[Name]) -> list[list[str] | None]:
    finished = subprocess.run(
        [python, probe.__file__],
        env={"PYTHONPATH": str(source)},
        input=json.dumps(list(names)),
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode != 0:
        raise RuntimeError(f"the names of {source} cannot be read:\n{finished.stderr}")
    answers: list[list[str] | None] = json.loads(finished.stdout)
    return answers
