"""The `resources` of a draft, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.init.draft import Draft, DraftMethod, DraftResource
    from generator.init.models import Model
    from generator.init.yaml_text import YamlText


def write_resources(out: YamlText, draft: Draft) -> None:
    """Writes the tree of resources, after a comment that explains its parts."""
    out.blank()
    package = draft.names.package
    out.comment(
        "A resource is an attribute of the client, a method one of the resource: "
        f"{_example(draft)}. `models` are the schemas that users can import by name, from "
        f"`{package}.types`; other schemas are named after the place they are met in."
    )
    out.entry("resources")
    if draft.shared:
        out.comment("Models that several resources use.", 1)
        out.entry("$shared", None, 1)
        _models(out, draft.shared, 2)
    for index, resource in enumerate(draft.resources):
        if index or draft.shared:
            out.blank()
        _resource(out, resource, 1)


def _example(draft: Draft) -> str:
    path: list[str] = []
    resources = draft.resources
    while resources and not resources[0].methods:
        path.append(resources[0].path[-1])
        resources = resources[0].children
    if not resources:
        return "`client.things.list()`"
    resource = resources[0]
    return f"`client.{'.'.join(resource.path)}.{resource.methods[0].name}(…)`"


def _resource(out: YamlText, resource: DraftResource, depth: int) -> None:
    out.entry(resource.path[-1], None, depth)
    if resource.models:
        _models(out, resource.models, depth + 1)
    if resource.methods:
        out.entry("methods", None, depth + 1)
        for method in resource.methods:
            _method(out, method, depth + 2)
    if resource.children:
        out.entry("subresources", None, depth + 1)
        for child in resource.children:
            _resource(out, child, depth + 2)


def _models(out: YamlText, models: Iterable[Model], depth: int) -> None:
    out.entry("models", None, depth)
    for model in models:
        out.entry(model.key, model.uri, depth + 1)


def _method(out: YamlText, method: DraftMethod, depth: int) -> None:
    operation = method.operation
    endpoint = f"{operation.verb} {operation.path}"
    beside = "deprecated" if operation.deprecated else ""
    details = method.scheme or method.stream or method.body_name
    if not details:
        out.entry(method.name, endpoint, depth, beside)
        return
    out.entry(method.name, None, depth, beside)
    out.entry("endpoint", endpoint, depth + 1)
    if method.scheme is not None:
        out.entry("paginated", method.scheme.name, depth + 1)
    if method.body_name is not None:
        out.entry("body_param_name", method.body_name, depth + 1, "the argument that is the body")
    if method.stream is not None:
        _stream(out, method, depth + 1)


def _stream(out: YamlText, method: DraftMethod, depth: int) -> None:
    stream = method.stream
    assert stream is not None
    if stream.parameter is None and stream.event is None:
        out.entry("streaming", True, depth, "always, as server-sent events")
        return
    out.entry("streaming", None, depth)
    if stream.parameter is not None:
        out.entry("param_discriminator", stream.parameter, depth + 1, "true: events")
    if stream.event is not None:
        out.entry("stream_event_model", stream.event, depth + 1)
