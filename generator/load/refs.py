"""Follows references inside the description; one that leads nowhere is the user's mistake."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from generator.diagnostics import InputError
from generator.load.pointer import PointerError, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.document import Document


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
            hint=_nearest(error) or "Add what it names, or correct the pointer.",
        ) from error
    return found.value, parse_pointer(found.pointer)


def _nearest(error: PointerError) -> str | None:
    near = get_close_matches(error.missing or "", error.known, n=1)
    return f"Did you mean `{near[0]}`?" if near else None
