"""The short form of the benchmarks of generators works: ours alone, from a small description."""

from __future__ import annotations

import json
from pathlib import Path

from tests.benchmarks.__main__ import main
from tests.benchmarks.repeated import reworded


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
