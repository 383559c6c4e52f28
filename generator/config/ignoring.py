"""`diagnostics.ignored`: findings that the config's author does not want to hear of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.config.endpoint import parse_endpoint
from generator.load.data import depth_of, is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.config.openapi import DiagnosticsSettings
    from generator.diagnostics import Diagnostic
    from generator.load.document import Document

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|/")


def ignoring(
    settings: DiagnosticsSettings, documents: Iterable[Document]
) -> Callable[[Diagnostic], bool]:
    """Tells of a finding whether the config has it ignored.

    A code is one of ours (`unknown-config-key`) or written as `Config/UnknownKey`. Places are
    JSON pointers (`#/paths/~1things`), endpoints (`get /things`) or dotted paths of the config;
    `location` and `target` of a mapping are places, too.
    """
    wanted = {_code(code): places for code, places in settings.ignored.items()}
    read = tuple(documents)

    def is_ignored(found: Diagnostic) -> bool:
        places = wanted.get(found.code)
        if places is True:
            return True
        if not is_list(places) or found.span is None:
            return False
        spans = (span for place in places for span in _spans(place, read))
        return any((s.file, s.line) == (found.span.file, found.span.line) for s in spans)

    return is_ignored


def _code(written: str) -> str:
    return _WORD_START.sub("-", written).lower()


def _spans(place: Any, documents: tuple[Document, ...]) -> Iterator[Any]:
    """Where a place begins, its key and its value, in each document that has it."""
    if is_map(place):
        place = place.get("location", place.get("target"))
    path = _path(place) if isinstance(place, str) else ()
    for document in documents:
        if path and depth_of(document.root, path) == len(path):
            yield document.span(path)
            yield document.span(path, key=True)


def _path(place: str) -> tuple[str, ...]:
    if place.startswith("#/"):
        return tuple(s.replace("~1", "/").replace("~0", "~") for s in place[2:].split("/"))
    try:
        endpoint = parse_endpoint(place)
    except ValueError:
        return tuple(place.split("."))
    return ("paths", endpoint.path, endpoint.verb)
