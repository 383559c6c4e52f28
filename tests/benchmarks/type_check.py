"""What a user's type checker costs: mypy without its cache on a file of ten lines."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.environments import FLOOR, NEWEST, OURS, PUBLISHED, client_python
from tests.benchmarks.rows import Figure, Result, Row, Target, result

_CLIENT = """\
from openai import OpenAI

client = OpenAI(api_key="key", timeout=10.0)


def ask(question: str) -> str | None:
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return completion.choices[0].message.content
"""
_FLOOR = """\
import httpx
from pydantic import BaseModel

client = httpx.Client(timeout=10.0)


class Answer(BaseModel):
    content: str


answer = Answer.model_validate_json(client.get("http://localhost").content)
"""

_ROW = Row(
    "mypy, cold, a file of ten lines",
    "",
    "",
    (Figure("cpu", "s", (Target(1.3, FLOOR),)),),
    rounds=3,
)


def type_check_result(*, short: bool) -> Result:
    """CPU seconds, medians of interleaved runs."""
    seconds: dict[str, list[float]] = {}
    failures: dict[str, str] = {}
    contenders = (OURS, FLOOR) if short else (OURS, PUBLISHED, NEWEST, FLOOR)
    for _ in range(1 if short else _ROW.rounds):
        for contender in contenders:
            outcome = _checked(contender)
            if isinstance(outcome, str):
                failures[contender] = outcome
            else:
                seconds.setdefault(contender, []).append(outcome)
    medians = {name: statistics.median(found) for name, found in seconds.items()}
    return result(_ROW, _ROW.figures[0], medians, failures)


def _checked(contender: str) -> float | str:
    """CPU seconds, or the first error if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "user.py"
        file.write_text(_FLOOR if contender == FLOOR else _CLIENT)
        python = client_python(contender)
        command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(python)]
        before = os.times()
        finished = subprocess.run(
            [*command, "--cache-dir", os.devnull, str(file)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        after = os.times()
    if finished.returncode != 0:
        return finished.stdout.strip().splitlines()[0]
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
