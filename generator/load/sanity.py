"""What no schema may do, whatever its keywords: be itself, or extend itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.ir import Object, Ref, Schema, Union
from generator.load.pointer import parse_pointer
from generator.load.refs import circular_reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.load.document import Document


def check_schemas(document: Document, schemas: Mapping[str, Schema]) -> None:
    """Raises InputError for a schema that consists of itself, or an object that extends itself."""
    circular = [p for p, schema in schemas.items() if _reaches_itself(p, schema, schemas)]
    for pointer in circular:
        if isinstance(schemas[pointer], Object):
            raise InputError.at(
                document.span(parse_pointer(pointer)),
                "circular-allof",
                "this schema extends itself",
                hint="Remove it from the `allOf` of what it extends.",
            )
    if circular:
        raise circular_reference(document, parse_pointer(circular[0]))


def _reaches_itself(pointer: str, schema: Schema, schemas: Mapping[str, Schema]) -> bool:
    """Whether a schema's references, lone arms and bases lead back to it."""
    stack = list(_made_of(schema, schemas))
    passed: set[str] = set()
    while stack:
        each = stack.pop()
        if each.pointer == pointer:
            return True
        if each.pointer not in passed:
            passed.add(each.pointer)
            stack += _made_of(each, schemas)
    return False


def _made_of(schema: Schema, schemas: Mapping[str, Schema]) -> Iterable[Schema]:
    if isinstance(schema, Ref):
        return (schemas[schema.target],)
    if isinstance(schema, Object):
        return schema.bases
    return schema.arms if isinstance(schema, Union) and len(schema.arms) == 1 else ()
