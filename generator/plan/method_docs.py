"""Docstrings of methods: what they do, and what each argument is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan.docstring import docstring_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.plan.calls import Argument, Call

_WIDTH = 80
_REQUEST_ARGUMENTS = (
    ("extra_headers", "Headers to send beside the client's own"),
    ("extra_query", "Query parameters to send beside the arguments"),
    ("extra_body", "JSON members to send beside the arguments"),
    ("timeout", "Seconds this request may take, in place of the client's timeout"),
)


def method_doc(call: Call, arguments: Iterable[Argument]) -> tuple[str, ...]:
    """The docstring's lines: the description, then each argument that has something said of it."""
    head = docstring_lines(call.method.description or _said_of(call))
    docs = ((a.name, docstring_lines(a.description)) for a in arguments)
    described = [(name, doc) for name, doc in docs if doc]
    if not described:
        return head
    if head and head[0]:
        head = ("", *head)
    lines = [*head, "", "Args:"] if head else ["", "Args:"]
    for name, doc in described:
        lines += [*_entry(name, doc), ""]
    for name, text in _REQUEST_ARGUMENTS:
        lines += [f"  {name}: {text}", ""]
    return tuple(lines[:-1])


def _said_of(call: Call) -> str | None:
    operation = call.operation
    return operation.description or operation.summary


def _entry(name: str, doc: tuple[str, ...]) -> Iterator[str]:
    first, *rest = [line for i, line in enumerate(doc) if line or i]
    yield f"  {name}: {first}".rstrip()
    for line in rest:
        yield f"      {line}" if line else ""
