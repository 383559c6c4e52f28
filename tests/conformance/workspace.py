"""A folder for one run, where each package is emitted once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.commands import generate
from generator.options import Options
from tests.conformance.processes import require

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conformance.packages import Case


@dataclass
class Workspace:
    """Where the parts put what they make."""

    folder: Path
    _emitted: dict[Case, Path] = field(default_factory=dict)

    def project(self, case: Case) -> Path:
        """The folder of the emitted project: `src/`, `tests/`, `pyproject.toml`."""
        if case not in self._emitted:
            output = self.folder / f"{case.package}-{len(self._emitted)}"
            configs = tuple(str(config) for config in case.configs)
            generate(Options(str(case.spec), configs, output), lambda _: None)
            self._emitted[case] = output / "python"
        return self._emitted[case]

    def installed(self, case: Case, python: Path) -> Path:
        """A folder for `PYTHONPATH` that `python`'s pip installed the emitted project into.

        The environment of `python` has what the project is built with.
        """
        site = self.folder / f"{case.package}-installed"
        options: list[str | Path] = ["--no-deps", "--no-build-isolation", "--target", site]
        pip: list[str | Path] = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        require([*pip, "install", *options, self.project(case)], self.folder)
        return site

    def source(self, case: Case) -> Path:
        """The folder to put on `sys.path` for the emitted package."""
        return self.project(case) / "src"
