"""URLs from templates."""

from __future__ import annotations

import re
from functools import lru_cache

# What RFC 3986 allows unescaped beside letters, digits and "_.-~": in a segment of a path (section 3.3), ...
_PATH_SAFE = "!$&'()*+,;=:@"
# ... in a query (3.4), where "&", "=" and "+" have a meaning of their own, and in a fragment (3.5).
_QUERY_SAFE = "!$'()*,;:@/?"
_FRAGMENT_SAFE = "!$&'()*+,;=:@/?"


class Encoded(str):
    """What stands in a path as it is: it is percent-encoded already."""


_PLACE = re.compile(r"\{(\w+)\}")
# "." and "..", written out or escaped
_DOTS = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)


def path_template(template: str, /, **arguments: object) -> str:
    """Fill the ``{name}`` places of a path, query and fragment with arguments, percent-encoded.

    Args:
        template: what stands outside the places is left as it is.
        arguments: booleans become ``true`` and ``false``, None becomes ``null``, dates their ISO 8601 format, anything
            else its string; `Encoded` stays as it is.

    Raises:
        KeyError: there is no argument for a place.
        ValueError: a segment of the path would be ``.`` or ``..``, which servers read as navigation.
    """
    path, rest = _parts(template)
    filled = "".join(text if safe is None else _segment(arguments[text], safe) for text, safe in path)
    for segment in filled.split("/"):
        if _DOTS.fullmatch(segment):
            raise ValueError(f"The path `{filled}`, made from `{template}`, has the dot-segment `{segment}`")
    return filled + "".join(text if safe is None else _quoted(arguments[text], safe) for text, safe in rest)


_Part = tuple[str, "str | None"]
"""Text as it is, or the name of an argument and the characters that are not escaped in it."""


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[list[_Part], list[_Part]]:
    """The parts of the path, and those of the query and the fragment."""
    before, hash_mark, fragment = template.partition("#")
    path, question_mark, query = before.partition("?")
    return (
        _split(path, _PATH_SAFE),
        [
            (question_mark, None),
            *_split(query, _QUERY_SAFE),
            (hash_mark, None),
            *_split(fragment, _FRAGMENT_SAFE),
        ],
    )


def _split(text: str, safe: str) -> list[_Part]:
    # every second piece is a name
    pieces = enumerate(_PLACE.split(text))
    return [(piece, safe if index % 2 else None) for index, piece in pieces]


def _segment(value: object, safe: str) -> str:
    return value if isinstance(value, Encoded) else _quoted(value, safe)


def _quoted(value: object, safe: str) -> str:
    # nothing that a client needs before its first request
    from urllib.parse import quote

    return quote(_text(value), safe=safe)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    isoformat = getattr(value, "isoformat", None)
    return str(isoformat() if callable(isoformat) else value)
