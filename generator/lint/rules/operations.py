"""Operations: ids, words, bodies, paths."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import OperationNode, Subject

_PLACE = re.compile(r"\{[^{}]*\}")
# RFC 9110, 9.3.1 and 9.3.2: content in these requests has no meaning.
_WITHOUT_BODY = frozenset({"get", "head"})


@rule(
    "missing-operation-id",
    title="an operation without `operationId`",
    why="Without it, `clientsmith init` has only the path to name the method after.",
    mend="Add `operationId`, as in `operationId: listThings`.",
    severity=Severity.NOTE,
)
def missing_operation_id(subject: Subject) -> Iterator[Found]:
    named = {method.endpoint for method in subject.all_methods}
    for operation in subject.operations:
        if not operation.raw.get("operationId") and (operation.verb, operation.url) not in named:
            yield Found(operation.path, f"`{operation}` has no `operationId`", at_key=True)


@rule(
    "duplicate-operation-id",
    title="two operations with one `operationId`",
    why="Ids are to be unique (OpenAPI 3.1, 4.8.10); methods guessed from them would clash.",
    mend="Rename one of the two.",
)
def duplicate_operation_id(subject: Subject) -> Iterator[Found]:
    first: dict[str, OperationNode] = {}
    for operation in subject.operations:
        name = operation.raw.get("operationId")
        if not isinstance(name, str):
            continue
        other = first.setdefault(name, operation)
        if other is not operation:
            message = f"`{operation}` and `{other}` are both called `{name}`"
            yield Found((*operation.path, "operationId"), message)


@rule(
    "missing-description",
    title="an operation without words",
    why="Its method gets no docstring, and editors have nothing to show.",
    mend="Add `summary` or `description`.",
    severity=Severity.NOTE,
)
def missing_description(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        if not operation.raw.get("summary") and not operation.raw.get("description"):
            yield Found(operation.path, f"nothing is said of `{operation}`", at_key=True)


@rule(
    "get-with-body",
    title="a GET or HEAD with a request body",
    why="HTTP gives it no meaning: proxies drop it and servers may refuse it (RFC 9110, 9.3.1).",
    mend="Use query parameters, or another verb.",
)
def get_with_body(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        if operation.verb in _WITHOUT_BODY and operation.raw.get("requestBody"):
            place = (*operation.path, "requestBody")
            yield Found(place, f"`{operation}` has a request body", at_key=True)


@rule(
    "ambiguous-path",
    title="two paths that are told apart by the names of their parameters only",
    why="The server can't tell them apart, and OpenAPI forbids it (3.1, 4.8.8).",
    mend="Make one path of them.",
)
def ambiguous_path(subject: Subject) -> Iterator[Found]:
    first: dict[str, str] = {}
    for url in dict.fromkeys(operation.url for operation in subject.operations):
        other = first.setdefault(_PLACE.sub("{}", url), url)
        if other != url:
            yield Found(("paths", url), f"`{url}` and `{other}` are one path", at_key=True)
