"""`clientsmith lint` as a user sees it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.cli_shell import Shell
from tests.unit.lint.lint_support import CONFIG, SPEC, merged

UNNAMED = {"paths": {"/pets": {"get": {"operationId": None}}}}
LOOSE = {"components": {"schemas": {"Pet": {"properties": {"tags": {"type": "array"}}}}}}


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTSMITH_CACHE", "")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    write()
    return Shell(monkeypatch, capsys)


def write(**changes: Any) -> None:
    Path("spec.json").write_text(json.dumps(merged(SPEC, changes), indent=1))
    Path("config.json").write_text(json.dumps(CONFIG, indent=1))


class TestExitCode:
    def test_nothing_found(self, shell: Shell):
        assert shell("lint", "spec.json", "--config", "config.json") == 0
        assert shell.out.startswith("Nothing found in 2 operations (")
        assert shell.err == ""

    @pytest.mark.parametrize(
        ("changes", "threshold", "code"),
        [
            (UNNAMED, None, 0),
            (UNNAMED, "note", 1),
            (LOOSE, None, 1),
            (LOOSE, "error", 0),
            (LOOSE, "never", 0),
        ],
    )
    def test_the_threshold_decides(
        self, shell: Shell, changes: dict[str, Any], threshold: str | None, code: int
    ):
        write(**changes)
        options = [] if threshold is None else ["--fail-on", threshold]
        assert shell("lint", "spec.json", *options) == code

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["gone.json"],
            ["spec.json", "--config", "gone.yml"],
            ["spec.json", "--format", "xml"],
            ["spec.json", "--ignore", "nothing-like-it"],
            ["--explain", "nothing-like-it"],
            ["-", "--config", "-"],
        ],
    )
    def test_mistakes(self, shell: Shell, arguments: list[str]):
        assert shell("lint", *arguments) == 2
        assert shell.err != ""

    def test_what_can_not_be_read_is_a_mistake(self, shell: Shell):
        Path("spec.json").write_text("{")
        assert shell("lint", "spec.json") == 2
        assert "spec.json:1:2: error: not valid JSON" in shell.err


class TestText:
    def test_place_reason_and_mend(self, shell: Shell):
        write(**LOOSE)
        shell("lint", "spec.json")
        first, source, caret, why, hint, summary = shell.out.splitlines()
        assert first.endswith("warning: this array has no `items` [array-without-items]")
        assert first.startswith("spec.json:")
        assert source.strip() == '"tags": {'
        assert caret.strip() == "^"
        assert why == "  why: The SDK can only say `List[object]`."
        assert hint == "  hint: Add `items`."
        assert summary.startswith("1 warning in 2 operations (")

    def test_many_of_one_kind_are_counted(self, shell: Shell):
        properties = {f"p{n}": {"type": "array"} for n in range(8)}
        write(components={"schemas": {"Pet": {"properties": properties}}})
        shell("lint", "spec.json")
        assert shell.out.count("[array-without-items]") == 5
        assert "Not shown (--all shows them): 3 of array-without-items" in shell.out
        shell("lint", "spec.json", "--all")
        assert shell.out.count("[array-without-items]") == 8
        assert "Not shown" not in shell.out

    def test_quiet_leaves_out_notes_and_the_summary(self, shell: Shell):
        write(**merged(UNNAMED, LOOSE))
        shell("lint", "spec.json", "--quiet")
        assert "missing-operation-id" not in shell.out
        assert "array-without-items" in shell.out
        assert "operations (" not in shell.out

    def test_ignored_ones_are_counted(self, shell: Shell):
        write(**LOOSE)
        assert shell("lint", "spec.json", "--ignore", "array-without-items") == 0
        assert shell.out.startswith("Nothing found, 1 ignored in 2 operations")

    def test_the_rules(self, shell: Shell):
        assert shell("lint", "--rules") == 0
        assert "array-without-items" in shell.out
        assert shell("lint", "--explain", "edited-by-hand") == 0
        assert "a generated file was edited" in shell.out


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_json(shell: Shell, option: list[str]):
    write(**LOOSE)
    assert shell("lint", "spec.json", *option) == 1
    data = shell.json
    assert data["ok"] is False
    assert data["counts"] == {"error": 0, "warning": 1, "note": 0}
    (finding,) = data["findings"]
    line = finding.pop("line")
    assert finding == {
        "severity": "warning",
        "code": "array-without-items",
        "message": "this array has no `items`",
        "file": "spec.json",
        "column": 6,
        "pointer": "#/components/schemas/Pet/properties/tags",
        "why": "The SDK can only say `List[object]`.",
        "hint": "Add `items`.",
    }
    assert Path("spec.json").read_text().splitlines()[line - 1].strip() == '"tags": {'


def test_mistakes_are_json_if_json_is_asked_for(shell: Shell):
    assert shell("lint", "gone.json", "--format", "json") == 2
    assert shell.json["diagnostics"][0]["code"] == "unreadable-file"
    assert shell("lint", "--format", "json") == 2
    assert shell.json["diagnostics"][0]["code"] == "usage"


def test_sarif_is_written(shell: Shell):
    write(**LOOSE)
    assert shell("lint", "spec.json", "--format", "sarif") == 1
    (run,) = shell.json["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["array-without-items"]
