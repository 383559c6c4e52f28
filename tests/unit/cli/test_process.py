"""The command as a process of its own: what it imports, pipes, signals, terminals."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
MAIN = "from generator.cli import main; main()"
HEAVY = {"jinja2", "black", "datamodel_code_generator", "httpx", "pydantic", "yaml"}
SLOW_PIPELINE = """
import time
from generator import pipeline
from generator.diagnostics import Diagnostics
def generate(inputs, progress):
    progress("Rendering")
    print("ready", flush=True) if inputs.spec.root.get("wait") else None
    time.sleep(60 if inputs.spec.root.get("wait") else 0.2)
    return pipeline.Generated({"a": b"a"}, 1, 1, Diagnostics())
pipeline.generate = generate
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "s.yml").write_text("a: 1")
    (tmp_path / "wait.yml").write_text("wait: true")
    return tmp_path


def command(*arguments: str, before: str = "") -> list[str]:
    return [sys.executable, "-c", before + MAIN, *arguments]


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_quick_answers_import_nothing_heavy(argument: str):
    report = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
    done = subprocess.run(
        command(argument, before=report), capture_output=True, text=True, check=True
    )
    assert "clientsmith" in done.stdout
    assert not HEAVY & set(done.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "code", "out", "err"),
    [(["schema"], 0, "}\n", ""), (["lint", "none.yml"], 2, "", "\n"), (["?"], 2, "", "\n")],
)
def test_the_script_ends_at_once_when_all_is_said(
    arguments: list[str], code: int, out: str, err: str
) -> None:
    before = "import atexit; atexit.register(print, 'taken down')\n"
    run = [sys.executable, "-c", f"{before}from generator.script import run; run()", *arguments]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert done.stdout.endswith(out)
    assert done.stderr.endswith(err)
    assert "taken down" not in done.stdout


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_broken_pipe(options: list[str]):
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.Popen(
        command("check", "--spec", "s.yml", "--config", "s.yml", *options, before=SLOW_PIPELINE),
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writer)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (141, "")


def test_ctrl_c():
    # A shell's background jobs ignore the signal, and so would our child in one of them.
    process = subprocess.Popen(
        command("check", "--spec", "wait.yml", "--config", "s.yml", before=SLOW_PIPELINE),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, "")


def test_progress_is_shown_on_a_terminal():
    parent, child = pty.openpty()
    process = subprocess.Popen(
        command("generate", "--spec", "s.yml", "--config", "s.yml", before=SLOW_PIPELINE),
        stdout=subprocess.PIPE,
        stderr=child,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(child)
    shown = b""
    try:
        while chunk := os.read(parent, 1024):
            shown += chunk
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(parent)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert b"Rendering" in shown


def test_completion_for_the_shell():
    done = subprocess.run(
        command(),
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "_CLIENTSMITH_COMPLETE": "complete_bash",
            "COMP_WORDS": "clientsmith ge",
            "COMP_CWORD": "1",
        },
    )
    assert done.stdout.split() == ["generate"]
