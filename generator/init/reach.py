"""Which component schemas an operation's requests and responses reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Object, Ref
from generator.load.pointer import is_component, parse_pointer
from generator.plan.fields import flat_properties
from generator.plan.paging import page_items
from generator.plan.usage import children

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config import PaginationScheme
    from generator.ir import Operation, Schema
    from generator.plan.view import Looker


def request_starts(operation: Operation, looker: Looker) -> Iterator[Schema]:
    """Where requests begin: parameters, and the body's members, which become arguments."""
    for parameter in operation.parameters:
        yield parameter.schema
    if operation.body is None:
        return
    shape = looker.look(operation.body.schema).shape
    if isinstance(shape, Object):
        yield from (member.schema for member in flat_properties(shape, looker))
        if shape.additional is not None:
            yield shape.additional
    else:
        yield operation.body.schema


def response_starts(
    operation: Operation, scheme: PaginationScheme | None, looker: Looker
) -> Iterator[Schema]:
    """Where responses begin: what is answered, streamed, or listed on a page."""
    response = operation.response
    if response is None:
        return
    if response.schema is not None:
        items = page_items(response.schema, scheme, looker) if scheme else None
        yield response.schema if items is None else items
    if response.stream_schema is not None:
        yield response.stream_schema


def components(starts: Iterable[Schema], looker: Looker) -> dict[str, None]:
    """Pointers of the component schemas that `starts` reach, in the order they are met."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    stack = list(starts)[::-1]
    while stack:
        schema = stack.pop()
        if schema.pointer in seen:
            continue
        seen.add(schema.pointer)
        if is_component(schema.pointer):
            found.setdefault(schema.pointer)
        inner = list(children(schema))
        if isinstance(schema, Ref):
            inner.append(looker.schemas[schema.target])
        stack += reversed(inner)
    return found


def direct(starts: Iterable[Schema], looker: Looker) -> Iterator[str]:
    """The component schemas that `starts` are, rather than contain."""
    for schema in starts:
        view = looker.look(schema)
        for pointer in (view.through, view.pointer):
            if pointer is not None and is_component(pointer):
                yield pointer
                break


def component_name(pointer: str) -> str:
    """The name of a component schema, as it is written."""
    return parse_pointer(pointer)[-1]
