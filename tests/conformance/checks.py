"""What is checked of each emitted package; a check gives its result as one line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.commands import Options, generate
from tests.conformance.steady import serving

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conformance.packages import Case

_CLOSING = re.compile(r"(\d+) (passed|failed|error|errors|skipped)")


@dataclass(frozen=True)
class Result:
    """One row of the table."""

    package: str
    check: str
    passed: bool
    figure: str
    output: str = ""


def emit(case: Case, folder: Path) -> Path:
    """Generates the package of a case into `folder`; gives the project's folder."""
    configs = tuple(str(config) for config in case.configs)
    generate(Options(str(case.spec), configs, folder), lambda _: None)
    return folder / "python"


def imports(case: Case, project: Path) -> Result:
    """The package imports, and every module in it."""
    code = (
        "import importlib, pkgutil\n"
        f"package = importlib.import_module({case.package!r})\n"
        "found = pkgutil.walk_packages(package.__path__, package.__name__ + '.')\n"
        "names = [module.name for module in found]\n"
        "for name in names: importlib.import_module(name)\n"
        "print(len(names) + 1, 'modules')\n"
    )
    run = _run([sys.executable, "-c", code], project)
    return _result(case, "imports", run, run.stdout.strip())


def pyright(case: Case, project: Path) -> Result:
    """pyright strict, by the project's own settings."""
    run = _run([sys.executable, "-m", "pyright", "--pythonpath", sys.executable], project)
    return _result(case, "pyright strict", run, _last_line(run.stdout))


def mypy(case: Case, project: Path) -> Result:
    """mypy --strict, by the project's own settings."""
    run = _run([sys.executable, "-m", "mypy"], project)
    return _result(case, "mypy --strict", run, _last_line(run.stdout))


def emitted_tests(case: Case, project: Path) -> Result:
    """The package's own tests, against Steady serving its spec."""
    with serving(case.spec, project.parent / "steady.log", *case.steady_options) as url:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2"]
        run = _run([*command, "tests"], project, TEST_API_BASE_URL=url)
    counts = {kind: int(n) for n, kind in _CLOSING.findall(_last_line(run.stdout))}
    result = _result(case, "emitted tests", run, _last_line(run.stdout))
    complete = counts.get("passed", 0) > 0 and "skipped" not in counts
    return result if complete else Result(**{**vars(result), "passed": False})


CHECKS = (imports, pyright, mypy, emitted_tests)


def _run(command: list[str], project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    path = {"PYTHONPATH": str(project / "src")}
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, **path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def _result(case: Case, check: str, run: subprocess.CompletedProcess[str], figure: str) -> Result:
    passed = run.returncode == 0
    return Result(case.package, check, passed, figure, "" if passed else run.stdout + run.stderr)


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1].strip("= ") if lines else "no output"
