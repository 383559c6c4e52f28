"""The whole flow in one place: inputs to a tree of files, with nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.load.document import Document

Progress = Callable[[str], None]
"""Called with a short phrase as each stage begins."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one run reads. `config` is the layered config; `templates` go before our own."""

    spec: Document
    config: Document
    templates: tuple[Path, ...] = ()
    target: str = "python"


@dataclass(frozen=True, slots=True)
class Generated:
    """The result of a run: POSIX paths below the target's folder to contents, and counts."""

    files: Mapping[str, bytes]
    operations: int
    models: int
    diagnostics: Diagnostics
