"""Findings that the config's author does not want to hear of: `diagnostics.ignored`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.endpoint import parse_endpoint
from generator.config.ignored import IGNORED
from generator.load.data import is_list, is_map
from generator.load.pointer import PointerError, parse_pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.config.openapi import DiagnosticsSettings
    from generator.diagnostics import Diagnostic, Span
    from generator.load.document import Document

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|/")
_OTHER_TARGETS = frozenset(IGNORED["Targets"])


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings that are ignored: of a code, everywhere or at a place; `span` is where it says so.

    A code is one of ours (`unknown-config-key`) or written as `Config/UnknownKey`. A place is a
    JSON pointer (`#/components/schemas/Pet`, where `*` stands for any one step), an endpoint
    (`get /pets`), a path in the config (`resources.pets.methods.list`), or a file with or without
    a line (`openapi.yml:12`). What lies below it is ignored, too.
    """

    code: str
    place: str | None
    span: Span

    @property
    def codes(self) -> tuple[str, str]:
        """The code as it is written, and as one of ours."""
        return self.code, _WORD_START.sub("-", self.code).lower()

    def covers(self, found: Diagnostic, aliases: tuple[str, ...] = ()) -> bool:
        """Whether a finding is ignored; `aliases` are further names of its code."""
        if {found.code, *aliases}.isdisjoint(self.codes):
            return False
        if self.place is None:
            return True
        return found.span is not None and _lies_in(found.span, self.place)


def ignores_of(settings: DiagnosticsSettings, document: Document) -> Iterator[Ignore]:
    """What the config in `document` ignores for Python: codes with true, or with places, each
    alone or as `location` with a `reason`. A `target` is a language or a place."""
    for code, value in settings.ignored.items():
        path = ("diagnostics", "ignored", code)
        if value is True:
            yield Ignore(code, None, document.span(path, key=True))
            continue
        for index, each in enumerate(value if is_list(value) else [value]):
            span = document.span((*path, index))
            where = each.get("location", each.get("target")) if is_map(each) else each
            if where == "python":
                yield Ignore(code, None, span)
            elif isinstance(where, str) and where not in _OTHER_TARGETS:
                yield Ignore(code, where, span)


def ignoring(settings: DiagnosticsSettings, document: Document) -> Callable[[Diagnostic], bool]:
    """Tells of a finding whether the config in `document` has it ignored."""
    ignores = tuple(ignores_of(settings, document))
    return lambda found: any(ignore.covers(found) for ignore in ignores)


def _lies_in(span: Span, place: str) -> bool:
    if place in (span.file, f"{span.file}:{span.line}"):
        return True
    wanted = _steps(place)
    if span.pointer is None or not wanted:
        return False
    steps = parse_pointer(span.pointer)[: len(wanted)]
    return len(steps) == len(wanted) and all(
        want in (step, "*") for want, step in zip(wanted, steps, strict=True)
    )


def _steps(place: str) -> tuple[str, ...]:
    if place.startswith("#"):
        try:
            return parse_pointer(place)
        except PointerError:
            return ()
    try:
        endpoint = parse_endpoint(place)
    except ValueError:
        return tuple(place.split(".")) if place else ()
    return ("paths", endpoint.path, endpoint.verb)
