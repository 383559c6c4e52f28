"""The short form of the benchmarks of generators works: ours alone, from a small description."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.clients import is_due
from tests.benchmarks.repeated import reworded
from tests.benchmarks.rows import Row


def test_every_row_about_our_generator_has_a_figure(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert main(["generator", "--short", "--json", str(report)]) == 0
    results = json.loads(report.read_text())
    assert {each["name"] for each in results} >= {
        "completions, cold",
        "one description changed",
        "nothing changed, check",
        "--help",
        "growth, 10 to 2,000 operations: exponent",
    }
    assert all(each["values"]["ours"] for each in results)


def test_one_description_is_reworded() -> None:
    text = Path("spec/openapi.yaml").read_text()
    before, after = text.splitlines(), reworded(text, 1).splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    ((old, new),) = changed
    assert new == f"{old} Also 1."


@pytest.mark.parametrize(
    ("rounds", "due"),
    [(1, [9]), (3, [3, 6, 9]), (5, [2, 4, 6, 8, 9]), (9, [1, 2, 3, 4, 5, 6, 7, 8, 9])],
)
def test_the_rounds_of_a_row_are_spread(rounds: int, due: list[int]) -> None:
    row = Row("parsing", "calls", "parse", (), rounds=rounds)
    assert [number for number in range(1, 10) if is_due(row, number, 9)] == due
