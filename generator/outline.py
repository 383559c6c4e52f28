"""What comes of the structure of a description: files whose words are still to be put in.

It is the same for as long as only words change, and so it is kept.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from generator.diagnostics import Diagnostics
from generator.fill import is_sound
from generator.render.python import Tree
from generator.results import diagnostic_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.cache.store import Store
    from generator.diagnostics import Span
    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class Outline:
    """Files before their words are put in and they are formatted, with the rest of a result."""

    tree: Tree
    operations: int
    models: int
    diagnostics: Diagnostics


def kept_outline(
    store: Store,
    salt: str | None,
    documents: tuple[Document, Document],
    make: Callable[[], Outline],
) -> Outline:
    """The outline of a description without words, from `store` or made and kept there.

    `documents` are the description and the config; `salt` stands for all else that it depends on.
    Without it nothing is kept.
    """
    description, _ = documents
    key = None if salt is None else _key(salt, description)
    blob = store.get(key) if key else None
    if blob is not None:
        return _unpacked(blob, description)
    outline = make()
    assert all(map(is_sound, outline.tree.texts.values())), "words that are in no docstring"
    packed = _packed(outline, documents) if key else None
    if key and packed:
        store.put(key, packed)
    return outline


def _key(salt: str, description: Document) -> str:
    structure = json.dumps([salt, description.name, description.root])
    return hashlib.sha256(f"outline\n{structure}".encode()).hexdigest()


def _packed(outline: Outline, documents: tuple[Document, Document]) -> bytes | None:
    """An outline as bytes. Of places in the description their paths are kept: lines may move.

    None if there is a place whose path is not known.
    """
    description, config = documents
    findings: list[Any] = []
    for found, count in outline.diagnostics.counted():
        asked = description.asked_for(found.span)
        if not asked and not _is_fixed(found.span, config):
            return None
        findings.append([asdict(found), count, asked])
    data = {
        "texts": outline.tree.texts,
        "copied": {path: content.decode() for path, content in outline.tree.copied.items()},
        "operations": outline.operations,
        "models": outline.models,
        "findings": findings,
    }
    return json.dumps(data).encode()


def _is_fixed(span: Span | None, config: Document) -> bool:
    return span is None or config.asked_for(span) is not None


def _unpacked(blob: bytes, description: Document) -> Outline:
    data = json.loads(blob)
    diagnostics = Diagnostics()
    for fields, count, asked in data["findings"]:
        place = description.span(asked[0], key=asked[1]) if asked else None
        diagnostics.extend([diagnostic_of(fields, place)] * count)
    copied = {path: text.encode() for path, text in data["copied"].items()}
    return Outline(Tree(data["texts"], copied, {}), data["operations"], data["models"], diagnostics)
