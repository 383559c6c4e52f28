"""Where the files are in the body of a multipart form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Array, Kind, Object, Scalar, Schema
from generator.plan.fields import flat_properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.plan.calls import Argument
    from generator.plan.view import Looker

EVERY_ENTRY = "<array>"


def file_paths(arguments: Iterable[Argument], looker: Looker) -> Iterator[tuple[str, ...]]:
    """Wire names from the body to each file in it, `<array>` for every entry of a list."""
    for argument in arguments:
        for rest in _inside(argument.schema, looker, frozenset()):
            yield (argument.wire, *rest)


def _inside(schema: Schema, looker: Looker, above: frozenset[str]) -> Iterator[tuple[str, ...]]:
    shape = looker.look(schema).shape
    if shape.pointer in above:
        return
    above |= {shape.pointer}
    if isinstance(shape, Scalar) and shape.kind is Kind.BINARY:
        yield ()
    elif isinstance(shape, Array):
        for rest in _inside(shape.items, looker, above):
            yield (EVERY_ENTRY, *rest)
    elif isinstance(shape, Object):
        for member in flat_properties(shape, looker):
            for rest in _inside(member.schema, looker, above):
                yield (member.name, *rest)
