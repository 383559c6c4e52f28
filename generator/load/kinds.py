"""What a scalar holds: its type, refined by its format or by what its text encodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Kind

if TYPE_CHECKING:
    from generator.load.site import Raw

_FORMATS = {
    ("string", "date-time"): Kind.DATETIME,
    ("string", "date"): Kind.DATE,
    ("string", "binary"): Kind.BINARY,
    ("string", "byte"): Kind.BASE64,
}
_KINDS: dict[str, Kind] = {
    "string": Kind.STRING,
    "integer": Kind.INTEGER,
    "number": Kind.NUMBER,
    "boolean": Kind.BOOLEAN,
    "null": Kind.NULL,
}
TYPES = frozenset(_KINDS) | {"array", "object"}
"""The types that JSON Schema has."""

_TEXTS = ("text/", "application/json", "application/xml")


def scalar_kind(raw: Raw, kind: str | None) -> Kind:
    """The kind of a scalar of this type; any value if the type is none of JSON Schema's."""
    named = _FORMATS.get((kind or "", str(raw.get("format"))))
    if named is None and kind == "string" and _is_raw_content(raw):
        return Kind.BINARY
    return named or _KINDS.get(kind or "", Kind.ANY)


def _is_raw_content(raw: Raw) -> bool:
    """Whether a string is bytes as they are (OpenAPI 3.1, 4.8.14.5): it has a media type, which is
    not one of texts, and no encoding."""
    media = raw.get("contentMediaType")
    return isinstance(media, str) and "contentEncoding" not in raw and not media.startswith(_TEXTS)
