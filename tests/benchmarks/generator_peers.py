"""Other generators, each in an environment of its own, and how each is told to generate."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.benchmarks.environments import installed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CLIENT, MODELS = "openapi-python-client", "datamodel-code-generator"


@dataclass(frozen=True)
class Peer:
    """A generator. `arguments` may name `{spec}` and `{output}`, a folder that is not there yet.

    `needs` is a program that it runs; `imports` are distributions that its output imports.
    """

    requirement: str
    script: str
    arguments: tuple[str, ...]
    needs: str | None = None
    imports: tuple[str, ...] = ()

    def command(self, spec: Path, output: Path) -> list[str]:
        """The command line. Raises RuntimeError if a program that it needs is not there."""
        if self.needs is not None and shutil.which(self.needs) is None:
            raise RuntimeError(f"needs {self.needs}")
        script = self._folder / self.script
        return [str(script), *(a.format(spec=spec, output=output) for a in self.arguments)]

    def environment(self) -> Mapping[str, str]:
        """Its own tools come first on the path: some call a formatter."""
        return {"PATH": f"{self._folder}{os.pathsep}{os.environ['PATH']}"}

    @property
    def python(self) -> Path:
        """The interpreter of its environment."""
        return installed((self.requirement, *self.imports))

    @property
    def _folder(self) -> Path:
        return self.python.parent


PEERS = {
    CLIENT: Peer(CLIENT, CLIENT, ("generate", "--path", "{spec}", "--output-path", "{output}")),
    MODELS: Peer(
        MODELS,
        "datamodel-codegen",
        ("--input", "{spec}", "--input-file-type", "openapi", "--output", "{output}/models.py"),
    ),
    "openapi-generator": Peer(
        "openapi-generator-cli",
        "openapi-generator-cli",
        ("generate", "-g", "python", "-i", "{spec}", "-o", "{output}", "--skip-validate-spec"),
        needs="java",
        imports=("pydantic", "python-dateutil", "typing-extensions", "urllib3"),
    ),
    "clientele": Peer(
        "clientele[cli]", "clientele", ("start-api", "--file", "{spec}", "--output", "{output}")
    ),
    "pyopenapi-gen": Peer(
        "pyopenapi-gen",
        "pyopenapi-gen",
        ("{spec}", "--project-root", "{output}", "--output-package", "client", "--force"),
    ),
    "hey-api": Peer("hey-api", "hey-api", ("-i", "{spec}", "-o", "{output}", "--no-log-file")),
}
