"""Results as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from tests.benchmarks.environments import OURS

if TYPE_CHECKING:
    from tests.benchmarks.rows import Result


def table(title: str, results: list[Result]) -> Table:
    """Ours beside the peers': what was measured, and in brackets ours as a part of theirs."""
    contenders = list(dict.fromkeys(name for result in results for name in result.values))
    shown = Table("what", *contenders, "target", "", title=title)
    for result in results:
        cells = [_cell(result, name) for name in contenders]
        shown.add_row(result.name, *cells, "\n".join(result.targets), _verdict(result.met))
    return shown


def missed(results: list[Result]) -> str:
    """A line that says which rows miss their target."""
    names = [result.name for result in results if result.met is False]
    return f"missed: {'; '.join(names)}" if names else "every target is met"


def _cell(result: Result, contender: str) -> str:
    value = result.values.get(contender)
    if value is None:
        return "fails" if contender in result.failures else "-"
    shown = f"{value:.3g} {result.unit}" if value < 1000 else f"{value:,.0f} {result.unit}"
    ours = result.values.get(OURS)
    if contender == OURS or not value or ours is None:
        return shown
    return f"{shown} [bold]({ours / value:.3g}x)[/]"


def _verdict(met: bool | None) -> str:
    if met is None:
        return ""
    return "[green]met[/]" if met else "[red]missed[/]"
