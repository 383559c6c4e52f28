"""A short string that a regular expression accepts, as well as that can be had without search."""

from __future__ import annotations

import importlib
import re
import string
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_parser: Any = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_ALPHABET = string.ascii_lowercase + string.digits + string.ascii_uppercase + string.punctuation
_CATEGORIES = {"CATEGORY_DIGIT": "0", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " "}
_ANCHORS: dict[str, str] = dict.fromkeys(
    ("AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING"), ""
)
_LONGEST = 10_000


def matching(pattern: str) -> str | None:
    """A string that `pattern` is found in (JSON Schema validation, 6.3.3), None if none is known.

    Patterns are ECMA-262's; one that Python does not read has no example. The pattern is only
    parsed, never run: it comes out of a description, and matching may take forever.
    """
    try:
        return _sequence(_parser.parse(pattern))
    except (re.error, KeyError, OverflowError, RecursionError, StopIteration):
        return None


def _sequence(parts: Iterable[Any]) -> str:
    text = "".join(_part(str(code), value) for code, value in parts)
    if len(text) > _LONGEST:
        raise OverflowError
    return text


def _part(code: str, value: Any) -> str:
    """The example of one node of the parser's tree. Raises KeyError for nodes that have none."""
    if code == "LITERAL":
        return chr(value)
    if code in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, _, body = value
        return _sequence(body) * min(int(least), _LONGEST)
    makers: dict[str, Any] = {
        "AT": lambda: _ANCHORS[str(value)],
        "ANY": lambda: "a",
        "SUBPATTERN": lambda: _sequence(value[-1]),
        "ATOMIC_GROUP": lambda: _sequence(value),
        "BRANCH": lambda: _sequence(value[1][0]),
        "IN": lambda: _member(value),
        "NOT_LITERAL": lambda: next(c for c in _ALPHABET if ord(c) != value),
    }
    return str(makers[code]())


def _member(choices: Iterable[Any]) -> str:
    """A character of a set: of its first choice, or outside all of them if it is negated."""
    listed = [(str(code), value) for code, value in choices]
    if listed[0][0] == "NEGATE":
        return next(c for c in _ALPHABET if not any(_holds(choice, c) for choice in listed[1:]))
    code, value = listed[0]
    if code == "LITERAL":
        return chr(value)
    if code == "RANGE":
        return chr(value[0])
    return _CATEGORIES[str(value)]


def _holds(choice: tuple[str, Any], char: str) -> bool:
    code, value = choice
    if code == "LITERAL":
        return bool(ord(char) == value)
    if code == "RANGE":
        return bool(value[0] <= ord(char) <= value[1])
    kinds = {"DIGIT": char.isdigit(), "WORD": char.isalnum(), "SPACE": char.isspace()}
    name = str(value).removeprefix("CATEGORY_")
    return kinds[name.removeprefix("NOT_")] != name.startswith("NOT_")
