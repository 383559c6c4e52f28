"""Measures emitted clients: each contender in a fresh process, in turns, medians of the rounds."""

from __future__ import annotations

import contextlib
import json
import statistics
import subprocess
from typing import TYPE_CHECKING, Any

from tests.benchmarks.client_rows import ROWS
from tests.benchmarks.environments import FLOOR, OURS, WORKERS, client_python
from tests.benchmarks.rows import result, told_rounds
from tests.benchmarks.type_check import type_check_result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.benchmarks.rows import Result, Row


def client_results(
    names: list[str], *, short: bool, tell: Callable[[str], None]
) -> Iterator[Result]:
    """The results of the rows that have one of `names` in theirs; of all if there are no names.

    `tell` is told how far it is. In the short form there are no peers.
    """
    rows = [row for row in ROWS if wanted(row.name, names)]
    with serving(client_python(FLOOR)) as url:
        yield from _measured(rows, url, short=short, tell=tell)
    if wanted("mypy, cold, a file of ten lines", names):
        tell("type checking")
        yield type_check_result(short=short)


def wanted(row: str, names: list[str]) -> bool:
    """Whether a row was asked for."""
    return not names or any(name in row for name in names)


@contextlib.contextmanager
def serving(python: Path) -> Iterator[str]:
    """The URL of the server that the workers talk to, while the block runs."""
    command = [str(python), str(WORKERS / "server.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


def _measured(
    rows: list[Row], url: str, *, short: bool, tell: Callable[[str], None]
) -> Iterator[Result]:
    """All rows in each round: a machine that is busy for minutes spoils some rounds, but no row."""
    all_series = [_Series(row, short=short) for row in rows]
    rounds = 0 if short else max((row.rounds for row in rows), default=0)
    for number in told_rounds(rounds, tell):
        for series in all_series:
            if number == 0 or is_due(series.row, number, rounds):
                series.measure(url, counts=short or number > 0)
    for series in all_series:
        yield from series.results()


def is_due(row: Row, number: int, rounds: int) -> bool:
    """Whether a row is measured in a round; those with fewer rounds are spread over all."""
    return number * row.rounds // rounds > (number - 1) * row.rounds // rounds


class _Series:
    """What was measured of a row so far."""

    def __init__(self, row: Row, *, short: bool) -> None:
        self.row = row
        self._short = short
        packages = (OURS,) if short else row.contenders
        contenders = (*packages, FLOOR) if row.floor else packages
        self._reports: dict[str, list[dict[str, float]]] = {name: [] for name in contenders}
        self._failures: dict[str, str] = {}

    def measure(self, url: str, *, counts: bool) -> None:
        """Measures all contenders, in turns, but those that failed before."""
        for contender, reports in self._reports.items():
            if contender in self._failures:
                continue
            try:
                report = _run(self.row, contender, url, short=self._short)
            except RuntimeError as error:
                self._failures[contender] = str(error)
            else:
                if counts:
                    reports.append(report)

    def results(self) -> Iterator[Result]:
        """The medians of each of the row's figures."""
        for figure in self.row.figures:
            medians = {
                name: statistics.median(report[figure.key] for report in found)
                * (1 if self._short else self.row.factor.get(name, 1))
                for name, found in self._reports.items()
                if found and figure.key in found[0]
            }
            yield result(self.row, figure, medians, self._failures)


def _run(row: Row, contender: str, url: str, *, short: bool) -> dict[str, float]:
    """What one process reports; raises RuntimeError with the end of what it said if it fails."""
    script = (row.floor or row.script) if contender == FLOOR else row.script
    arguments = row.short if short else row.instead.get(contender, row.arguments)
    command = [str(client_python(contender)), str(WORKERS / f"{script}.py")]
    if script == "start":
        task = f"raw_{row.task}" if contender == FLOOR else row.task
        command += [task, *([url] if row.task == "first" else [])]
    else:
        over_loopback = "loopback" in row.task or row.script == "crowd"
        given: dict[str, Any] = {**arguments, **({"url": url} if over_loopback else {})}
        command += [row.task, json.dumps(given)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        lines = finished.stderr.strip().splitlines()
        raise RuntimeError(lines[-1] if lines else f"exit code {finished.returncode}")
    answer: dict[str, float] = json.loads(finished.stdout)
    return answer
