"""Methods of the config: what they repeat, and what they name that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule
from generator.load.selection import walk_resources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import MethodNode, Subject


@rule(
    "duplicate-endpoint",
    title="two methods of one endpoint",
    why="Users find the same call twice, with types of different names.",
    mend="Remove one of the two, or make it an alias: `{type: alias, to: other}`.",
    severity=Severity.NOTE,
    needs_config=True,
)
def duplicate_endpoint(subject: Subject) -> Iterator[Found]:
    first: dict[tuple[str, str], MethodNode] = {}
    for method in subject.methods:
        other = first.setdefault(method.endpoint, method)
        if other is not method:
            called = ".".join((*other.resource, other.name))
            message = f"`{' '.join(method.endpoint)}` has the method `{called}` already"
            yield Found(method.path, message, in_config=True, at_key=True)


@rule(
    "positional-param-unknown",
    title="`positional_params` names what is no path parameter",
    why="It has no effect.",
    mend="Name parameters of the path.",
    needs_config=True,
)
def positional_param_unknown(subject: Subject) -> Iterator[Found]:
    for method in subject.methods:
        operation = subject.operation_of.get(method.endpoint)
        for name in (method.method.positional_params or ()) if operation else ():
            assert operation is not None
            known = [str(p.raw.get("name")) for p in operation.parameters]
            if f"{{{name}}}" not in operation.url:
                message = f"`{operation}` has no path parameter `{name}`"
                place = (*method.path, "positional_params")
                yield Found(place, message, did_you_mean(name, known), in_config=True)


@rule(
    "empty-resource",
    title="a resource without methods, models or resources below it",
    why="Users find an attribute of the client that can do nothing.",
    mend="Remove it, or correct the indentation of what should be in it.",
    needs_config=True,
)
def empty_resource(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    for place, resource in walk_resources(subject.config.resources):
        if not (resource.methods or resource.models or resource.subresources):
            yield Found(place, f"`{place[-1]}` is empty", in_config=True, at_key=True)


@rule(
    "readme-endpoint",
    title="an example of the README calls an endpoint that has no method",
    why="The example can't be written.",
    mend="Name an endpoint of a method of the config.",
    needs_config=True,
)
def readme_endpoint(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    known = {" ".join(method.endpoint) for method in subject.methods}
    examples = subject.config.readme.example_requests
    for name in type(examples).model_fields:
        example = getattr(examples, name)
        if example is not None and example.endpoint and str(example.endpoint) not in known:
            place = ("readme", "example_requests", name, "endpoint")
            message = f"no method calls `{example.endpoint}`"
            yield Found(place, message, did_you_mean(str(example.endpoint), known), in_config=True)
