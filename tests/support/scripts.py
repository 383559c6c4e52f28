"""Runs a piece of Python in a fresh process, for what happens once in the life of one."""

from __future__ import annotations

import os
import subprocess
import sys
from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATIENCE = 60
"""Seconds after which a script is ended as broken; it takes one or two."""


def run(
    script: str, *, path: Path, cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs the script with `path` ahead of what is installed; a failure of it fails the test."""
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", dedent(script)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(path), **(env or {})},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result
