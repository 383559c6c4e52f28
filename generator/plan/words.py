"""Words: splitting names into them, singular forms, casing with initialisms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# The initialisms that the config format knows without being told.
INITIALISMS = frozenset(
    {"3ds", "ach", "acl", "ai", "api", "ats", "cpu", "crm", "db", "dns", "e2e", "eeoc", "gb"}
    | {"gpu", "hd", "hris", "html", "http", "https", "id", "ip", "iso", "jsonl", "kb"}
    | {"kyb", "kyc", "lfs", "mb", "mp3", "mp4", "nft", "saml", "sdk", "sku", "sms", "ss", "ssh"}
    | {"sso", "url"}
)

# What it writes with capitals inside.
SPELLINGS = {"openai": "OpenAI"}

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+|[^\W\d_a-zA-Z]+")
_UNCOUNTED = frozenset({"data", "news", "series", "species", "metadata", "media"})
_SAME_ENDINGS = ("ss", "us", "is")
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "indices": "index",
    "matrices": "matrix",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "analyses": "analysis",
}
_E_ENDINGS = ("sses", "shes", "ches", "xes", "zes")


def split_words(name: str) -> list[str]:
    """The words of a name in any casing, as they are written: `imageURL v2` → image, URL, v2."""
    return _WORD.findall(name.replace("'", ""))


def singular(word: str) -> str:
    """The singular of an English noun, itself if it has none: `choices` → `choice`."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower in _UNCOUNTED or not lower.endswith("s") or lower.endswith(_SAME_ENDINGS):
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(_E_ENDINGS):
        return word[:-2]
    return word[:-1]


@dataclass(frozen=True, slots=True)
class CustomCasing:
    """One entry of `custom_casings`: how a word is written, and its other number."""

    initialism: bool = False
    pascal: str | None = None
    snake: str | None = None
    singular: str | None = None


@dataclass(frozen=True, slots=True)
class Casing:
    """Cases names; `custom` is keyed by the word in lower case (config key `custom_casings`)."""

    custom: Mapping[str, CustomCasing] = field(default_factory=dict[str, CustomCasing])

    def pascal(self, name: str) -> str:
        """`json_schema` → `JSONSchema`."""
        return "".join(self._pascal_word(word) for word in split_words(name))

    def snake(self, name: str) -> str:
        """`JSONSchema` → `json_schema`."""
        return "_".join(self._snake_word(word) for word in split_words(name))

    def singular(self, name: str) -> str:
        """The name with its last word in the singular, otherwise untouched."""
        words = split_words(name)
        if not words:
            return name
        last = words[-1]
        custom = self.custom.get(last.lower())
        one = custom.singular if custom and custom.singular else singular(last)
        head, _, tail = name.rpartition(last)
        return head + one + tail

    def _snake_word(self, word: str) -> str:
        custom = self.custom.get(word.lower())
        return custom.snake if custom and custom.snake else word.lower()

    def _pascal_word(self, word: str) -> str:
        lower = word.lower()
        custom = self.custom.get(lower)
        if custom and custom.pascal:
            return custom.pascal
        if lower in INITIALISMS or (custom and custom.initialism):
            return lower.upper()
        if lower in SPELLINGS:
            return SPELLINGS[lower]
        if lower.endswith("s") and lower[:-1] in INITIALISMS:
            return lower[:-1].upper() + "s"
        return lower[:1].upper() + lower[1:]
