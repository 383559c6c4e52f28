"""What comes of the structure of a description: files whose words are still to be put in.

It is the same for as long as only words change, and so it is kept.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.render.python import Tree
from generator.results import diagnostic_of

if TYPE_CHECKING:
    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class Draft:
    """Files before their words are put in and they are formatted, by `formatter`; and the rest of
    a result."""

    tree: Tree
    formatter: str
    operations: int
    models: int
    diagnostics: Diagnostics
    keep: tuple[str, ...]


def draft_key(salt: str | None, wordless: Document) -> str | None:
    """Where the draft of a description without words is kept; None if it can't be.

    `salt` stands for all else that it depends on. Warnings from reading the text are of that text.
    """
    if salt is None or wordless.warnings:
        return None
    structure = json.dumps([salt, wordless.name, wordless.root])
    return hashlib.sha256(f"draft\n{structure}".encode()).hexdigest()


def pack_draft(draft: Draft, wordless: Document) -> bytes:
    """A draft as bytes. Of places in the description their paths are kept: lines may move."""
    findings = [
        [asdict(found), count, wordless.asked_for(found.span)]
        for found, count in draft.diagnostics.counted()
    ]
    data = {
        "texts": draft.tree.texts,
        "copied": {path: content.decode() for path, content in draft.tree.copied.items()},
        "formatter": draft.formatter,
        "operations": draft.operations,
        "models": draft.models,
        "findings": findings,
        "keep": draft.keep,
    }
    return json.dumps(data).encode()


def unpack_draft(blob: bytes, wordless: Document) -> Draft:
    """The draft that was packed, with findings placed in `wordless`."""
    data = json.loads(blob)
    diagnostics = Diagnostics()
    for fields, count, asked in data["findings"]:
        span = wordless.span(asked[0], key=asked[1]) if asked else None
        diagnostics.extend([diagnostic_of(fields, span)] * count)
    copied = {path: text.encode() for path, text in data["copied"].items()}
    return Draft(
        tree=Tree(data["texts"], copied, {}),
        formatter=data["formatter"],
        operations=data["operations"],
        models=data["models"],
        diagnostics=diagnostics,
        keep=tuple(data["keep"]),
    )
