"""Docstrings of methods: what they do, and what each argument is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan.docstring import method_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.plan.calls import Argument, Call


def method_doc(call: Call, arguments: Iterable[Argument]) -> tuple[str, ...]:
    """The docstring's lines: the description, then each argument that has something said of it:
    those in the path in its order, then the others."""
    operation = call.operation
    said = call.method.description or operation.description or operation.summary
    in_path = call.path_arguments
    listed = [*in_path, *(each for each in arguments if each not in in_path)]
    return method_lines(said, [(each.name, each.description, each.notes) for each in listed])
