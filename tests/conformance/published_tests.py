"""Parts `resources` and `runtime`: the published packages' own tests, run on the emitted ones."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from tests.conformance.packages import SHARED
from tests.conformance.processes import last_line, run
from tests.conformance.results import Result
from tests.conformance.sdks import SDKS
from tests.conformance.steady import serving
from tests.conformance.venvs import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conformance.sdks import Sdk, Suite
    from tests.conformance.workspace import Workspace

_COUNTS = re.compile(r"(\d+) (passed|failed|errors?|skipped)")
_PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2")
_DISABLED = re.compile(
    r'^ *@pytest\.mark\.skip\(reason="'
    r'(?:(?:Mock server|Prism) tests are disabled|there is no mock server of this API)"\)\n',
    re.MULTILINE,
)
"""Where a config has `disable_mock_tests`, though the package passes the tests: the published one's
mark, and ours."""


def resource_results(workspace: Workspace) -> Iterator[Result]:
    """One row for each tree of resources, against Steady serving the spec."""
    for sdk in SDKS:
        if not sdk.resources:
            continue
        log, options = workspace.folder / "steady.log", sdk.case.served or ()
        with serving(sdk.case.spec, log, *options) as url:
            for suite in sdk.resources:
                yield _run(sdk, suite, workspace, TEST_API_BASE_URL=url)


def runtime_results(workspace: Workspace) -> Iterator[Result]:
    """One row for each package's tests that need no server."""
    for sdk in SDKS:
        if sdk.runtime is not None:
            yield _run(sdk, sdk.runtime, workspace)


def _run(sdk: Sdk, suite: Suite, workspace: Workspace, **variables: str) -> Result:
    folder = _copied(sdk, workspace)
    found = [path for pattern in suite.paths for path in sorted(folder.glob(pattern))]
    files = [path for path in found if path.relative_to(folder).as_posix() not in suite.left_out]
    left_out = [f"--deselect={each}" for each in sorted(suite.left_out) if "::" in each]
    command = [environment("published-tests"), *_PYTEST, *left_out, *files]
    source = str(workspace.source(sdk.case))
    finished = run(command, folder, PYTHONPATH=source, **variables)
    return outcome(str(sdk.release), suite, finished.stdout + finished.stderr)


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
    notes = tuple(f"not run: {test}: {reason}" for test, reason in sorted(suite.left_out.items()))
    return Result(subject, f"tests: {suite.check}", whole, figure, explained, notes)


def _failures(output: str) -> str:
    lines = output.splitlines()
    return "\n".join(line for line in lines if line.startswith(("FAILED", "ERROR")))


def _copied(sdk: Sdk, workspace: Workspace) -> Path:
    """The tests in a folder of their own, with the streams that their snapshots refer to."""
    folder = workspace.folder / f"{sdk.release.stem}-tests"
    if not folder.is_dir():
        source = sdk.release.sdist()
        shutil.copytree(source / "tests", folder / "tests")
        for name in ("README.md", "pyproject.toml"):
            shutil.copy(source / name, folder)
        for path in (folder / "tests" / "api_resources").rglob("*.py"):
            path.write_text(enabled(path.read_text()))
        shutil.copytree(SHARED / "recordings", folder / ".inline-snapshot" / "external")
    return folder


def enabled(source: str) -> str:
    """A file of tests without the marks that skip what needs a mock server."""
    return _DISABLED.sub("", source)
