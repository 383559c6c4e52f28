"""The pack, in both styles of sentinels, and what users write with it, pass strict type checks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory, project: Path, omit: Path) -> list[Path]:
    """Where the two packages and the user's module are."""
    user = tmp_path_factory.mktemp("user")
    (user / "typed_use.py").write_text((HERE / "typed_use.py.txt").read_text())
    return [project / "src", omit / "src", user]


def run(*command: str, folder: Path) -> str:
    arguments = [sys.executable, "-m", *command]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_pyright(sources: list[Path], tmp_path: Path) -> None:
    found = {
        # It takes no absolute paths here.
        "include": [os.path.relpath(path, tmp_path) for path in sources],
        "extraPaths": [str(path) for path in sources],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.10",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(found))
    command = ("pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(tmp_path))
    output = json.loads(run(*command, folder=tmp_path))
    assert output["summary"]["filesAnalyzed"] > 300
    assert output["generalDiagnostics"] == []


def test_mypy(sources: list[Path], tmp_path: Path) -> None:
    lines = ["[mypy]", "strict = True", "python_version = 3.10"]
    lines += [f"mypy_path = {':'.join(map(str, sources))}", f"cache_dir = {tmp_path / 'cache'}"]
    (tmp_path / "mypy.ini").write_text("\n".join(lines))
    files = [str(sources[0] / "structured_client"), str(sources[1] / "structured_omit")]
    command = ("mypy", "--config-file", str(tmp_path / "mypy.ini"), *files)
    output = run(*command, str(sources[2] / "typed_use.py"), folder=tmp_path)
    assert output.startswith("Success: no issues found"), output
