"""The packages that are emitted, and where their inputs are."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CACHE = ROOT / ".cache"
SHARED = Path(os.environ.get("CLIENTSMITH_SHARED", ROOT.parent / "shared"))


@dataclass(frozen=True)
class Case:
    """A package to emit: its import name, its spec, and its configs, layered in order.

    `served`: Steady serves its spec, with these options, to the tests that are emitted with it.
    `version` tells cases of one package apart.
    """

    package: str
    spec: Path
    configs: tuple[Path, ...]
    served: tuple[str, ...] | None = None
    version: str = ""

    def __str__(self) -> str:
        return f"{self.package} {self.version}".rstrip()


def given(name: str, file: str) -> Path:
    """A file of a description and config that are given with the SDK made of them."""
    return SHARED / "specs" / name / file


_OBJECTS = "--validator-query-object-format=brackets"
BRACKETS = ("--validator-query-array-format=brackets", _OBJECTS)
FORM_BRACKETS = (
    "--validator-form-array-format=brackets",
    "--validator-form-object-format=brackets",
)
COMMAS = ("--validator-query-array-format=comma", _OBJECTS)

_BOOKSHOP = ROOT / "tests" / "golden" / "bookshop"

OWN = Case(
    "openai_compat",
    ROOT / "spec" / "openapi.yaml",
    (ROOT / "spec" / "clientsmith.yml",),
    BRACKETS,
)
BOOKSHOP = Case("bookshop", _BOOKSHOP / "openapi.yaml", (_BOOKSHOP / "config.yml",))
