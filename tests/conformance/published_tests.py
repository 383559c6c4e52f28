"""Parts `resources` and `runtime`: the published package's own tests, run on the emitted one."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.conformance import published
from tests.conformance.packages import OPENAI, SHARED
from tests.conformance.processes import last_line, run
from tests.conformance.results import Result
from tests.conformance.steady import serving
from tests.conformance.venvs import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conformance.workspace import Workspace

_COUNTS = re.compile(r"(\d+) (passed|failed|errors?|skipped)")


@dataclass(frozen=True)
class Suite:
    """Some of the published tests, and how many of them the published package passes.

    `skipped` is how many it skips itself.
    """

    check: str
    paths: tuple[str, ...]
    passes: int
    skips: int = 0


RESOURCES = (
    Suite(
        "completions", ("tests/api_resources/test_completions.py", "tests/api_resources/chat"), 190
    ),
    Suite("beta.threads.messages", ("tests/api_resources/beta/threads/test_messages.py",), 115),
)
RUNTIME = Suite(
    "client, streams, models, helpers",
    (
        "tests/lib/chat",
        "tests/lib/test_pydantic.py",
        "tests/test_client.py",
        "tests/test_deepcopy.py",
        "tests/test_extract_files.py",
        "tests/test_files.py",
        "tests/test_legacy_response.py",
        "tests/test_models.py",
        "tests/test_module_client.py",
        "tests/test_qs.py",
        "tests/test_required_args.py",
        "tests/test_response.py",
        "tests/test_streaming.py",
        "tests/test_transform.py",
        "tests/test_utils",
    ),
    471,
    2,
)


def resource_results(workspace: Workspace) -> Iterator[Result]:
    """One row for each resource tree, against Steady serving the spec."""
    with serving(OPENAI.spec, workspace.folder / "steady.log", *(OPENAI.served or ())) as url:
        for suite in RESOURCES:
            yield _run("resources", suite, workspace, TEST_API_BASE_URL=url)


def runtime_results(workspace: Workspace) -> Iterator[Result]:
    """One row for what needs no server."""
    yield _run("runtime", RUNTIME, workspace)


def _run(subject: str, suite: Suite, workspace: Workspace, **variables: str) -> Result:
    python = environment("published-tests")
    command: list[str | Path] = [
        python,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-n",
        "2",
        *suite.paths,
    ]
    source = str(workspace.source(OPENAI))
    finished = run(command, _copied(workspace), PYTHONPATH=source, **variables)
    return outcome(subject, suite, finished.stdout + finished.stderr)


def outcome(subject: str, suite: Suite, output: str) -> Result:
    """What pytest's output says of a suite: it must have passed as many as there are."""
    closing = next((line for line in reversed(output.splitlines()) if " in " in line), "")
    counts = {kind: int(number) for number, kind in _COUNTS.findall(closing)}
    passed, skipped = counts.get("passed", 0), counts.get("skipped", 0)
    wrong = sum(counts.get(kind, 0) for kind in ("failed", "error", "errors"))
    whole = passed == suite.passes and skipped <= suite.skips and not wrong
    figure = f"{passed} of {suite.passes}"
    if skipped:
        figure += f", {skipped} skipped as published"
    explained = "" if whole else _failures(output) or last_line(output)
    return Result(subject, suite.check, whole, figure, explained)


def _failures(output: str) -> str:
    lines = output.splitlines()
    return "\n".join(line for line in lines if line.startswith(("FAILED", "ERROR")))


def _copied(workspace: Workspace) -> Path:
    """The tests in a folder of their own, with the streams that their snapshots refer to."""
    folder = workspace.folder / "published-tests"
    if not folder.is_dir():
        source = published.sdist()
        shutil.copytree(source / "tests", folder / "tests")
        for name in ("README.md", "pyproject.toml"):
            shutil.copy(source / name, folder)
        shutil.copytree(SHARED / "recordings", folder / ".inline-snapshot" / "external")
    return folder
