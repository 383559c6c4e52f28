"""What of the description the config uses, checked: endpoints and model schemas that exist."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, InputError, Span
from generator.load.data import depth_of, is_map
from generator.load.refs import follow_all
from generator.load.schema_uri import UnknownSchemaError, schema_pointer
from generator.load.site import as_map
from generator.load.webhooks import event_pointers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config.model import Config
    from generator.config.resources import Resource
    from generator.load.document import Document

Endpoint = tuple[str, str]
"""A verb in lower case and a path, as in `paths`."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The endpoints in the order of the config, and the canonical pointer of each named model.

    `models` is keyed by the config path of the model's entry. `events` are pointers to what
    webhooks send, if a method unwraps that.
    """

    endpoints: tuple[Endpoint, ...]
    models: Mapping[tuple[str, ...], str]
    events: tuple[str, ...] = ()

    @property
    def pointers(self) -> tuple[str, ...]:
        """The schemas that are used beside those of the endpoints."""
        return (*self.models.values(), *self.events)


def select(config: Config, config_document: Document, spec: Document) -> Selection:
    """What `config` names in `spec`.

    Raises InputError with one finding for each endpoint or schema that does not exist, or for a
    path that is a reference to nowhere.
    """
    wrong: list[Diagnostic] = []
    endpoints: dict[Endpoint, None] = {}
    models: dict[tuple[str, ...], str] = {}
    for place, resource in walk_resources(config.resources):
        for name, method in resource.methods.items():
            if method.endpoint is None:
                continue
            endpoint = (method.endpoint.verb, method.endpoint.path)
            problem = _endpoint_problem(spec, endpoint)
            if problem:
                message, hint = problem
                span = _entry_span(config_document, (*place, "methods", name), "endpoint")
                wrong.append(Diagnostic("unknown-endpoint", message, span, hint))
            endpoints[endpoint] = None
        for name, model in resource.models.items():
            entry = (*place, "models", name)
            try:
                models[entry] = schema_pointer(model.openapi_uri, spec.root)
            except UnknownSchemaError as error:
                span = _entry_span(config_document, entry, "openapi_uri")
                message = f"model `{name}`: {error.message} of {spec.name}"
                wrong.append(Diagnostic("unknown-schema", message, span, error.hint))
    if wrong:
        raise InputError(*wrong)
    unwraps = any(
        method.type == "webhook_unwrap"
        for _, resource in walk_resources(config.resources)
        for method in resource.methods.values()
    )
    return Selection(tuple(endpoints), models, event_pointers(spec) if unwraps else ())


def _entry_span(config: Document, place: tuple[str, ...], key: str) -> Span:
    """Where `key` of an entry is written; a shorthand entry is its value."""
    full = (*place, key)
    return config.span(full if depth_of(config.root, full) == len(full) else place)


def walk_resources(
    resources: Mapping[str, Resource], place: tuple[str, ...] = ("resources",)
) -> Iterator[tuple[tuple[str, ...], Resource]]:
    """Each resource with its place in the config, parents first, in the order of the config."""
    for name, resource in resources.items():
        here = (*place, name)
        yield here, resource
        yield from walk_resources(resource.subresources, (*here, "subresources"))


_VERBS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


def _endpoint_problem(spec: Document, endpoint: Endpoint) -> tuple[str, str] | None:
    """What is wrong with an endpoint and how to mend it, None if the description has it."""
    verb, path = endpoint
    paths = as_map(spec.root.get("paths"))
    if path not in paths:
        return f"the description has no path `{path}`", _nearest(path, paths)
    item, _ = follow_all(spec, paths[path], ("paths", path))
    if not is_map(item.get(verb)):
        verbs = ", ".join(v for v in item if v in _VERBS and is_map(item[v])) or "none"
        return f"`{path}` has no `{verb}` operation", f"It has: {verbs}."
    return None


def _nearest(wanted: str, known: Iterable[str]) -> str:
    near = get_close_matches(wanted, list(known), n=1, cutoff=0.5)
    return f"Did you mean `{near[0]}`?" if near else "Correct the name, or remove the entry."
