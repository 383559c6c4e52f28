"""`clientsmith explain` as a user sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.cli_shell import Shell
from tests.unit.lint.lint_support import CONFIG, SPEC

INPUTS = ("--spec", "spec.json", "--config", "config.json")


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTSMITH_CACHE", "")
    Path("spec.json").write_text(json.dumps(SPEC, indent=1))
    Path("config.json").write_text(json.dumps(CONFIG, indent=1))
    return Shell(monkeypatch, capsys)


def test_text(shell: Shell):
    assert shell("explain", "get /pets", *INPUTS) == 0
    heading, *lines = shell.out.splitlines()
    assert heading == "client.pets.list (method)"
    labels = {line.split(":")[0].strip(): line.partition(":")[2].strip() for line in lines}
    assert labels["name"] == "its key under `methods` in the config"
    assert labels["spec"].endswith("  #/paths/~1pets/get")
    assert labels["spec"].startswith("spec.json:")
    assert labels["config"].endswith("  resources.pets.methods.list")
    assert labels["file"] == "src/shop/resources/pets.py"
    assert shell.err == ""


def test_json_has_the_same(shell: Shell):
    assert shell("explain", "client.pets.list", *INPUTS, "--json") == 0
    (found,) = shell.json["found"]
    assert found["kind"] == "method"
    assert found["spec"]["pointer"] == "#/paths/~1pets/get"
    assert found["config"]["file"] == "config.json"


def test_what_is_not_there(shell: Shell):
    assert shell("explain", "client.pets.lisd", *INPUTS) == 2
    assert "nothing is called `client.pets.lisd` [unknown-name]" in shell.err
    assert "Did you mean `client.pets.list`" in shell.err
    assert shell("explain", "client.pets.lisd", *INPUTS, "--json") == 2
    assert shell.json["diagnostics"][0]["code"] == "unknown-name"


def test_mistakes_in_the_inputs(shell: Shell):
    assert shell("explain", "Pet", "--spec", "gone.json") == 2
    assert "cannot read gone.json" in shell.err
    assert shell("explain") == 2
