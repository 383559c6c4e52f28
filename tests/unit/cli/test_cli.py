from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import cli, pipeline
from generator.diagnostics import Diagnostics, InputError, Span
from generator.emit.manifest import MANIFEST_NAME
from tests.unit.cli.cli_shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

SPEC = "openapi: 3.1.0\npaths:\n  /a: {}\n"
FILES = {"README.md": b"readme", "src/pkg/__init__.py": b"init"}


def emit(**files: bytes) -> Callable[..., pipeline.Generated]:
    """A pipeline that makes these files, and warns twice of one thing."""

    def generate(inputs: pipeline.Inputs, progress: pipeline.Progress) -> pipeline.Generated:
        progress("Rendering")
        diagnostics = Diagnostics()
        for _ in range(2):
            diagnostics.warn("odd", "looks [odd]", span=inputs.spec.span(["paths", "/a"], key=True))
        return pipeline.Generated({**FILES, **files}, 7, 1, diagnostics)

    return generate


def fail(error: BaseException) -> Callable[..., pipeline.Generated]:
    def generate(*_: object) -> pipeline.Generated:
        raise error

    return generate


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    Path("spec").mkdir()
    Path("spec/openapi.yaml").write_text(SPEC)
    Path("spec/clientsmith.yml").write_text("edition: 2025-10-10\n")
    shell = Shell(monkeypatch, capsys)
    shell.pipeline(emit())
    return shell


class TestGenerate:
    def test_writes_to_the_targets_folder_and_sums_up(self, shell: Shell):
        assert shell("generate") == 0
        assert Path("output/python/README.md").read_bytes() == b"readme"
        first, *rest = shell.out.splitlines()
        assert first.startswith("Generated output/python from spec/openapi.yaml in ")
        assert rest == [
            "  7 operations, 1 model",
            "  3 files written, 0 unchanged, 0 removed",
            "  1 warning",
        ]

    def test_warnings_are_shown_with_place_and_count(self, shell: Shell):
        shell("generate")
        assert shell.err == (
            "spec/openapi.yaml:3:3: warning: looks [odd] (2 times; this is the first) [odd]\n"
            "      /a: {}\n"
            "      ^\n"
        )

    def test_again_and_with_changes(self, shell: Shell):
        shell("generate")
        shell("generate")
        assert "  0 files written, 3 unchanged, 0 removed\n" in shell.out
        shell.pipeline(emit(**{"new.md": b"", "README.md": b"new"}))
        shell("generate")
        assert "  3 files written, 1 unchanged, 0 removed\n" in shell.out
        shell.pipeline(emit())
        shell("generate")
        assert "  2 files written, 1 unchanged, 1 removed\n" in shell.out

    def test_options_reach_the_pipeline(self, shell: Shell, tmp_path: Path):
        seen: list[pipeline.Inputs] = []

        def generate(inputs: pipeline.Inputs, progress: pipeline.Progress) -> pipeline.Generated:
            seen.append(inputs)
            return emit()(inputs, progress)

        shell.pipeline(generate)
        Path("a.json").write_text('{"openapi": "3.0.0", "paths": {"/a": 1}}')
        Path("one.yml").write_text("organization: {name: one}\nedition: x")
        Path("two.yml").write_text("organization: {name: two}")
        Path("t1").mkdir()
        Path("t2").mkdir()
        code = shell(
            *("generate", "--spec", "a.json", "--config", "one.yml", "--config", "two.yml"),
            *("--output", str(tmp_path / "o"), "--target", "python"),
            *("--templates", "t1", "--templates", "t2"),
        )
        assert code == 0
        (inputs,) = seen
        assert inputs.spec.root["openapi"] == "3.0.0"
        assert inputs.config.root == {"organization": {"name": "two"}, "edition": "x"}
        assert inputs.templates == (Path("t1"), Path("t2"))
        assert (tmp_path / "o/python/README.md").exists()

    def test_hand_edited_files_stop_it(self, shell: Shell):
        shell("generate")
        Path("output/python/README.md").write_text("mine")
        assert shell("generate") == 2
        assert "output/python/README.md: error: was edited since it was generated" in shell.err
        assert "--force" in shell.err
        assert Path("output/python/README.md").read_text() == "mine"
        assert shell("generate", "--force") == 0
        assert Path("output/python/README.md").read_text() == "readme"

    def test_leaves_out_the_files_to_keep(self, shell: Shell):
        kept = pipeline.Generated(FILES, 7, 1, Diagnostics(), keep=("README.md",))
        shell.pipeline(lambda *_: kept)
        assert shell("generate") == 0
        assert not Path("output/python/README.md").exists()

    def test_quiet(self, shell: Shell):
        assert shell("generate", "--quiet") == 0
        assert (shell.out, shell.err) == ("", "")

    def test_json(self, shell: Shell):
        assert shell("generate", "--json") == 0
        assert shell.err == ""
        summary = shell.json
        assert summary.pop("seconds") >= 0
        assert summary == {
            "ok": True,
            "target": "python",
            "output": "output/python",
            "operations": 7,
            "models": 1,
            "written": [MANIFEST_NAME, "README.md", "src/pkg/__init__.py"],
            "removed": [],
            "unchanged": 0,
            "diagnostics": [
                {
                    "severity": "warning",
                    "code": "odd",
                    "message": "looks [odd]",
                    "file": "spec/openapi.yaml",
                    "line": 3,
                    "column": 3,
                    "hint": None,
                    "count": 2,
                }
            ],
        }

    def test_unexpected_files_are_mentioned(self, shell: Shell):
        shell("generate")
        Path("output/python/src/pkg/mine.py").touch()
        shell("generate")
        assert "  1 unexpected file: see `clientsmith check`\n" in shell.out


