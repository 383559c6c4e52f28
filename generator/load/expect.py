"""Reads values of the kind that OpenAPI asks for; anything else is left out, with a warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from generator.load.data import is_map
from generator.load.site import Path, Raw, as_map

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class Expect:
    """Reads members of mappings; null counts as absent. `place` is the path of the mapping."""

    document: Document
    diagnostics: Diagnostics

    def mapping(self, holder: Raw, key: str, place: Path) -> Raw:
        """The mapping under `key`, an empty one if there is none."""
        value = holder.get(key)
        if value is not None and not is_map(value):
            self.warn((*place, key), key, "a mapping")
        return as_map(value)

    def listed(self, holder: Raw, key: str, place: Path) -> list[object]:
        """The list under `key`, an empty one if there is none."""
        value = holder.get(key)
        if isinstance(value, list):
            return cast("list[object]", value)
        if value is not None:
            self.warn((*place, key), key, "a list")
        return []

    def text(self, holder: Raw, key: str, place: Path) -> str | None:
        """The string under `key`, None if it is blank; a number or truth value is written out."""
        value = holder.get(key)
        if isinstance(value, str) or value is None:
            return value if value and value.strip() else None
        if isinstance(value, int | float):
            return str(value)
        self.warn((*place, key), key, "a string")
        return None

    def warn(self, path: Path, key: str, expected: str) -> None:
        """Notes that what stands at `path` is not `expected` and does not count."""
        self.diagnostics.warn(
            "unexpected-kind",
            f"`{key}` must be {expected}; what stands here is left out",
            span=self.document.span(path),
            hint=f"Write {expected}, or remove it.",
        )
