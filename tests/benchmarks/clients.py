"""Measures emitted clients: each contender in a fresh process, in turns, medians of the rounds."""

from __future__ import annotations

import contextlib
import json
import statistics
import subprocess
from typing import TYPE_CHECKING, Any

from tests.benchmarks.client_rows import ROWS
from tests.benchmarks.environments import FLOOR, WORKERS, client_python
from tests.benchmarks.rows import result
from tests.benchmarks.type_check import type_check_result

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.rows import Result, Row


def client_results(names: list[str], *, short: bool) -> Iterator[Result]:
    """The results of the rows that have one of `names` in theirs; of all if there are no names."""
    with serving(client_python(FLOOR)) as url:
        for row in ROWS:
            if wanted(row.name, names):
                yield from _measured(row, url, short=short)
    if wanted("mypy, cold, a file of ten lines", names):
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


def _measured(row: Row, url: str, *, short: bool) -> Iterator[Result]:
    contenders = (*row.contenders, FLOOR) if row.floor else row.contenders
    reports: dict[str, list[dict[str, float]]] = {name: [] for name in contenders}
    failures: dict[str, str] = {}
    # the first round fills the caches of bytecode and of the disk
    for number in range(1 if short else row.rounds + 1):
        for contender in contenders:
            if contender in failures:
                continue
            try:
                report = _run(row, contender, url, short=short)
            except RuntimeError as error:
                failures[contender] = str(error)
            else:
                if number or short:
                    reports[contender].append(report)
    for figure in row.figures:
        medians = {
            name: statistics.median(report[figure.key] for report in found)
            * (1 if short else row.factor.get(name, 1))
            for name, found in reports.items()
            if found and figure.key in found[0]
        }
        yield result(row, figure, medians, failures)


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
