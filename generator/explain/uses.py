"""Which methods and models need a named model, directly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan.usage import children

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.ir import Operation, Schema
    from generator.plan.python import PythonPlan
    from generator.plan.view import Looker


def used_by(plan: PythonPlan, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """From the pointer of a model to the names of what needs it; `names` are those of models by
    pointer."""
    found: dict[str, dict[str, None]] = {}
    for owner, schemas, own in _owners(plan, names):
        for pointer in _reached(schemas, plan.looker, own):
            found.setdefault(pointer, {})[owner] = None
    return {pointer: tuple(owners) for pointer, owners in found.items()}


def _owners(
    plan: PythonPlan, names: Mapping[str, str]
) -> Iterator[tuple[str, tuple[Schema, ...], str | None]]:
    for path, planned in plan.calls.items():
        for each in planned:
            yield method_name(path, each.call.name), tuple(_schemas(each.call.operation)), None
    for pointer, name in names.items():
        yield name, (plan.looker.schemas[pointer],), pointer


def method_name(resource: tuple[str, ...], name: str) -> str:
    """A method as users call it: `client.chat.completions.create`."""
    path = [part for part in resource if not part.startswith("$")]
    return ".".join(["client", *path, name])


def _schemas(operation: Operation) -> Iterator[Schema]:
    if operation.body is not None:
        yield operation.body.schema
    for parameter in operation.parameters:
        yield parameter.schema
    response = operation.response
    for schema in (response.schema, response.stream_schema) if response is not None else ():
        if schema is not None:
            yield schema


def _reached(schemas: Iterable[Schema], looker: Looker, own: str | None) -> Iterator[str]:
    """The models that schemas lead to without passing another one."""
    stack, seen = list(schemas), set[str]()
    while stack:
        schema = stack.pop()
        if schema.pointer in seen:
            continue
        seen.add(schema.pointer)
        model = looker.named(schema.pointer)
        if model is not None and model.pointer != own:
            yield model.pointer
            continue
        view = looker.look(schema, ignore=model)
        if view.model is not None and view.model.pointer != own:
            yield view.model.pointer
            continue
        stack += children(view.shape)
