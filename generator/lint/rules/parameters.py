"""Parameters: those of the path, names that clash or are taken, arrays in queries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.lint.shapes import is_object, members_of, type_of
from generator.load.data import is_map
from generator.load.media import json_first
from generator.load.site import Place, is_skipped
from generator.plan.identifiers import argument_identifier, identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import OperationNode, Subject

_PLACE = re.compile(r"\{([^{}]*)\}")
# OpenAPI 3.1, 4.8.12.2.1: parameters of these names are ignored.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


@rule(
    "path-parameters",
    title="the parameters of a path are not the places in it",
    why="What is missing becomes a string without description; what is too much is left out.",
    mend="Let the names in braces and the parameters `in: path` be the same.",
)
def path_parameters(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        places = dict.fromkeys(_PLACE.findall(operation.url))
        in_path = [p for p in operation.parameters if p.raw.get("in") == "path"]
        declared = {str(p.raw.get("name")): p for p in in_path}
        for name in places:
            if name not in declared:
                message = f"`{{{name}}}` in `{operation.url}` is no parameter of `{operation}`"
                yield Found(operation.path, message, at_key=True)
        for name, parameter in declared.items():
            if name not in places:
                message = f"`{operation.url}` has no place for the parameter `{name}`"
                yield Found(parameter.path, message)


@rule(
    "optional-path-parameter",
    title="a path parameter that is not required",
    why="A path can't be without it, so the SDK requires it whatever is said.",
    mend="Write `required: true` (OpenAPI 3.1, 4.8.12).",
    severity=Severity.NOTE,
)
def optional_path_parameter(subject: Subject) -> Iterator[Found]:
    for node in subject.of("Parameter"):
        if node.raw.get("in") == "path" and node.raw.get("required") is not True:
            yield Found(node.path, f"`{node.raw.get('name')}` is in the path, but not required")


@rule(
    "duplicate-parameter",
    title="one parameter twice",
    why="Only one of them can be sent.",
    mend="Remove one of the two.",
)
def duplicate_parameter(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        seen: set[tuple[str, str]] = set()
        for parameter in operation.parameters:
            key = (str(parameter.raw.get("name")), str(parameter.raw.get("in")))
            if key in seen:
                message = f"`{operation}` has the {key[1]} parameter `{key[0]}` twice"
                yield Found(parameter.path, message)
            seen.add(key)


@rule(
    "ignored-header",
    title="a header parameter that OpenAPI tells to ignore",
    why="The client itself sets this header: by media types, or by how it authenticates.",
    mend="Remove the parameter; use media types or a security scheme.",
)
def ignored_header(subject: Subject) -> Iterator[Found]:
    for node in subject.of("Parameter"):
        name = node.raw.get("name")
        if node.raw.get("in") == "header" and str(name).lower() in _IGNORED_HEADERS:
            yield Found(node.path, f"the header `{name}` is no parameter")


@rule(
    "argument-clash",
    title="two arguments of a method whose names are equal in Python",
    why="The SDK renames them (`path_id`, `query_id`), which nobody would guess.",
    mend="Rename one of them, for the SDK only with `x-stainless-param`.",
    aliases=("Name/Collision",),
)
def argument_clash(subject: Subject) -> Iterator[Found]:
    for operation in subject.operations:
        first: dict[str, Place] = {}
        for wire, place, name in _arguments(subject, operation):
            other = first.setdefault(name, place)
            if other is not place:
                message = f"`{wire}` would be the second argument `{name}` of `{operation}`"
                yield Found(place.path, message)


@rule(
    "reserved-argument",
    title="an argument with a name that methods or Python need for themselves",
    why="It gets an underscore in the SDK: `timeout_`, `from_`.",
    mend="Rename it for the SDK with `x-stainless-param`, or accept the underscore.",
    severity=Severity.NOTE,
)
def reserved_argument(subject: Subject) -> Iterator[Found]:
    told: set[object] = set()
    for operation in subject.operations:
        for wire, place, name in _arguments(subject, operation):
            if name.endswith("_") and not wire.endswith("_") and place.path not in told:
                told.add(place.path)
                yield Found(place.path, f"the argument for `{wire}` is called `{name}`")


def _arguments(subject: Subject, operation: OperationNode) -> Iterator[tuple[str, Place, str]]:
    """The arguments of an operation's method: wire name, place, Python name."""
    for place in (*operation.parameters, *_body_members(subject, operation)):
        wire = str(place.raw.get("name") if "in" in place.raw else place.path[-1])
        if place.raw.get("in") == "cookie" or is_skipped(place.raw):
            continue
        chosen = place.raw.get("x-stainless-param", place.raw.get("x-stainless-param-name"))
        plain = chosen if isinstance(chosen, str) else wire.removesuffix("[]")
        yield wire, place, argument_identifier(subject.casing.snake(plain) or identifier(plain))


def _body_members(subject: Subject, operation: OperationNode) -> Iterator[Place]:
    """The members of a request body whose every member is an argument of its own."""
    body = subject.follow(operation.raw.get("requestBody"), (*operation.path, "requestBody"))
    content = body.raw.get("content")
    media = json_first(content) if is_map(content) else None
    entry = content.get(media) if is_map(content) and media is not None else None
    if is_map(entry) and is_map(entry.get("schema")):
        schema = Place(entry["schema"], (*body.path, "content", str(media), "schema"))
        if is_object(subject, schema):
            for member in members_of(subject, schema).values():
                # A member of a body may have a property `in` of its own.
                yield Place({k: v for k, v in member.raw.items() if k != "in"}, member.path)


@rule(
    "query-array-format",
    title="arrays in queries are written differently from what the description says",
    why="The config's format holds for the whole SDK (default: `comma`), and the server may not "
    "understand it.",
    mend="Set `query_settings.array_format`: `repeat` is OpenAPI's default, `comma` is "
    "`explode: false`; or `clientsmith.parameter_styles`, which lets each parameter have its own.",
    needs_config=True,
)
def query_array_format(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    settings = subject.config.query_settings
    own_styles = subject.config.clientsmith.parameter_styles
    if own_styles or "array_format" in settings.model_fields_set:
        return
    used = {method.endpoint for method in subject.methods}
    for operation in subject.operations:
        for parameter in operation.parameters:
            wanted = _array_format(subject, parameter)
            if (operation.verb, operation.url) in used and wanted not in (
                None,
                settings.array_format,
            ):
                message = (
                    f"the array `{parameter.raw.get('name')}` is described in the format "
                    f"`{wanted}`, and the config's is `{settings.array_format}`"
                )
                yield Found(parameter.path, message)
                return  # one setting mends them all


def _array_format(subject: Subject, parameter: Place) -> str | None:
    raw = parameter.raw
    schema = raw.get("schema")
    if raw.get("in") != "query" or not is_map(schema):
        return None
    if type_of(subject, Place(schema, (*parameter.path, "schema"))) != "array":
        return None
    if raw.get("style", "form") != "form" or str(raw.get("name")).endswith("[]"):
        return "brackets" if str(raw.get("name")).endswith("[]") else None
    return "comma" if raw.get("explode") is False else "repeat"
