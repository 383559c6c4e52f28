"""The descriptions that configs are guessed for: well-known ones, ours, and what FastAPI writes."""

from __future__ import annotations

import hashlib
import json
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.conformance.packages import CACHE, ROOT, given
from tests.conformance.processes import run
from tests.conformance.steady import npm
from tests.conformance.venvs import environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_GITHUB = "23.0.2"
_GITHUB_FILE = "package/generated/api.github.com.json"
_GITHUB_SHA256 = "829b4bebb19a53133289f7b0bc819f4f1118115821db2ca9f25e9ee995a7da2a"
_APP = "tests/conformance/init/fastapi_app.py"


@dataclass(frozen=True)
class Description:
    """A description by the name it has in the results, and where its file is.

    `tests`: see `Case`.
    """

    name: str
    file: Callable[[], Path]
    tests: str = ""


def github() -> Path:
    """What GitHub publishes of its REST API, from the npm registry if it is not in the cache yet.

    Raises RuntimeError if it is not the one that was checked.
    """
    folder = CACHE / f"octokit-openapi-{_GITHUB}"
    file = folder / "api.github.com.json"
    if not file.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        npm("pack", f"@octokit/openapi@{_GITHUB}", folder=folder)
        archive = folder / f"octokit-openapi-{_GITHUB}.tgz"
        with tarfile.open(archive) as packed:
            member = packed.extractfile(_GITHUB_FILE)
            assert member is not None
            file.write_bytes(member.read())
        archive.unlink()
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != _GITHUB_SHA256:
        file.unlink()
        raise RuntimeError(f"{file.name} has sha256 {found}, expected {_GITHUB_SHA256}")
    return file


def fastapi() -> Path:
    """The `openapi.json` of an application that the framework itself runs."""
    python = environment("fastapi")
    finished = run([python, ROOT / _APP], ROOT)
    if finished.returncode != 0:
        raise RuntimeError(f"{_APP} failed:\n{finished.stdout}{finished.stderr}")
    file = CACHE / "fastapi-openapi.json"
    file.write_text(json.dumps(json.loads(finished.stdout), indent=2))
    return file


DESCRIPTIONS = (
    Description("Petstore", lambda: ROOT / "tests" / "golden" / "petstore" / "openapi.yaml"),
    Description("FastAPI", fastapi),
    Description("own", lambda: ROOT / "spec" / "openapi.yaml"),
    Description("openai 1.106.1", lambda: given("openai-1.106.1", "openapi.yaml")),
    Description("openai 2026-08", lambda: given("openai-2026-08", "openapi.yaml")),
    Description("GitHub", github, "strict"),
)
