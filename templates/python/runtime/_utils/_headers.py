"""Arguments that are sent as headers."""

from __future__ import annotations

from typing import Mapping, Iterable, cast
from datetime import date

from .._types import Omit, NotGiven

# RFC 6265, section 4.1.1: what a cookie's value may hold beside letters, digits and "_.-~"
_COOKIE_SAFE = "!#$&'()*+/:<=>?@[]^`{|}"


def header_texts(given: Mapping[str, object]) -> dict[str, str | Omit]:
    """What is sent for header arguments: by name, as text.

    Lists and mappings are written in the style `simple` of OpenAPI: `a,b`, `key,value`. What was not
    given is left out; `Omit` stays, since it means "do not send the default", and so does None.
    """
    return {
        name: Omit() if value is None or isinstance(value, Omit) else _text(value)
        for name, value in given.items()
        if not isinstance(value, NotGiven)
    }


def cookie_header(given: Mapping[str, object], before: object = None) -> dict[str, str]:
    """The `Cookie` header (RFC 6265, section 4.2.1) of cookie arguments behind those that are sent anyway.

    There is none if no argument was given.
    """
    from urllib.parse import quote

    pairs = [
        f"{name}={quote(_text(value), safe=_COOKIE_SAFE)}"
        for name, value in given.items()
        if value is not None and not isinstance(value, (NotGiven, Omit))
    ]
    if not pairs:
        return {}
    return {"Cookie": "; ".join([before, *pairs] if isinstance(before, str) else pairs)}


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value)
        return ",".join(_text(part) for entry in entries.items() for part in entry)
    if isinstance(value, Iterable):
        return ",".join(_text(item) for item in cast("Iterable[object]", value))
    return str(value)
