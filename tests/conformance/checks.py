"""Part `packages`: every emitted package imports, is typed strictly, and passes its own tests."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from tests.conformance.packages import BOOKSHOP, OWN
from tests.conformance.processes import last_line, run
from tests.conformance.published_tests import enabled
from tests.conformance.results import Result
from tests.conformance.sdks import SDKS
from tests.conformance.steady import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conformance.packages import Case
    from tests.conformance.processes import Finished
    from tests.conformance.workspace import Workspace

_CLOSING = re.compile(r"(\d+) (passed|failed|error|errors|skipped)")
_IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
names = [m.name for m in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
print(len(names) + 1, "modules")
"""


def package_results(workspace: Workspace) -> Iterator[Result]:
    """One row for each package and check."""
    for case in (OWN, *(sdk.as_given or sdk.case for sdk in SDKS), BOOKSHOP):
        yield from case_results(case, workspace)


def case_results(case: Case, workspace: Workspace) -> Iterator[Result]:
    """One row for each check of a package."""
    yield _imports(case, workspace)
    yield _typed(case, workspace, "pyright strict", "pyright", "--pythonpath", sys.executable)
    yield _typed(case, workspace, "mypy --strict", "mypy")
    if case.served is not None:
        yield _emitted_tests(case, case.served, workspace)


def _imports(case: Case, workspace: Workspace) -> Result:
    """The package imports, and every module in it."""
    command = [sys.executable, "-c", _IMPORT_ALL, case.package]
    finished = run(command, workspace.folder, PYTHONPATH=str(workspace.source(case)))
    return _result(case, "imports", finished, finished.stdout.strip())


def _typed(case: Case, workspace: Workspace, check: str, *command: str) -> Result:
    """A type checker, by the emitted project's own settings."""
    finished = run([sys.executable, "-m", *command], workspace.project(case))
    return _result(case, check, finished, last_line(finished.stdout))


def _emitted_tests(case: Case, options: tuple[str, ...], workspace: Workspace) -> Result:
    """The package's own tests, against Steady serving its spec. None may be skipped, not even
    where the config has `disable_mock_tests`."""
    project = workspace.project(case)
    for path in (project / "tests" / "api_resources").rglob("*.py"):
        path.write_text(enabled(path.read_text()))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2", "tests"]
    command += ["-k", case.tests] if case.tests else []
    with serving(case.spec, workspace.folder / "steady.log", *options) as url:
        source = str(workspace.source(case))
        finished = run(command, project, TEST_API_BASE_URL=url, PYTHONPATH=source)
    figure = last_line(finished.stdout)
    counts = {kind: int(n) for n, kind in _CLOSING.findall(figure)}
    complete = counts.get("passed", 0) > 0 and "skipped" not in counts
    return _result(case, "emitted tests", finished, figure, complete)


def _result(case: Case, check: str, run: Finished, figure: str, complete: bool = True) -> Result:
    passed = run.returncode == 0 and complete
    return Result(str(case), check, passed, figure, "" if passed else run.stdout + run.stderr)
