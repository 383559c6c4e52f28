"""Takes the words out of a description: what docstrings say, and nothing that decides anything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map
from generator.promises import is_blank, token

if TYPE_CHECKING:
    from generator.load.document import Document

_WORDS = frozenset({"description", "summary"})
# Maps from names; what a name may be is no keyword.
_NAMED = frozenset(
    {
        "paths",
        "content",
        "schemas",
        "responses",
        "parameters",
        "requestBodies",
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
    }
)
# Data, and what is said of the whole.
_KEPT = frozenset(
    {
        "example",
        "examples",
        "default",
        "enum",
        "const",
        "discriminator",
        "externalDocs",
        "info",
        "servers",
        "tags",
        "security",
        "securitySchemes",
        "headers",
        "links",
        "callbacks",
        "webhooks",
    }
)


def without_words(document: Document) -> tuple[Document, tuple[str, ...]]:
    """The document with tokens in the place of its words, and the words by the tokens' numbers."""
    words: list[str] = []
    root = _map(document.root, words, named=False)
    return replace(document, root=root), tuple(words)


def _map(value: dict[str, Any], words: list[str], *, named: bool) -> dict[str, Any]:
    taken: dict[str, Any] = {}
    for key, member in value.items():
        if not named and key in _WORDS and isinstance(member, str):
            taken[key] = _taken(member, words)
        elif not named and (key in _KEPT or key.startswith("x-")):
            taken[key] = member
        elif is_map(member):
            taken[key] = _map(member, words, named=not named and key in _NAMED)
        elif is_list(member):
            taken[key] = _list(member, words)
        else:
            taken[key] = member
    return taken


def _list(value: list[Any], words: list[str]) -> list[Any]:
    return [
        _map(item, words, named=False)
        if is_map(item)
        else _list(item, words)
        if is_list(item)
        else item
        for item in value
    ]


def _taken(text: str, words: list[str]) -> str:
    """A token for a text; the text itself if it says nothing."""
    if is_blank(text):
        return text
    words.append(text)
    return token(len(words) - 1)
