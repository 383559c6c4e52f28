"""Texts through `ruff format`, all in one run of it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.render.tools import Invalid

# Ruff says "error: Failed to parse PATH:LINE:COLUMN: REASON".
_ERROR = re.compile(r"Failed to parse .*?(\d+)\.py:(\d+):(\d+): (.+)")


def format_texts(texts: list[str], line_length: int) -> dict[str, str | Invalid]:
    """From each text to what becomes of it. Ruff's own settings count for nothing here."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.py" for i in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8", newline="\n")
        done = subprocess.run(
            _command(line_length), cwd=folder, capture_output=True, text=True, check=False
        )
        results: dict[str, str | Invalid] = {
            text: file.read_text(encoding="utf-8") for file, text in zip(files, texts, strict=True)
        }
    failures = _ERROR.findall(done.stderr)
    if done.returncode and not failures:
        raise RuntimeError(f"ruff failed: {done.stderr.strip()}")
    for index, line, column, reason in failures:
        results[texts[int(index)]] = Invalid(int(line), int(column), reason)
    return results


def _command(line_length: int) -> list[str]:
    options = ["--isolated", "--no-cache", "--target-version=py310"]
    return [sys.executable, "-m", "ruff", "format", *options, f"--line-length={line_length}", "."]
