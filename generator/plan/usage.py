"""In which forms each named model is needed: what responses and requests reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Api, Array, Map, Object, Operation, Ref, Schema, Union
from generator.plan.models import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.plan.models import Models, NamedModel

Uses = dict[str, set[Form]]
"""From the pointer of a named model to the forms it is reached in."""


def find_uses(
    api: Api,
    models: Models,
    extra_responses: Iterable[Schema],
    extra_requests: Iterable[Schema] = (),
) -> Uses:
    """Which forms of which models the operations reach.

    `extra_responses` are schemas that the config makes responses (stream events, for one),
    `extra_requests` those that it makes requests.
    """
    uses: Uses = {}
    walk = _Walk(api, models, uses)
    for operation in api.operations.values():
        walk.reach(_request_schemas(operation), Form.PARAMS)
        walk.reach(_response_schemas(operation), Form.RESPONSE)
    walk.reach(extra_responses, Form.RESPONSE)
    walk.reach(extra_requests, Form.PARAMS)
    # A model that nothing reaches is emitted for responses, and so is what it is made of.
    unreached = [api.schemas[m.pointer] for m in models.all if m.pointer not in uses]
    walk.reach(unreached, Form.RESPONSE)
    return uses


def forms_of(model: NamedModel, uses: Uses) -> set[Form]:
    """The forms a model is emitted in."""
    return uses[model.pointer]


def _request_schemas(operation: Operation) -> Iterator[Schema]:
    if operation.body:
        yield operation.body.schema
    for parameter in operation.parameters:
        yield parameter.schema


def _response_schemas(operation: Operation) -> Iterator[Schema]:
    if operation.response and operation.response.schema:
        yield operation.response.schema


def children(schema: Schema) -> Iterator[Schema]:
    """The schemas directly inside another, references not followed."""
    if isinstance(schema, Object):
        yield from schema.bases
        yield from (p.schema for p in schema.properties)
        if schema.additional is not None:
            yield schema.additional
    elif isinstance(schema, Union):
        yield from schema.arms
    elif isinstance(schema, Array):
        yield schema.items
    elif isinstance(schema, Map):
        yield schema.values


class _Walk:
    def __init__(self, api: Api, models: Models, uses: Uses) -> None:
        self._api = api
        self._models = models
        self._uses = uses
        self._seen: set[tuple[str, Form]] = set()

    def reach(self, schemas: Iterable[Schema], form: Form) -> None:
        stack = list(schemas)
        while stack:
            schema = stack.pop()
            if (schema.pointer, form) in self._seen:
                continue
            self._seen.add((schema.pointer, form))
            if self._models.named(schema.pointer) is not None:
                self._uses.setdefault(schema.pointer, set()).add(form)
            if isinstance(schema, Ref):
                stack.append(self._api.schemas[schema.target])
            stack += children(schema)
