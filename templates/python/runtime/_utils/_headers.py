"""Arguments that are sent as headers."""

from __future__ import annotations

from typing import Mapping, Iterable, cast
from datetime import date

from .._types import Omit, NotGiven


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
