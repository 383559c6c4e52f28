"""Python expressions of examples as small trees, written out the way black lays them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.render.literals import py_literal

_STEP = 4


@dataclass(frozen=True, slots=True)
class Code:
    """Source that stays on one line; passed through `parser`, a function of the package's
    `_utils`, if there is one."""

    source: str
    parser: str | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list display."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Members:
    """A dict display; keys are plain strings."""

    members: tuple[tuple[str, Expression], ...]


@dataclass(frozen=True, slots=True)
class Invocation:
    """A call: `function` is source, then positional and keyword arguments."""

    function: str
    positional: tuple[Expression, ...]
    keywords: tuple[tuple[str, Expression], ...] = ()


Expression = Code | Items | Members | Invocation


def literal(value: object) -> Expression:
    """The expression of a JSON value. Raises TypeError for anything that JSON does not have."""
    if isinstance(value, list | tuple):
        return Items(tuple(literal(item) for item in cast("list[object]", value)))
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return Members(tuple((str(key), literal(item)) for key, item in members.items()))
    return Code(py_literal(value))


def parsers(expression: Expression) -> Iterator[str]:
    """Every function of the package's `_utils` that an expression calls."""
    if isinstance(expression, Code):
        if expression.parser:
            yield expression.parser
        return
    for _, child in _entries(expression):
        yield from parsers(child)


def unparsed(expression: Expression) -> Expression:
    """The same with dates and times as the strings that stand for them."""
    if isinstance(expression, Code):
        return Code(expression.source)
    if isinstance(expression, Items):
        return Items(tuple(unparsed(item) for item in expression.items))
    if isinstance(expression, Members):
        return Members(tuple((key, unparsed(item)) for key, item in expression.members))
    keywords = tuple((name, unparsed(item)) for name, item in expression.keywords)
    positional = tuple(unparsed(item) for item in expression.positional)
    return Invocation(expression.function, positional, keywords)


def write(expression: Expression, *, indent: int = 0, column: int = 0, width: int = 120) -> str:
    """The source of `expression`, whose first line begins at `column` of a block at `indent`.

    What fits in `width` stays on one line; what does not has one entry a line.
    """
    inline = _inline(expression)
    entries = list(_entries(expression))
    if not entries or column + len(inline) <= width:
        return inline
    opening, closing = _brackets(expression)
    inner = indent + _STEP
    lines = [
        " " * inner
        + prefix
        + write(child, indent=inner, column=inner + len(prefix) + 1, width=width)
        + ","
        for prefix, child in entries
    ]
    return "\n".join([opening, *lines, " " * indent + closing])


def _inline(expression: Expression) -> str:
    if isinstance(expression, Code):
        parser = expression.parser
        return f"{parser}({expression.source})" if parser else expression.source
    opening, closing = _brackets(expression)
    entries = (prefix + _inline(child) for prefix, child in _entries(expression))
    return opening + ", ".join(entries) + closing


def _brackets(expression: Expression) -> tuple[str, str]:
    if isinstance(expression, Invocation):
        return f"{expression.function}(", ")"
    return ("[", "]") if isinstance(expression, Items) else ("{", "}")


def _entries(expression: Expression) -> Iterator[tuple[str, Expression]]:
    """The entries between the brackets, each with what stands before it."""
    if isinstance(expression, Items):
        yield from (("", item) for item in expression.items)
    elif isinstance(expression, Members):
        yield from ((f"{py_literal(key)}: ", item) for key, item in expression.members)
    elif isinstance(expression, Invocation):
        yield from (("", item) for item in expression.positional)
        yield from ((f"{name}=", item) for name, item in expression.keywords)
