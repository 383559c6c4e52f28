"""`python -m tests.conformance [PART...] [--json FILE]`: checks, and a table of the results.

Exit code 1 if anything falls short.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from tests.conformance.benchmarks import benchmark_results
from tests.conformance.checks import package_results
from tests.conformance.differential.part import differential_results
from tests.conformance.init.part import init_results
from tests.conformance.published_tests import resource_results, runtime_results
from tests.conformance.sdks import SDKS
from tests.conformance.surface.part import surface_results
from tests.conformance.users.part import user_results
from tests.conformance.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.conformance.results import Result

PARTS: dict[str, Callable[[Workspace], Iterator[Result]]] = {
    "packages": package_results,
    "resources": resource_results,
    "runtime": runtime_results,
    "surface": surface_results,
    "users": user_results,
    "init": init_results,
    "differential": differential_results,
    "benchmarks": benchmark_results,
}
_SHOWN = 8000  # characters of a failure's output


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the parts that are asked for, or all; gives the exit code."""
    options = _parser().parse_args(arguments)
    console = Console(width=120, soft_wrap=True)
    results: list[Result] = []
    for inputs in (sdk.inputs for sdk in SDKS):
        if inputs is not None:
            inputs.sdist()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        for name in options.parts or PARTS:
            started = time.perf_counter()
            for result in PARTS[name](workspace):
                _explain(result, console)
                results.append(result)
            console.print(f"[dim]{name}: {time.perf_counter() - started:.0f} s[/]")
    if options.json:
        options.json.write_text(json.dumps([asdict(result) for result in results], indent=2))
    console.print(_table(results))
    failed = sum(not result.passed for result in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("parts", nargs="*", type=_part, metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the results")
    return parser


def _part(name: str) -> str:
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"`{name}` is none of {', '.join(PARTS)}")
    return name


def _explain(result: Result, console: Console) -> None:
    if result.output:
        console.print(f"[bold]{result.subject}: {result.check}[/]")
        console.print(result.output[-_SHOWN:], markup=False, highlight=False)
    for note in result.notes:
        console.print(note, markup=False, highlight=False)


def _table(results: list[Result]) -> Table:
    table = Table("subject", "check", "result", "figure", title="Conformance")
    for result in results:
        verdict = "passed" if result.passed else "FAILED"
        table.add_row(result.subject, result.check, verdict, result.figure)
    return table


if __name__ == "__main__":
    sys.exit(main())
