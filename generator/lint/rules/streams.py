"""Streams of server-sent events: whether methods stream, and whether events have types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.registry import Found, rule
from generator.lint.rules.responses import successes
from generator.lint.shapes import says_nothing
from generator.load.data import is_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import OperationNode, Subject
    from generator.load.site import Place

_EVENT_STREAM = "text/event-stream"


def _streams(subject: Subject, operation: OperationNode) -> Iterator[tuple[Place, object]]:
    """The responses that are streams, each with its media type object."""
    for _, response in successes(subject, operation):
        content = response.raw.get("content")
        if is_map(content) and _EVENT_STREAM in content:
            yield response, content[_EVENT_STREAM]


@rule(
    "stream-without-schema",
    title="a stream whose events are not described",
    why="Users get events without a type.",
    mend="Give `text/event-stream` the schema of an event, or name it in the config "
    "(`streaming.stream_event_model`).",
)
def stream_without_schema(subject: Subject) -> Iterator[Found]:
    named = {
        method.endpoint
        for method in subject.methods
        if method.method.streaming and method.method.streaming.stream_event_model
    }
    for operation in subject.operations:
        for response, entry in _streams(subject, operation):
            schema = entry.get("schema") if is_map(entry) else None
            silent = not is_map(schema) or says_nothing(schema) or schema.get("type") == "string"
            if silent and (operation.verb, operation.url) not in named:
                place = (*response.path, "content", _EVENT_STREAM)
                message = f"nothing is said of the events of `{operation}`"
                yield Found(place, message, at_key=True)


@rule(
    "stream-not-configured",
    title="an operation can stream, and its method does not",
    why="Users can't read the events one by one.",
    mend="Add `streaming` to the method, with `param_discriminator` if a parameter switches it on.",
    needs_config=True,
)
def stream_not_configured(subject: Subject) -> Iterator[Found]:
    for method in subject.methods:
        operation = subject.operation_of.get(method.endpoint)
        if operation is None or method.method.streaming is not None:
            continue
        if any(True for _ in _streams(subject, operation)):
            name = ".".join((*method.resource, method.name))
            message = f"`{operation}` answers with a stream, and `{name}` has no `streaming`"
            yield Found(method.path, message, in_config=True, at_key=True)