class TestCheck:
    def test_equal(self, shell: Shell):
        shell("generate")
        assert shell("check") == 0
        assert shell.out.startswith("All 3 files in output/python are current")

    def test_names_each_file_with_its_state_and_writes_nothing(self, shell: Shell):
        shell("generate")
        Path("output/python/src/pkg/mine.py").touch()
        Path("output/python/src/pkg/__init__.py").write_text("mine")
        shell.pipeline(emit(**{"README.md": b"new", "new.md": b""}))
        assert shell("check") == 1
        lines = shell.out.splitlines()
        assert lines[:-1] == [
            f"stale      output/python/{MANIFEST_NAME}",
            "stale      output/python/README.md",
            "missing    output/python/new.md",
            "edited     output/python/src/pkg/__init__.py",
            "unexpected output/python/src/pkg/mine.py",
        ]
        assert lines[-1].startswith("5 files of 5 not as generated")
        assert Path("output/python/README.md").read_text() == "readme"
        assert not Path("output/python/new.md").exists()

    def test_nothing_there(self, shell: Shell):
        assert shell("check") == 1
        assert not Path("output").exists()

    def test_quiet_still_names_what_differs(self, shell: Shell):
        assert shell("check", "--quiet") == 1
        assert (len(shell.out.splitlines()), shell.err) == (3, "")

    def test_json(self, shell: Shell):
        shell("generate")
        Path("output/python/README.md").unlink()
        assert shell("check", "--json") == 1
        assert shell.json["ok"] is False
        assert shell.json["differences"] == [{"path": "README.md", "state": "missing"}]
        assert shell.json["unchanged"] == 2
        shell("generate")
        assert shell("check", "--json") == 0
        assert shell.json["ok"] is True


class TestMistakes:
    @pytest.mark.parametrize("command", ["generate", "check"])
    def test_place_source_line_caret_and_hint(self, shell: Shell, command: str):
        span = Span("a.yaml", 2, 4, "\ta\x1b[31m: 日本")
        shell.pipeline(fail(InputError.at(span, "bad", "is [bold]bad[/]", hint="do this")))
        assert shell(command) == 2
        assert shell.out == ""
        assert shell.err == (
            "a.yaml:2:4: error: is [bold]bad[/] [bad]\n"
            "     a [31m: 日本\n"
            "       ^\n"
            "  hint: do this\n"
        )

    def test_caret_counts_wide_characters_and_long_lines_are_cropped(self, shell: Shell):
        line = "x" * 300 + "日本!" + "y" * 300
        shell.pipeline(fail(InputError.at(Span("a.json", 1, 303, line), "bad", "bad")))
        shell("generate")
        _, source, caret = shell.err.splitlines()
        assert source == "    …" + "x" * 58 + "日本!" + "y" * 39
        assert caret == " " * (5 + 58 + 4) + "^"

    def test_invalid_yaml(self, shell: Shell):
        Path("spec/openapi.yaml").write_text("a: b: c")
        assert shell("generate") == 2
        assert shell.err.startswith("spec/openapi.yaml:1:5: error: not valid YAML")

    def test_json(self, shell: Shell):
        assert shell("generate", "--spec", "nope.yaml", "--json") == 2
        assert shell.json["ok"] is False
        assert [found["code"] for found in shell.json["diagnostics"]] == ["unreadable-file"]
        assert shell.err == ""

    def test_stdin_twice(self, shell: Shell):
        assert shell("generate", "--spec", "-", "--config", "-") == 2
        assert "only one" in shell.err

    def test_many_are_cut_off(self, shell: Shell):
        findings = [
            found for n in range(60) for found in InputError.at(None, "c", f"m{n}").diagnostics
        ]
        shell.pipeline(fail(InputError(*findings)))
        shell("generate")
        assert shell.err.splitlines()[-1] == "… and 10 more (all of them with --json)"

    def test_error_of_the_file_system(self, shell: Shell):
        shell.pipeline(fail(PermissionError(13, "Permission denied", "t/a.jinja")))
        assert shell("generate") == 2
        assert shell.err == "t/a.jinja: error: Permission denied [os-error]\n"

    @pytest.mark.parametrize(
        "arguments",
        [("--nope",), ("--target", "cobol"), ("--templates", "missing"), ("extra",), ("--spec",)],
    )
    def test_bad_options(self, shell: Shell, arguments: tuple[str, ...]):
        assert shell("generate", *arguments) == 2
        assert shell.out == ""
        assert "Error" in shell.err
        assert shell("generate", "--json", *arguments) == 2
        assert [found["code"] for found in shell.json["diagnostics"]] == ["usage"]

    def test_unknown_command(self, shell: Shell):
        assert shell("nope") == 2

    def test_no_command_shows_the_help(self, shell: Shell):
        assert shell() == 2
        assert "Usage: clientsmith" in shell.out

    def test_bug_of_ours_is_not_hidden(self, shell: Shell, monkeypatch: pytest.MonkeyPatch):
        shell.pipeline(fail(ZeroDivisionError()))
        monkeypatch.setattr("sys.argv", ["clientsmith", "generate"])
        with pytest.raises(ZeroDivisionError):
            cli.main()


def test_interruption(shell: Shell):
    shell.pipeline(fail(KeyboardInterrupt()))
    assert shell("generate") == 130


def test_version(shell: Shell):
    assert shell("--version") == 0
    assert shell.out == "clientsmith 0.1.0\n"


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_no_color(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], coloured: bool
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    shell("generate", "--spec", "nope.yaml")
    assert ("\x1b[1;31m" in shell.err) is coloured
    assert ("31m" in shell.err) is coloured


def test_schema(shell: Shell) -> None:
    assert shell("schema") == 0
    assert shell.json["title"] == "Clientsmith config"
