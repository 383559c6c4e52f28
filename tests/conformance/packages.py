"""The packages that are held against something, and where their inputs are."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("CLIENTSMITH_SHARED", ROOT.parent / "shared"))


@dataclass(frozen=True)
class Case:
    """A package to emit: its import name, its spec, and its configs, layered in order."""

    package: str
    spec: Path
    configs: tuple[Path, ...]
    steady_options: tuple[str, ...] = ()


_BRACKETS = (
    "--validator-query-array-format=brackets",
    "--validator-query-object-format=brackets",
)
_OPENAI = SHARED / "specs" / "openai-1.106.1"

CASES = (
    Case(
        "openai_compat",
        ROOT / "spec" / "openapi.yaml",
        (ROOT / "spec" / "clientsmith.yml",),
        _BRACKETS,
    ),
    Case("openai", _OPENAI / "openapi.yaml", (_OPENAI / "stainless.yml",), _BRACKETS),
)
