"""The SARIF log keeps to the standard (SARIF 2.1.0), as far as it uses it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Severity, Span
from generator.lint.registry import RULES
from generator.lint.report import Finding, Report
from generator.report.sarif import as_sarif
from tests.unit.lint.lint_support import report

LEVELS = {"none", "note", "warning", "error"}
# The properties that section 3 defines for the objects used here, with those that are required.
OBJECTS: dict[str, tuple[set[str], set[str]]] = {
    "log": ({"version", "runs"}, {"$schema", "version", "runs"}),
    "run": ({"tool", "results"}, {"tool", "results", "columnKind"}),
    "tool": ({"driver"}, {"driver"}),
    "driver": ({"name"}, {"name", "version", "rules"}),
    "rule": (
        {"id"},
        {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"},
    ),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"},
    ),
    "message": ({"text"}, {"text"}),
    "location": (set(), {"physicalLocation", "logicalLocations"}),
    "physicalLocation": ({"artifactLocation"}, {"artifactLocation", "region"}),
    "region": ({"startLine"}, {"startLine", "startColumn"}),
}


def check(kind: str, value: Any) -> None:
    required, known = OBJECTS[kind]
    assert required <= value.keys() <= known, kind


def checked(found: Report) -> Any:
    log = json.loads(as_sarif(found))
    check("log", log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    check("run", run)
    check("tool", run["tool"])
    check("driver", run["tool"]["driver"])
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        check("rule", rule)
        for key in ("shortDescription", "fullDescription", "help"):
            check("message", rule[key])
        assert rule["defaultConfiguration"]["level"] in LEVELS
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        _check_result(result, rules)
    return run


def _check_result(result: Any, rules: list[Any]) -> None:
    check("result", result)
    check("message", result["message"])
    assert result["level"] in LEVELS
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for location in result.get("locations", ()):
        check("location", location)
        physical = location["physicalLocation"]
        check("physicalLocation", physical)
        assert " " not in physical["artifactLocation"]["uri"]
        if "region" in physical:
            check("region", physical["region"])
            assert physical["region"]["startLine"] >= 1
            assert physical["region"]["startColumn"] >= 1


def test_of_real_findings() -> None:
    run = checked(report("paths: {/pets: {get: {operationId: null, summary: null}}}"))
    assert [r["ruleId"] for r in run["results"]] == ["missing-description", "missing-operation-id"]
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "spec.json"
    assert location["logicalLocations"] == [{"fullyQualifiedName": "#/paths/~1pets/get"}]


def test_of_nothing() -> None:
    assert checked(report())["results"] == []


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("my specs/a.yml", "my%20specs/a.yml"),
        ("/srv/a b.yml", "file:///srv/a%20b.yml"),
        ("https://example.com/a.yml", "https://example.com/a.yml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_files_are_uris(file: str, uri: str) -> None:
    rule = RULES.get("invalid-yaml")
    assert rule is not None
    found = Diagnostic("invalid-yaml", "odd", Span(file), None, Severity.ERROR)
    run = checked(Report((Finding(found, rule),), 0, 0))
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": uri}}


def test_fingerprints_do_not_change_with_lines() -> None:
    def prints(extra: str) -> list[str]:
        run = checked(report("{" + extra + "paths: {/pets: {get: {operationId: null}}}}"))
        return [result["partialFingerprints"]["clientsmith/v1"] for result in run["results"]]

    assert prints("") == prints("info: {description: Longer.}, ")
