"""Evaluates a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.load.data import is_list, is_map
from generator.load.jsonpath.expressions import Scope
from generator.load.jsonpath.javascript import is_true
from generator.load.jsonpath.syntax import (
    Descend,
    Every,
    Filter,
    Names,
    OfType,
    Parent,
    Slice,
    Step,
    parse_query,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Match(NamedTuple):
    """A value and its path from the root, in which the steps into lists are integers."""

    path: tuple[str | int, ...]
    value: Any


def select(query: str, root: Any) -> list[Match]:
    """What a JSONPath-plus query selects in `root`, each value once, in the order of the document.

    Raises QueryError if the query can't be read.
    """
    return follow_steps(parse_query(query), root)


def follow_steps(steps: Iterable[Step], root: Any) -> list[Match]:
    """What the steps of a query lead to."""
    found: Iterable[Match] = [Match((), root)]
    for step in steps:
        found = {each.path: each for match in found for each in _step(step, match, root)}.values()
    return list(found)


def _step(step: Step, match: Match, root: Any) -> Iterable[Match]:
    if isinstance(step, Names):
        return _named(step, match)
    if isinstance(step, Parent):
        return [_at(match.path[:-1], root)] if match.path else []
    if isinstance(step, Descend):
        return _descendants(match)
    if isinstance(step, OfType):
        return [match] if _is_of(match.value, step) else []
    return _some_children(step, match, root)


def _some_children(step: Every | Slice | Filter, match: Match, root: Any) -> Iterable[Match]:
    if isinstance(step, Slice):
        return list(_children(match))[slice(*step.bounds)] if is_list(match.value) else []
    if isinstance(step, Every):
        return _children(match)
    return (c for c in _children(match) if is_true(step.condition(_scope(c, match, root))))


def _named(step: Names, match: Match) -> Iterator[Match]:
    for name in step.names:
        if is_map(match.value) and name in match.value:
            yield Match((*match.path, name), match.value[name])
        elif is_list(match.value) and name.lstrip("-").isdecimal():
            index = int(name) + (len(match.value) if name.startswith("-") else 0)
            if 0 <= index < len(match.value):
                yield Match((*match.path, index), match.value[index])


def _children(match: Match) -> Iterator[Match]:
    if is_map(match.value):
        for key, value in match.value.items():
            yield Match((*match.path, key), value)
    elif is_list(match.value):
        for index, value in enumerate(match.value):
            yield Match((*match.path, index), value)


def _descendants(match: Match) -> Iterator[Match]:
    stack = [match]
    while stack:
        each = stack.pop()
        yield each
        stack += reversed(list(_children(each)))


def _at(path: tuple[str | int, ...], root: Any) -> Match:
    value = root
    for step in path:
        value = value[step]
    return Match(path, value)


def _scope(match: Match, parent: Match, root: Any) -> Scope:
    return Scope(
        value=match.value,
        parent=parent.value,
        path=match.path,
        root=root,
    )


def _is_of(value: Any, step: OfType) -> bool:
    """Whether a value is of a type; whole numbers are `integer`, too, and all plain values
    `scalar`."""
    if is_map(value) or is_list(value):
        return step.name == ("object" if is_map(value) else "array")
    if value is None:
        return step.name in ("null", "scalar")
    if isinstance(value, bool):
        return step.name in ("boolean", "scalar")
    if isinstance(value, str):
        return step.name in ("string", "scalar")
    return step.name in ("number", "scalar") or (step.name == "integer" and value == int(value))
