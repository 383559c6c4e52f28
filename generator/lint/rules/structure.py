"""Is the description OpenAPI at all: fields that are missing, unknown, or of the wrong kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.hints import did_you_mean
from generator.lint.openapi import OBJECTS, OPEN
from generator.lint.registry import Found, rule
from generator.load.data import is_list, is_map
from generator.load.matching import json_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject
    from generator.lint.walk import Node

_KINDS: dict[str, tuple[type, ...]] = {"string": (str,), "boolean": (bool,), "number": (int, float)}


@rule(
    "missing-field",
    title="an object of the description lacks a field that OpenAPI requires",
    why="What the field would say is left out of the SDK, and other tools may refuse the file.",
    mend="Add the field.",
)
def missing_field(subject: Subject) -> Iterator[Found]:
    for kind, fields in OBJECTS.items():
        needed = [name for name, shape in fields.items() if shape.endswith("!")]
        for node in subject.of(kind) if needed else ():
            for name in needed:
                if node.raw.get(name) is None:
                    message = f"{_called(node)} has no `{name}`"
                    yield Found(node.path, message, f"Add `{name}:`.", at_key=True)


@rule(
    "unknown-field",
    title="a field that OpenAPI does not have",
    why="It has no effect: usually the name is misspelt or the indentation wrong.",
    mend="Correct or remove it; fields of one's own begin with `x-`.",
)
def unknown_field(subject: Subject) -> Iterator[Found]:
    for kind, fields in OBJECTS.items():
        for node in subject.of(kind) if kind not in OPEN else ():
            for name in node.raw:
                if name in fields or name.startswith("x-") or name == "$ref":
                    continue
                message = f"{_called(node)} has no field `{name}`"
                hint = did_you_mean(name, fields)
                yield Found((*node.path, name), message, hint, at_key=True)


@rule(
    "wrong-kind",
    title="a field holds another kind of value than OpenAPI asks for",
    why="The generator leaves out what it can't read.",
    mend="Write a value of that kind.",
)
def wrong_kind(subject: Subject) -> Iterator[Found]:
    for kind, fields in OBJECTS.items():
        for node in subject.of(kind):
            for name, value in node.raw.items():
                wanted = _wanted(fields.get(name, "any").rstrip("!"), value)
                if wanted and not (kind == "Schema" and _is_schema(name, value)):
                    message = f"`{name}` of {_called(node)} must be {wanted}"
                    found = f"{message}, is {json_type(value)}"
                    yield Found((*node.path, name), found, f"Write {wanted}.")


def _wanted(shape: str, value: object) -> str | None:
    """What a value should have been, None if it is that, or nothing is known."""
    if value is None or shape == "any":
        return None
    if shape.startswith("["):
        return None if is_list(value) else "a list"
    if shape in _KINDS:
        return None if isinstance(value, _KINDS[shape]) else f"a {shape}"
    return None if is_map(value) else "a mapping"


def _is_schema(name: str, value: object) -> bool:
    """Truth values are schemas, and `items` was once a list of them."""
    return isinstance(value, bool) or (name == "items" and is_list(value))


def _called(node: Node) -> str:
    if node.kind == "OpenAPI":
        return "the description"
    name = ".".join(map(str, node.path[-2:]))
    return f"the {node.kind} object `{name}`"


@rule(
    "no-server",
    title="neither the description nor the config says where the API is",
    why="The client's base URL is then `http://localhost`.",
    mend="Add `servers` to the description, or `environments` to the config.",
)
def no_server(subject: Subject) -> Iterator[Found]:
    servers = subject.spec.root.get("servers")
    urls = [s.get("url") for s in servers if is_map(s)] if is_list(servers) else []
    if subject.config is not None and subject.config.environments:
        return
    if not any(isinstance(url, str) and "://" in url for url in urls):
        yield Found(("servers",), "there is no server with an absolute URL")


@rule(
    "server-variable",
    title="a server's URL and its variables do not fit together",
    why="What is not filled in stays in the URL that requests go to.",
    mend="Let the places in the URL and `variables` have the same names.",
)
def server_variable(subject: Subject) -> Iterator[Found]:
    for node in subject.of("Server"):
        url, variables = node.raw.get("url"), node.raw.get("variables")
        places = set(_places(url)) if isinstance(url, str) else set[str]()
        known = set(variables) if is_map(variables) else set[str]()
        for name in sorted(places - known):
            message = f"`{{{name}}}` in the URL is none of the server's variables"
            yield Found((*node.path, "url"), message)
        for name in sorted(known - places):
            message = f"the URL has no place for the variable `{name}`"
            yield Found((*node.path, "variables", name), message, at_key=True)


def _places(url: str) -> Iterator[str]:
    for part in url.split("{")[1:]:
        name, end, _ = part.partition("}")
        if end:
            yield name


@rule(
    "empty-description",
    title="the description has no operations",
    why="There is nothing to call, so the SDK is empty.",
    mend="Add operations under `paths`.",
    severity=Severity.ERROR,
)
def empty_description(subject: Subject) -> Iterator[Found]:
    if not subject.operations:
        yield Found(("paths",), "`paths` has no operation", at_key=True)
