"""What users write passes strict type checks, what is wrong does not, and the package is clean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.support.emitted import emit, shared_folder
from tests.typing import checkers
from tests.typing.checkers import REJECTED, Finding, by_place, marked

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKERS: dict[str, Callable[[Path, Path, str], list[Finding]]] = {
    "pyright": checkers.pyright,
    "mypy": checkers.mypy,
}


@pytest.fixture(scope="session", params=["not_given", "omit"])
def style(request: pytest.FixtureRequest) -> str:
    """How arguments that are not given are spelled: by the time of the surface."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def project(style: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of our own spec in that style."""

    def fill(folder: Path) -> None:
        layer = folder.parent / "omit.yml"
        layer.write_text("clientsmith: {surface_of: null}\n")
        emit(folder, *([layer] if style == "omit" else []))

    return shared_folder(tmp_path_factory, f"typed_{style}", fill)


@pytest.fixture(scope="session", params=[*CHECKERS])
def checker(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def findings(
    checker: str, style: str, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[Finding]:
    """All errors that the checker finds, in one run for all tests and worker processes."""

    def check(folder: Path) -> None:
        folder.mkdir()
        found = CHECKERS[checker](project / "src", folder, style)
        rows = [(str(one.file), one.line, one.rule, one.message) for one in found]
        (folder / "findings.json").write_text(json.dumps(rows))

    folder = shared_folder(tmp_path_factory, f"{checker}_{style}", check)
    rows = json.loads((folder / "findings.json").read_text())
    return [Finding(Path(file), line, rule, message) for file, line, rule, message in rows]


def test_the_emitted_package_is_clean(findings: list[Finding], project: Path) -> None:
    assert [str(one) for one in findings if one.file.is_relative_to(project)] == []


def test_usage_is_accepted(findings: list[Finding], project: Path) -> None:
    elsewhere = [one for one in findings if not one.file.is_relative_to(project)]
    assert [str(one) for one in elsewhere if not one.file.is_relative_to(REJECTED)] == []


def test_mistakes_are_rejected(findings: list[Finding], checker: str) -> None:
    """Each marked line with a marked rule, whatever follows from it, and no other line."""
    expected = {
        place: [rule for rule in rules if is_rule_of(checker, rule)]
        for place, rules in marked(REJECTED).items()
    }
    assert all(expected.values())
    found = by_place(one for one in findings if one.file.is_relative_to(REJECTED))
    assert {place: rules for place, rules in found.items() if place not in expected} == {}
    missed = {
        place: (rules, found.get(place))
        for place, rules in expected.items()
        if found.get(place, set()).isdisjoint(rules)
    }
    assert missed == {}


def is_rule_of(checker: str, rule: str) -> bool:
    """Pyright's rules are in camel case, mypy's codes have hyphens or are one word."""
    return rule.startswith("report") == (checker == "pyright")
