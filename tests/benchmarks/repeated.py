"""What our generator needs when it has seen the description, or nearly the same one, before."""

from __future__ import annotations

import re
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.environments import OURS
from tests.benchmarks.measure import cost_of
from tests.benchmarks.rows import Figure, Row, Target, result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.rows import Result

COLD = "ours, cold"
_CHANGED = Row(
    "one description changed", "", "", (Figure("wall", "s", (Target(0.12, COLD),)),), rounds=3
)
_SAME = tuple(
    Row(f"nothing changed, {verb}", "", "", (Figure("wall", "s", (Target(0.4, None),)),), rounds=5)
    for verb in ("generate", "check")
)
_START = tuple(
    Row(option, "", "", (Figure("wall", "s", (Target(0.15, None),)),), rounds=9)
    for option in ("--help", "--version")
)
_DESCRIPTION = re.compile(r"^      description: .*[A-Za-z]\.?$", re.MULTILINE)


def repeated_results(spec: Path, config: Path, folder: Path, *, short: bool) -> Iterator[Result]:
    """Runs that follow one another, with a cache that is empty before the first."""
    program = str(Path(sys.executable).with_name("clientsmith"))
    environment = {"CLIENTSMITH_CACHE": str(folder / "cache")}
    copy = folder / "described.yaml"
    paths = ["--spec", str(copy), "--config", str(config), "--output", str(folder / "repeated")]
    text = spec.read_text()

    def seconds(*arguments: str) -> float:
        return cost_of([program, *arguments], environment, folder).wall

    copy.write_text(text)
    cold = seconds("generate", *paths)
    changed: list[float] = []
    for number in range(1 if short else _CHANGED.rounds):
        copy.write_text(reworded(text, number))
        changed.append(seconds("generate", *paths))
    values = {OURS: statistics.median(changed), COLD: cold}
    yield result(_CHANGED, _CHANGED.figures[0], values, {})
    for rows, arguments in ((_SAME, paths), (_START, [])):
        for row in rows:
            verb = row.name.split()[-1]
            rounds = range(1 if short else row.rounds)
            median = statistics.median(seconds(verb, *arguments) for _ in rounds)
            yield result(row, row.figures[0], {OURS: median}, {})


def reworded(text: str, number: int) -> str:
    """The text of a description with one schema's or member's words changed."""
    places = [match.end() for match in _DESCRIPTION.finditer(text)]
    end = places[len(places) // 2]
    return f"{text[:end]} Also {number}.{text[end:]}"
