"""The rows about generators: ours beside its peers on the same description."""

from __future__ import annotations

import shutil
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.clients import wanted
from tests.benchmarks.environments import OURS
from tests.benchmarks.generator_peers import CLIENT, MODELS, PEERS
from tests.benchmarks.growth_rows import growth_results
from tests.benchmarks.measure import cost_of
from tests.benchmarks.outputs import output_results
from tests.benchmarks.repeated import repeated_results
from tests.benchmarks.rows import Figure, Row, Target, result, told_rounds
from tests.benchmarks.subset import write_subset
from tests.conformance.packages import ROOT, SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.benchmarks.measure import Cost
    from tests.benchmarks.rows import Result

_LARGE = SHARED / "specs" / "openai-2026-08"
_SMALL = ROOT / "spec"


@dataclass(frozen=True)
class Case:
    """A description that is generated from, and the row about it."""

    row: Row
    spec: Path
    config: Path
    outputs: dict[str, Path] = field(default_factory=dict[str, Path])


def generator_results(
    names: list[str], *, short: bool, tell: Callable[[str], None]
) -> Iterator[Result]:
    """The results of the rows that have one of `names` in theirs; of all if there are no names.

    `tell` is told how far it is. In the short form ours alone generates, from our own small
    description.
    """
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        cases = _cases(folder, short=short)
        for case in cases:
            if wanted(case.row.name, names):
                yield from _cold(case, folder, short=short, tell=tell)
        tell("ours: repeated runs, growth, what was emitted")
        whole = cases[-1]
        for found in (
            repeated_results(whole.spec, whole.config, folder, short=short),
            growth_results(folder, short=short),
            output_results(whole.outputs, short=short),
        ):
            yield from (each for each in found if wanted(each.name, names))


def _cases(folder: Path, *, short: bool) -> tuple[Case, ...]:
    memory = Figure("memory", "MB", (), "memory")
    limited = Figure("memory", "MB", (Target(600, None),), "memory")
    small = Row(
        "completions, cold", "", "", (Figure("wall", "s", (Target(1.0, CLIENT),)), memory), rounds=5
    )
    fast = Figure("wall", "s", (Target(1.0, MODELS), Target(1.0, CLIENT)))
    large = Row("whole description, cold", "", "", (fast, limited), rounds=3)
    if short:
        return (Case(small, _SMALL / "openapi.yaml", _SMALL / "clientsmith.yml"),)
    spec, config = _LARGE / "openapi.yaml", _LARGE / "stainless.yml"
    return Case(small, *write_subset(spec, config, folder)), Case(large, spec, config)


def _cold(
    case: Case, folder: Path, *, short: bool, tell: Callable[[str], None]
) -> Iterator[Result]:
    """Medians of interleaved runs without anything kept from another."""
    costs: dict[str, list[Cost]] = {name: [] for name in ((OURS,) if short else (OURS, *PEERS))}
    failures: dict[str, str] = {}
    rounds = 0 if short else case.row.rounds
    for number in told_rounds(rounds, lambda step: tell(f"{case.row.name}, {step}")):
        for name, found in costs.items():
            output = folder / f"{case.spec.parent.name}-{name}"
            shutil.rmtree(output, ignore_errors=True)
            try:
                cost = _generated(name, case, output, folder)
            except RuntimeError as error:
                failures[name] = str(error)
                continue
            case.outputs[name] = output
            if number or short:
                found.append(cost)
    for figure in case.row.figures:
        medians = {
            name: statistics.median(getattr(cost, figure.key) for cost in found)
            for name, found in costs.items()
            if found and name not in failures
        }
        yield result(case.row, figure, medians, failures)


def _generated(name: str, case: Case, output: Path, folder: Path) -> Cost:
    if name == OURS:
        command = our_command("generate", case.spec, case.config, output)
        return cost_of(command, {"CLIENTSMITH_CACHE": ""}, folder)
    output.parent.mkdir(exist_ok=True)
    peer = PEERS[name]
    return cost_of(peer.command(case.spec, output), peer.environment(), folder)


def our_command(verb: str, spec: Path, config: Path, output: Path) -> list[str]:
    """Our own command line."""
    options = ["--spec", str(spec), "--config", str(config), "--output", str(output)]
    return [str(Path(sys.executable).with_name("clientsmith")), verb, *options]
