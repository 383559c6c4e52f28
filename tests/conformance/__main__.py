"""`python -m tests.conformance`: runs every check of every package, prints a table.

Exit code 1 if anything falls short.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.conformance.checks import CHECKS, Result, emit
from tests.conformance.packages import CASES


def main() -> int:
    """Runs all; gives the exit code."""
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            project = emit(case, Path(folder) / case.package)
            results += [check(case, project) for check in CHECKS]
    console = Console(width=120)
    for result in results:
        if not result.passed:
            console.print(f"[bold]{result.package}: {result.check}[/]")
            console.print(result.output[-8000:], markup=False, highlight=False)
    console.print(_table(results))
    failed = sum(not result.passed for result in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _table(results: list[Result]) -> Table:
    table = Table("package", "check", "result", "figure", title="Conformance")
    for result in results:
        table.add_row(
            result.package, result.check, "passed" if result.passed else "FAILED", result.figure
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
