"""Reads a query into its steps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.load.jsonpath.errors import QueryError
from generator.load.jsonpath.expressions import parse_expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.jsonpath.expressions import Expression


@dataclass(frozen=True, slots=True)
class Names:
    """Members and items by name or index; an index below zero counts from the end."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Every:
    """`*`: all members or items."""


@dataclass(frozen=True, slots=True)
class Descend:
    """`..`: the value itself and all that is below it."""


@dataclass(frozen=True, slots=True)
class Parent:
    """`^`: what holds the value."""


@dataclass(frozen=True, slots=True)
class Slice:
    """`[start:end:step]`: some items of a list."""

    bounds: tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Filter:
    """`[?(…)]`: the members or items for which an expression is true."""

    condition: Expression


@dataclass(frozen=True, slots=True)
class OfType:
    """`@string()` and the like: the value itself, if it is of that type."""

    name: str


Step = Names | Every | Descend | Parent | Slice | Filter | OfType

TYPES = frozenset(
    {"null", "boolean", "number", "string", "array", "object", "integer", "scalar", "undefined"}
)
_NAME = re.compile(r"`?(?:(?!@\w+\(\))[^.\[\]^~])+")
_TYPE = re.compile(r"@(\w+)\(\)")
_SLICE = re.compile(r"(-?\d*):(-?\d*)(?::(-?\d*))?")
_QUOTED = re.compile(r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\"""")


def parse_query(text: str) -> tuple[Step, ...]:
    """The steps of a query from the root. Raises QueryError if it can't be read."""
    query = text.strip()
    rest = query[1:] if query.startswith("$") else f".{query}"
    if not query:
        raise QueryError("the query is empty")
    return tuple(_steps(rest, text))


def _steps(rest: str, text: str) -> Iterator[Step]:
    while rest:
        if rest.startswith(".."):
            yield Descend()
            rest = rest[2:] if rest[2:3] == "[" else rest[1:]
            if rest in ("", "."):
                return
        elif rest[0] == "[":
            inside, rest = _bracketed(rest, text)
            yield _bracket_step(inside, text)
        elif rest[0] == "^":
            yield Parent()
            rest = rest[1:]
        elif rest[0] == "~":
            raise QueryError(f"`~` in `{text}` selects names, which are no values to work on")
        elif typed := _TYPE.match(rest):
            yield _of_type(typed[1], text)
            rest = rest[typed.end() :]
        elif rest[0] == ".":
            step, rest = _dotted(rest[1:], text)
            if step is not None:
                yield step
        else:
            raise QueryError(f"`{rest}` is not expected in `{text}`: write `.` before a name")


def _dotted(rest: str, text: str) -> tuple[Step | None, str]:
    """The step after a dot (none if it is no name), and what follows it."""
    if rest[:1] in ("[", "^") or _TYPE.match(rest):
        return None, rest
    found = _NAME.match(rest)
    if found is None:
        raise QueryError(f"a name is missing in `{text}`")
    name = found.group()
    if name == "*":
        return Every(), rest[1:]
    return Names((name.removeprefix("`"),)), rest[found.end() :]


def _of_type(name: str, text: str) -> OfType:
    if name not in TYPES:
        raise QueryError(f"`@{name}()` in `{text}` is no type; there are: {', '.join(TYPES)}")
    return OfType(name)


def _bracketed(rest: str, text: str) -> tuple[str, str]:
    """What stands between a bracket and the one that closes it, and what follows."""
    depth, at = 0, 0
    while at < len(rest):
        quoted = _QUOTED.match(rest, at)
        if quoted:
            at = quoted.end()
            continue
        depth += {"[": 1, "(": 1, "]": -1, ")": -1}.get(rest[at], 0)
        at += 1
        if depth == 0:
            return rest[1 : at - 1].strip(), rest[at:]
    raise QueryError(f"a bracket in `{text}` is not closed")


def _bracket_step(inside: str, text: str) -> Step:
    if inside == "*":
        return Every()
    if inside.startswith("?"):
        return Filter(parse_expression(inside[1:]))
    found = _SLICE.fullmatch(inside)
    if found:
        start, end, step = (int(part) if part else None for part in found.groups())
        if step == 0:
            raise QueryError(f"the slice in `{text}` has a step of 0")
        return Slice((start, end, step))
    last = re.fullmatch(r"\(\s*@\.length\s*-\s*(\d+)\s*\)", inside)
    if last:
        return Names((f"-{last[1]}",))
    if inside.startswith("("):
        raise QueryError(f"`{inside}` in `{text}`: of scripts only `(@.length-1)` is understood")
    return Names(tuple(_names(inside, text)))


def _names(inside: str, text: str) -> Iterator[str]:
    rest = inside
    while rest:
        quoted = _QUOTED.match(rest)
        if quoted:
            name = re.sub(r"\\(.)", r"\1", quoted[1] if quoted[1] is not None else quoted[2])
            rest = rest[quoted.end() :].lstrip()
        else:
            name, comma, rest = rest.partition(",")
            name, rest = name.strip(), comma + rest
        yield name
        if rest and not rest.startswith(","):
            raise QueryError(f"`[{inside}]` in `{text}` is not understood")
        rest = rest[1:].lstrip()
