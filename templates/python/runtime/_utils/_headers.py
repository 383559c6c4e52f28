"""Arguments that are sent as headers."""

from __future__ import annotations

from typing import Mapping, Iterable, cast
from datetime import date

from ._utils import is_mapping
from .._types import Omit, NotGiven

# RFC 6265, section 4.1.1: what a cookie's value may hold beside letters, digits and "_.-~"
_COOKIE_SAFE = "!#$&'()*+/:<=>?@[]^`{|}"


class Exploded:
    """An argument whose entries stand apart: members as ``key=value``, entries of a cookie as cookies of their own."""

    def __init__(self, value: object) -> None:
        self.value = value


def extended(given: object, default: Iterable[str]) -> object:
    """The entries of a header's default behind those that are given, each once; None means that it is not sent."""
    if given is None:
        return None
    entries = [] if isinstance(given, (NotGiven, Omit)) else [text for _, text in _entries("", given)]
    return ",".join(dict.fromkeys([*entries, *default]))


def header_texts(given: Mapping[str, object]) -> dict[str, str | Omit]:
    """What is sent for header arguments: by name, as text.

    Lists and mappings are written in the style `simple` of OpenAPI: `a,b`, `key,value`, and `key=value` if they are
    `Exploded`. What was not given is left out; `Omit` stays, since it means "do not send the default", and so does
    None.
    """
    texts: dict[str, str | Omit] = {}
    for name, argument in given.items():
        value = argument.value if isinstance(argument, Exploded) else argument
        if value is None or isinstance(value, Omit):
            texts[name] = Omit()
        elif not isinstance(value, NotGiven):
            texts[name] = _members(name, value) if isinstance(argument, Exploded) else text_of(value)
    return texts


def cookie_header(given: Mapping[str, object], before: object = None) -> dict[str, str]:
    """The `Cookie` header (RFC 6265, section 4.2.1) of cookie arguments behind those that are sent anyway.

    There is none if no argument was given. Of one that is `Exploded`, each entry or member is a cookie.
    """
    from urllib.parse import quote

    pairs: list[str] = []
    for name, argument in given.items():
        value = argument.value if isinstance(argument, Exploded) else argument
        if value is None or isinstance(value, (NotGiven, Omit)):
            continue
        cookies = _entries(name, value) if isinstance(argument, Exploded) else [(name, text_of(value))]
        pairs += [f"{key}={quote(text, safe=_COOKIE_SAFE)}" for key, text in cookies]
    if not pairs:
        return {}
    return {"Cookie": "; ".join([before, *pairs] if isinstance(before, str) else pairs)}


def _members(name: str, value: object) -> str:
    """What is in a mapping, as ``key=value``; anything else as it is without."""
    return ",".join(map("=".join, _entries(name, value))) if is_mapping(value) else text_of(value)


def _entries(name: str, value: object) -> list[tuple[str, str]]:
    """The members of a mapping, or each entry of a list under the same name."""
    if isinstance(value, Mapping):
        return [(text_of(key), text_of(member)) for key, member in cast("Mapping[object, object]", value).items()]
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [(name, text_of(item)) for item in cast("Iterable[object]", value)]
    return [(name, text_of(value))]


def text_of(value: object) -> str:
    """The text of a scalar; of a list or mapping, all that is in it between commas."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value)
        return ",".join(text_of(part) for entry in entries.items() for part in entry)
    if isinstance(value, Iterable):
        return ",".join(text_of(item) for item in cast("Iterable[object]", value))
    return str(value)
