"""Responses: whether the SDK can know what comes back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.lint.shapes import says_nothing
from generator.load.data import is_map
from generator.load.media import is_json
from generator.load.site import as_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import OperationNode, Subject
    from generator.load.site import Place

_EMPTY = frozenset({"204", "205", "304"})


@rule(
    "no-success-response",
    title="an operation without a successful response",
    why="Its method returns None, whatever the server sends.",
    mend="Describe the response, under `200` for one.",
)
def no_success_response(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        if not any(True for _ in successes(subject, operation, with_default=True)):
            place = (*operation.path, "responses")
            yield Found(place, f"`{operation}` has no successful response", at_key=True)


@rule(
    "response-without-schema",
    title="a response whose content is not described",
    why="The method returns `object`, or None, and users get neither types nor completion.",
    mend="Give its media type a `schema`; a response without content is best a `204`.",
)
def response_without_schema(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        for status, response in successes(subject, operation):
            content = response.raw.get("content")
            if not is_map(content) or not content:
                if operation.verb == "get" and status not in _EMPTY:
                    message = f"the response {status} of `{operation}` has no content"
                    yield Found(response.path, message, at_key=True)
                continue
            for media, entry in content.items():
                schema = entry.get("schema") if is_map(entry) else None
                if is_json(media) and (not is_map(schema) or says_nothing(schema)):
                    message = f"the response {status} of `{operation}` may be anything"
                    yield Found((*response.path, "content", media), message, at_key=True)


@rule(
    "different-success-responses",
    title="several successful responses with different content",
    why="A method has one return type, that of the first; the others are parsed into it, too.",
    mend="Use one schema for all of them, or a union.",
)
def different_success_responses(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        first: tuple[str, str] | None = None
        for status, response in successes(subject, operation):
            schema = _json_schema(response)
            if schema is None:
                continue
            if first is not None and schema != first[1]:
                message = f"`{operation}` answers {status} with another schema than {first[0]}"
                yield Found(response.path, message, at_key=True)
            first = first or (status, schema)


@rule(
    "several-response-types",
    title="a successful response in several media types",
    why="The SDK asks for one of them: JSON if it is there.",
    mend="Nothing, if that is what users want; else remove the others.",
    severity=Severity.NOTE,
)
def several_response_types(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        for _, response in successes(subject, operation):
            content = response.raw.get("content")
            listed = [m for m in content if m != "text/event-stream"] if is_map(content) else []
            if len(listed) > 1:
                names = ", ".join(f"`{media}`" for media in listed)
                message = f"`{operation}` answers in {names}"
                yield Found((*response.path, "content"), message, at_key=True)


def successes(
    subject: Subject, operation: OperationNode, *, with_default: bool = False
) -> Iterator[tuple[str, Place]]:
    """The successful responses of an operation by status."""
    for status, raw in as_map(operation.raw.get("responses")).items():
        if status.startswith("2") or (with_default and status == "default"):
            yield status, subject.follow(raw, (*operation.path, "responses", status))


def _json_schema(response: Place) -> str | None:
    """The JSON schema of a response as text, None if it has none."""
    content = response.raw.get("content")
    for media, entry in content.items() if is_map(content) else ():
        if is_json(media) and is_map(entry) and is_map(entry.get("schema")):
            return json.dumps(entry["schema"], sort_keys=True, default=str)
    return None
