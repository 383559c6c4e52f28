"""`clientsmith init`, as users run it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator import cli

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., tuple[int, str, str]]

SPEC = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /pets/{id}: {get: {responses: {'204': {description: Done.}}}}
  /pets: {head: {responses: {'204': {description: Done.}}}}
components: {securitySchemes: {Key: {type: http, scheme: bearer}}}
security: [{Key: []}]
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder with a description; gives exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTSMITH_CACHE", "")
    Path("api.yml").write_text(SPEC)

    def command(*arguments: str, answers: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["clientsmith", "init", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    return command


def package(path: str = "clientsmith.yml") -> str:
    """The name of the package in a config that was written."""
    name: str = yaml.safe_load(Path(path).read_text())["targets"]["python"]["package_name"]
    return name


def test_writes_a_config_and_says_what_comes_next(run: Run) -> None:
    code, out, err = run("api.yml")

    assert (code, err) == (0, "")
    assert package() == "shop"
    assert out.startswith("Wrote clientsmith.yml from api.yml in ")
    assert "1 resource, 1 method, 0 models" in out
    assert "1 endpoint left out" in out
    assert "clientsmith generate --spec api.yml --config clientsmith.yml --output sdks" in out


def test_what_it_says_comes_next_works(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _, out, _ = run("api.yml")
    monkeypatch.setattr("sys.argv", out.splitlines()[-1].split())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 0
    assert Path("sdks/python/src/shop/resources/pets.py").is_file()


def test_a_file_that_exists_is_left_alone(run: Run) -> None:
    Path("clientsmith.yml").write_text("mine")

    code, _, err = run("api.yml")
    assert code == 2
    assert "clientsmith.yml exists" in err
    assert "--force" in err
    assert Path("clientsmith.yml").read_text() == "mine"

    assert run("api.yml", "--force")[0] == 0
    assert package() == "shop"


def test_to_another_file_or_to_standard_output(run: Run) -> None:
    assert run("api.yml", "--output", "sub/my.yml", "--quiet") == (0, "", "")
    _, out, _ = run("api.yml", "-o", "-")

    assert out == Path("sub/my.yml").read_text()
    assert not Path("clientsmith.yml").exists()


def test_for_programs(run: Run) -> None:
    report = json.loads(run("api.yml", "--json")[1])
    assert report["ok"] is True
    assert (report["resources"], report["methods"], report["models"]) == (1, 1, 0)
    assert "config" not in report

    report = json.loads(run("api.yml", "--json", "--output", "-")[1])
    assert report["config"] == Path("clientsmith.yml").read_text()


def test_asks_for_what_only_the_user_knows(run: Run) -> None:
    code, _, err = run("api.yml", "--interactive", answers="1x\npet-shop\nPET_KEY\nmy.yml\n")

    assert code == 0
    assert "a Python package can't be called that" in err
    assert "Name to import the package by [shop]" in err
    assert "[PET_SHOP_API_KEY]" in err
    assert package("my.yml") == "pet_shop"
    opts = yaml.safe_load(Path("my.yml").read_text())["client_settings"]["opts"]
    assert opts["api_key"]["read_env"] == "PET_KEY"


def test_asking_takes_guesses_for_answers(run: Run) -> None:
    assert run("api.yml", "-i", answers="\n\n\n")[0] == 0
    asked = Path("clientsmith.yml").read_text()
    assert run("api.yml", "--force")[0] == 0
    assert Path("clientsmith.yml").read_text() == asked


def test_asking_does_not_overwrite_either(run: Run) -> None:
    Path("clientsmith.yml").write_text("mine")
    assert run("api.yml", "-i", answers="\n\n\n")[0] == 2
    assert Path("clientsmith.yml").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.yml"], "cannot read missing.yml"),
        (["-", "--interactive"], "standard input can't be asked and read from"),
        (["empty.yml"], "describes no operation"),
    ],
)
def test_mistakes(run: Run, arguments: list[str], message: str) -> None:
    Path("empty.yml").write_text("openapi: 3.1.0\npaths: {}\n")
    code, _, err = run(*arguments)

    assert code == 2
    assert message in err
    assert not Path("clientsmith.yml").exists()
