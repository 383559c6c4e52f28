"""Turns pydantic's errors into findings that a user of the config understands."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from generator.config.paths import written_path
from generator.diagnostics import Diagnostic
from generator.load.data import is_list, is_map

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from generator.load.document import Document

# Pydantic's error types begin with the name of the kind that was expected.
_EXPECTED = {
    "bool": ("true or false", None),
    "string": ("a string", "write it in quotes"),
    "int": ("a whole number", None),
    "float": ("a number", None),
    "dict": ("a mapping", "write `key: value` lines, indented below it"),
    "model": ("a mapping", "write `key: value` lines, indented below it"),
    "tuple": ("a list", "write `[one, two]`, or lines that begin with `- `"),
}


def mistakes_of(error: ValidationError, document: Document) -> list[Diagnostic]:
    """One finding per place; the alternatives of a union, which fail one by one, become one."""
    by_place: dict[tuple[str | int, ...], list[ErrorDetails]] = {}
    for each in error.errors():
        by_place.setdefault(_place(each, document), []).append(each)
    return [_finding(place, errors, document) for place, errors in by_place.items()]


def _place(error: ErrorDetails, document: Document) -> tuple[str | int, ...]:
    written = written_path(document.root, error["loc"])
    # A missing key has no place of its own; several may be missing in one mapping.
    return (*written, error["loc"][-1]) if error["type"] == "missing" else written


def _finding(
    place: tuple[str | int, ...], errors: list[ErrorDetails], document: Document
) -> Diagnostic:
    name = ".".join(map(str, place)) or "the config"
    hint: str | None = None
    for error in errors:
        if error["type"] == "missing":
            message, hint = f"`{name}` is missing", f"add `{place[-1]}:` here"
            break
        if error["type"] == "value_error":  # our own, which say it all
            message = f"`{name}`: {error.get('ctx', {})['error']}"
            break
    else:
        message = f"`{name}` must be {_expected(errors)}, found {_shown(errors[0]['input'])}"
        hint = _hint(errors)
    return Diagnostic("bad-config-value", message, document.span(place), hint)


def _expected(errors: list[ErrorDetails]) -> str:
    parts = dict.fromkeys(part for error in errors for part in _alternatives(error))
    return " or ".join(parts)


def _alternatives(error: ErrorDetails) -> list[str]:
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        return [f"`{choice}`" for choice in _choices(error)]
    if error["type"] == "greater_than_equal":
        return [f"{context['ge']} or more"]
    known = _EXPECTED.get(error["type"].partition("_")[0])
    return [known[0] if known else error["msg"].removeprefix("Input should be ")]


def _choices(error: ErrorDetails) -> list[str]:
    # Pydantic gives them as one text: 'a', 'b' or 'c'.
    return str(error.get("ctx", {}).get("expected", "")).split("'")[1::2]


def _shown(value: Any) -> str:
    if is_map(value):
        return "a mapping"
    if is_list(value):
        return "a list"
    if value is None:
        return "nothing"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _hint(errors: list[ErrorDetails]) -> str | None:
    for error in errors:
        if near := get_close_matches(str(error["input"]), _choices(error), n=1):
            return f"did you mean `{near[0]}`?"
    wanted = _EXPECTED.get(errors[0]["type"].partition("_")[0])
    plain = not (is_map(errors[0]["input"]) or is_list(errors[0]["input"]))
    # Quotes make a string of a number, not of a list.
    return wanted[1] if wanted and (plain or wanted[0] != "a string") else None
