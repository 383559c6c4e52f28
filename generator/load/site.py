"""A schema and the place where it is written; keywords of the wrong kind are left out of it.

The boolean schemas `true` and `false` say nothing about a type, and come out empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from generator.load.pointer import format_pointer

Raw = Mapping[str, Any]
Path = tuple[str | int, ...]

_MAP, _LIST, _STRING = "a mapping", "a list", "a string"
_SCHEMA, _SCHEMAS = "a schema", "a schema or a list of schemas"
_TYPES = "a string or a list of strings"
# What JSON Schema 2020-12 and OpenAPI 3 let the keywords hold that the type depends on.
_KEYWORDS = {
    "$ref": _STRING,
    "type": _TYPES,
    "format": _STRING,
    "enum": _LIST,
    "properties": _MAP,
    "patternProperties": _MAP,
    "additionalProperties": _SCHEMA,
    "required": _LIST,
    "items": _SCHEMAS,
    "prefixItems": _LIST,
    "allOf": _LIST,
    "anyOf": _LIST,
    "oneOf": _LIST,
    "discriminator": _MAP,
    "x-stainless-override-schema": _MAP,
}
_ACCEPTED: dict[str, tuple[type, ...]] = {
    _MAP: (dict,),
    _LIST: (list,),
    _STRING: (str,),
    _SCHEMA: (dict, bool),
    _SCHEMAS: (dict, bool, list),
    _TYPES: (str, list),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A value of the description that is no reference, and where it is written."""

    raw: Raw
    path: Path


@dataclass(frozen=True, slots=True)
class Site:
    """A schema and where it is written.

    `wrong` are the keywords that were left out of `raw`, with what they should have held.
    """

    raw: Raw
    path: Path
    wrong: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(raw: object, path: Path) -> Site:
        """The schema `raw`, written at `path`."""
        found = as_map(raw)
        wrong = tuple(_wrong_keywords(found))
        left_out = {keyword for keyword, _ in wrong}
        sound = {k: v for k, v in found.items() if k not in left_out} if wrong else found
        return Site(sound, path, wrong)

    def child(self, *steps: str | int) -> Site:
        """The schema `steps` below this one."""
        raw: Any = self.raw
        for step in steps:
            raw = raw[step]
        return Site.of(raw, (*self.path, *steps))

    def children(self, keyword: str) -> list[Site]:
        """The schemas in the list under `keyword`, none if there is no list."""
        listed = self.raw.get(keyword)
        if not isinstance(listed, list):
            return []
        return [self.child(keyword, i) for i in range(len(cast("list[object]", listed)))]

    @property
    def pointer(self) -> str:
        """The canonical JSON pointer of the place."""
        return format_pointer(self.path)


def as_map(value: object) -> Raw:
    """The value if it is a mapping, else an empty one."""
    return cast("Raw", value) if isinstance(value, Mapping) else {}


def _wrong_keywords(raw: Raw) -> Iterator[tuple[str, str]]:
    """Null stands for an absent keyword, as an empty place in YAML reads, and is no mistake."""
    for keyword, value in raw.items():
        expected = _KEYWORDS.get(keyword)
        if expected is not None and not isinstance(value, _ACCEPTED[expected]):
            yield keyword, "" if value is None else expected


def is_skipped(raw: Raw) -> bool:
    """Whether `x-stainless-skip` leaves this out for Python."""
    skip = raw.get("x-stainless-skip")
    return skip is True or (isinstance(skip, list) and "python" in skip)
