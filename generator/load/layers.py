"""Several documents as one: each is layered over those before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.load.data import Path, depth_of, is_map
from generator.load.document import Document
from generator.load.source import read_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.positions import Place


def load_layers(paths: Sequence[str]) -> Document:
    """Reads at least one FILE, URL or `-`, and layers each over the one before.

    Maps merge; lists and scalars replace. Raises InputError like `read_source`.
    """
    return layer([read_source(path) for path in paths])


def layer(documents: Sequence[Document]) -> Document:
    """One document of several; its spans lead to the file that the value came from."""
    if len(documents) == 1:
        return documents[0]
    root: dict[str, Any] = {}
    for document in documents:
        root = _merge(root, document.root)
    return Document(
        root=root,
        name=" + ".join(document.name for document in documents),
        text="\n---\n".join(document.text for document in documents),
        warnings=tuple(warning for document in documents for warning in document.warnings),
        positions=_LayeredPositions(root, tuple(documents)),
    )


def _merge(below: Any, above: Any) -> Any:
    if not (is_map(below) and is_map(above)):
        return above
    merged: dict[str, Any] = {**below}
    for key, value in above.items():
        merged[key] = _merge(merged[key], value) if key in merged else value
    return merged


@dataclass(frozen=True, slots=True)
class _LayeredPositions:
    root: Any
    layers: tuple[Document, ...]

    def find(self, path: Path) -> Place:
        """See `Positions.find`. The last layer that holds what exists of the path decides."""
        # What a later layer replaced is no longer in the root, so it is cut off here.
        existing = path[: depth_of(self.root, path)]
        places = (layer.positions.find(existing) for layer in reversed(self.layers))
        return next(place for place in places if place.depth == len(existing))
