"""Follows references inside the description; one that leads nowhere is the user's mistake."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from generator.diagnostics import InputError
from generator.load.data import is_map
from generator.load.pointer import PointerError, parse_pointer, resolve
from generator.load.site import Path, Place, Raw, as_map

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.document import Document

CIRCLE_HINT = "Let one of the references on the way lead to a schema with a type."


def follow(
    document: Document, pointer: str, referrer: Sequence[str | int]
) -> tuple[Any, tuple[str, ...]]:
    """What `pointer` leads to in `document`, and the canonical path of that place.

    `referrer` is the path of the value that holds the pointer, for the message.
    Raises InputError if the pointer is malformed or leads nowhere.
    """
    try:
        found = resolve(document.root, pointer)
    except PointerError as error:
        raise InputError.at(
            document.span(referrer),
            "dangling-ref",
            error.message,
            hint=nearest_hint(error) or "Add what it names, or correct the pointer.",
        ) from error
    return found.value, parse_pointer(found.pointer)


def follow_all(document: Document, raw: object, place: Path) -> tuple[Raw, Path]:
    """What stands at the end of the references that begin at `place`, and where.

    Raises InputError if they lead nowhere or in a circle.
    """
    found = as_map(raw)
    passed: set[Path] = set()
    while isinstance(found.get("$ref"), str):
        if place in passed:
            raise circular_reference(document, (*place, "$ref"))
        passed.add(place)
        target, place = follow(document, found["$ref"], (*place, "$ref"))
        found = as_map(target)
    return found, place


def follow_or_nothing(document: Document, raw: object, place: Path) -> Place:
    """What stands at the end of the references that begin at `place`; nothing if they lead
    nowhere."""
    if is_map(raw) and not isinstance(raw.get("$ref"), str):
        return Place(raw, place)
    try:
        return Place(*follow_all(document, raw, place))
    except InputError:
        return Place({}, place)


def circular_reference(document: Document, path: Sequence[str | int]) -> InputError:
    """The error of a reference that leads back to itself."""
    return InputError.at(
        document.span(path),
        "circular-ref",
        "this schema is defined by nothing but itself",
        hint=CIRCLE_HINT,
    )


def nearest_hint(error: PointerError) -> str | None:
    """Names what a pointer that leads nowhere may have meant."""
    near = get_close_matches(error.missing or "", error.known, n=1)
    return f"Did you mean `{near[0]}`?" if near else None
