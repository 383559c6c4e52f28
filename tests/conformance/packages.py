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
    """

    package: str
    spec: Path
    configs: tuple[Path, ...]
    served: tuple[str, ...] | None = None


_BRACKETS = (
    "--validator-query-array-format=brackets",
    "--validator-query-object-format=brackets",
)
_OPENAI = SHARED / "specs" / "openai-1.106.1"
_BOOKSHOP = ROOT / "tests" / "golden" / "bookshop"

OWN = Case(
    "openai_compat",
    ROOT / "spec" / "openapi.yaml",
    (ROOT / "spec" / "clientsmith.yml",),
    _BRACKETS,
)
OPENAI = Case(
    "openai",
    _OPENAI / "openapi.yaml",
    (_OPENAI / "stainless.yml", HERE / "openai-1.106.1.yml"),
    _BRACKETS,
)
BOOKSHOP = Case("bookshop", _BOOKSHOP / "openapi.yaml", (_BOOKSHOP / "config.yml",))

CASES = (OWN, OPENAI, BOOKSHOP)
