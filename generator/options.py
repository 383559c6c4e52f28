"""What a run is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What a run reads and where it writes.

    spec: a file, a URL, or `-` for standard input. configs: the same, each layered over the one
    before. output: the folder that holds the target's folder. templates: folders that go before
    our own templates. overlays: documents that change the spec, in their order. allow_remote_refs:
    whether references of the spec to URLs are followed.
    """

    spec: str
    configs: tuple[str, ...]
    output: Path
    target: str = "python"
    templates: tuple[Path, ...] = ()
    overlays: tuple[str, ...] = ()
    allow_remote_refs: bool = False

    @property
    def folder(self) -> Path:
        """The target's folder."""
        return self.output / self.target
