"""Models of the config: which nothing reaches, and which are there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.lint.rules.responses import successes
from generator.load.closure import component_closure
from generator.load.pointer import PointerError, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import ModelNode, Subject


@rule(
    "model-not-reached",
    title="a model that no method of the SDK needs",
    why="Its class is emitted, but no method takes or gives it.",
    mend="Remove it, if hand-written code does not use it.",
    severity=Severity.NOTE,
    needs_config=True,
)
def model_not_reached(subject: Subject) -> Iterator[Found]:
    reached = component_closure(subject.spec.root, _starts(subject))
    for model in subject.model_entries:
        steps = _steps(subject, model)
        if steps[:2] == ("components", "schemas") and steps[2] not in reached:
            message = f"no method needs `{model.key}`"
            yield Found(model.path, message, in_config=True, at_key=True)


def _steps(subject: Subject, model: ModelNode) -> tuple[str, ...]:
    try:
        return parse_pointer(resolve(subject.spec.root, model.pointer).pointer)
    except PointerError:
        return ()


def _starts(subject: Subject) -> Iterator[object]:
    """What the methods of the config send and get, and the events that they stream."""
    events = {m.method.streaming.stream_event_model for m in subject.methods if m.method.streaming}
    for model in subject.model_entries:
        if ".".join((*model.resource, model.key)) in events:
            yield {"$ref": model.pointer}
    for method in subject.methods:
        operation = subject.operation_of.get(method.endpoint)
        if operation is not None:
            yield [parameter.raw for parameter in operation.parameters]
            yield operation.raw.get("requestBody")
            for _, response in successes(subject, operation, with_default=True):
                yield response.raw


@rule(
    "duplicate-model",
    title="two models of one schema",
    why="The second is only another name of the first, which users may not expect.",
    mend="Remove one of the two, or say so with `type: alias`.",
    severity=Severity.NOTE,
    needs_config=True,
)
def duplicate_model(subject: Subject) -> Iterator[Found]:
    first: dict[tuple[str, ...], ModelNode] = {}
    for model in subject.model_entries:
        steps = _steps(subject, model)
        if model.entry.type == "alias" or not steps:
            continue
        other = first.setdefault(steps, model)
        if other is not model:
            called = ".".join((*other.resource, other.key))
            message = f"`{model.key}` is the schema of `{called}`"
            yield Found(model.path, message, in_config=True, at_key=True)
