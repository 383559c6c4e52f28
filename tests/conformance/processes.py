"""Other programs, run to their end."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    Command = Sequence[str | Path]

Finished = subprocess.CompletedProcess[str]


def run(command: Command, folder: Path, **environment: str) -> Finished:
    """Runs `command` in `folder`, with these variables added to the environment."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def require(command: Command, folder: Path) -> None:
    """Runs `command`; raises RuntimeError with its output if it fails."""
    finished = run(command, folder)
    if finished.returncode != 0:
        words = " ".join(str(part) for part in command)
        raise RuntimeError(f"`{words}` failed:\n{finished.stdout}{finished.stderr}")


def last_line(text: str) -> str:
    """The last line, without the rules that pytest draws around it."""
    lines = text.strip().splitlines()
    return lines[-1].strip("= ") if lines else "no output"
