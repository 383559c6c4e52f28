"""What programs say, as rows; what the command says, as exit codes."""

from __future__ import annotations

import json
import subprocess
import venv
from typing import TYPE_CHECKING

import pytest

from tests.conformance import __main__ as command
from tests.conformance import published, published_tests, venvs
from tests.conformance.published import Release
from tests.conformance.results import Result
from tests.conformance.sdks import Suite, Surface
from tests.conformance.surface import part as surface
from tests.conformance.surface.findings import Comparison, Difference
from tests.conformance.surface.reasons import Reasons
from tests.conformance.users import part as users

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUITE = Suite("streams", ("tests",), passes=5, skips=1)


@pytest.mark.parametrize(
    ("closing", "passed", "figure"),
    [
        ("===== 5 passed in 1.02s =====", True, "5 of 5"),
        ("5 passed, 1 skipped in 1.02s", True, "5 of 5, 1 skipped as published"),
        ("4 passed, 2 skipped in 1.02s", False, "4 of 5, 2 skipped as published"),
        ("1 failed, 5 passed in 1.02s", False, "5 of 5"),
        ("5 passed, 2 errors in 1.02s", False, "5 of 5"),
        ("6 passed in 1.02s", False, "6 of 5"),
        ("no tests ran in 0.01s", False, "0 of 5"),
        ("ImportError while loading conftest", False, "0 of 5"),
    ],
)
def test_published_tests_pass_as_many_as_there_are(closing: str, passed: bool, figure: str) -> None:
    result = published_tests.outcome("runtime", _SUITE, f"....\nFAILED tests/a.py::b\n{closing}\n")

    assert (result.passed, result.figure) == (passed, figure)
    assert result.output == ("" if passed else "FAILED tests/a.py::b")


def test_tests_that_are_left_out_are_named_with_their_reasons() -> None:
    suite = Suite("streams", ("tests",), 5, left_out={"tests/test_b.py": "written by hand"})

    result = published_tests.outcome("shop 1.0", suite, "5 passed in 1.02s")

    assert result.notes == ("not run: tests/test_b.py: written by hand",)


@pytest.mark.parametrize(
    "reason",
    [
        "Mock server tests are disabled",
        "Prism tests are disabled",
        "there is no mock server of this API",
    ],
)
def test_tests_that_a_config_disables_are_run(reason: str) -> None:
    mark = f'    @pytest.mark.skip(reason="{reason}")\n'
    other = '    @pytest.mark.skip(reason="not written yet")\n'
    test = "    def test_a(self) -> None: ...\n"

    assert published_tests.enabled(f"class Test:\n{mark}{test}{other}{test}") == (
        f"class Test:\n{test}{other}{test}"
    )


def finished(*lines: str, code: int = 0, stderr: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], code, "\n".join(lines), stderr)


_STEP = json.dumps({"step": "stream", "failure": None})
_FAILED = json.dumps({"step": "stream", "failure": "Traceback"})


@pytest.mark.parametrize(
    ("run", "passed"),
    [
        (finished("words", _STEP, _STEP), True),
        (finished(_STEP, _FAILED, code=1), False),
        (finished(_STEP, code=1), False),
        (finished(), False),
        (finished(_STEP, stderr="Exception ignored in: <function>"), False),
    ],
)
def test_a_library_passes_every_step(run: subprocess.CompletedProcess[str], passed: bool) -> None:
    assert users.outcome("llm", run).passed is passed


_ENOUGH, _FEW = Comparison(100, 100), Comparison(7, 7)
_HALF = Comparison(100, 50, [Difference(f"a.{n}", "str", None) for n in range(50)])


@pytest.mark.parametrize(
    ("comparison", "idle", "wrong"),
    [
        (_ENOUGH, (), ""),
        (_FEW, (), "only 7 things count, not 100"),
        (_HALF, (), "less than 98% are equal"),
        (_ENOUGH, ("a.*",), "no difference any more at a.*"),
    ],
)
def test_a_surface_is_whole_if_enough_counts_and_is_equal(
    comparison: Comparison, idle: tuple[str, ...], wrong: str
) -> None:
    result = surface.everything("shop 1.0", Surface(100), [comparison], idle, ("note",))

    assert (result.passed, result.output) == (not wrong, wrong)
    assert result.notes == ("note",)


def test_a_difference_needs_a_reason() -> None:
    reasons = Reasons({"by hand": ("a.*", "b"), "nothing": ("c",)})
    known, other = Difference("a.x", "str", "int"), Difference("d", "str", None)

    assert reasons.unexplained([known, other]) == [other]
    assert list(reasons.notes()) == ["differs, by hand: a.x"]
    assert reasons.idle() == ["b", "c"]


def part(*results: Result) -> dict[str, object]:
    def run(_: object) -> Iterator[Result]:
        yield from results

    return {"made-up": run}


_GOOD = Result("made-up", "first", True, "1 of 1", notes=("worth knowing",))
_BAD = Result("made-up", "second", False, "0 of 1", output="what is wrong")


@pytest.mark.parametrize("results", [(_GOOD,), (_GOOD, _BAD)])
def test_the_command(
    results: tuple[Result, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    failed = len(results) - 1
    monkeypatch.setattr(command, "PARTS", part(*results))

    assert command.main(["made-up", "--json", str(tmp_path / "out.json")]) == failed

    shown = capsys.readouterr().out
    assert shown.splitlines()[-1] == f"1 passed, {failed} failed"
    assert "worth knowing" in shown
    assert shown.count("what is wrong") == failed
    written = json.loads((tmp_path / "out.json").read_text())
    assert [each["check"] for each in written] == [result.check for result in results]


def test_a_part_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["surfaces"])

    assert ended.value.code == 2
    assert "`surfaces` is none of packages, resources" in capsys.readouterr().err


def test_an_archive_that_is_not_the_published_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def download(command: list[str], folder: Path) -> None:
        (folder / "shop-1.0.tar.gz").write_bytes(b"something else")

    monkeypatch.setattr(published, "CACHE", tmp_path)
    monkeypatch.setattr(published, "require", download)

    with pytest.raises(RuntimeError, match=r"expected 5f57"):
        Release("shop", "1.0", "5f57").sdist()
    assert not (tmp_path / "shop-1.0" / "shop-1.0.tar.gz").exists()


def test_an_environment_is_made_once_for_a_list(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[list[str]] = []
    monkeypatch.setattr(venvs, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(venvs, "REQUIREMENTS", tmp_path)
    monkeypatch.setattr(venv, "create", lambda folder, **_: folder.mkdir(parents=True))
    monkeypatch.setattr(venvs, "require", lambda words, _: done.append([str(w) for w in words]))
    (tmp_path / "some.txt").write_text("pytest==1\n")

    first = venvs.environment("some", "openai")
    assert venvs.environment("some", "openai") == first
    assert [words[5] for words in done] == ["install", "uninstall"]

    (tmp_path / "some.txt").write_text("pytest==2\n")
    assert venvs.environment("some", "openai") != first
