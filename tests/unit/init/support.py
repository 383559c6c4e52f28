"""Small descriptions, and what is guessed from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from generator.cache.store import Store
from generator.init.draft import Answers
from generator.init.guess import guess, read_description
from generator.init.writer import write_config
from generator.load.document import parse_document

if TYPE_CHECKING:
    from generator.init.draft import Draft, DraftResource

Data = dict[str, Any]
JSON = "application/json"


def ref(name: str) -> Data:
    """A reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: Data | None, media: str = JSON) -> Data:
    """The responses of an operation that answers with a schema, or with nothing."""
    content = {} if schema is None else {"content": {media: {"schema": schema}}}
    return {"200": {"description": "Done.", **content}}


def operation(
    name: str | None = None,
    *,
    gives: Data | None = None,
    takes: Data | None = None,
    query: Data | None = None,
    **more: Any,
) -> Data:
    """An operation: its id, the schemas of response and body, its query parameters."""
    found: Data = {"responses": answer(gives), **more}
    if name is not None:
        found["operationId"] = name
    if takes is not None:
        found["requestBody"] = {"content": {JSON: {"schema": takes}}}
    if query is not None:
        found["parameters"] = [
            {"name": key, "in": "query", "schema": schema} for key, schema in query.items()
        ]
    return found


def spec(endpoints: dict[str, Data], schemas: Data | None = None, **more: Any) -> Data:
    """A description; its endpoints are written as in configs, `get /pets`."""
    paths: Data = {}
    for endpoint, value in endpoints.items():
        verb, path = endpoint.split(" ")
        paths.setdefault(path, {})[verb] = value
    components = {"schemas": schemas or {}, **more.pop("components", {})}
    info = {"title": "Shop", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": components, **more}


def draft_of(data: Data, answers: Answers | None = None, name: str = "openapi.yaml") -> Draft:
    """What is guessed from a description."""
    document = parse_document(yaml.safe_dump(data, sort_keys=False), name)
    return guess(read_description(document, Store(None)), answers or Answers())


def config_of(data: Data, answers: Answers | None = None) -> Data:
    """The config that is written for a description, as plain data."""
    config: Data = yaml.safe_load(write_config(draft_of(data, answers), "openapi.yaml"))
    return config


def methods_of(*endpoints: str, **named: str) -> dict[str, str]:
    """`resource.method` to endpoint; `named` are operation ids to endpoints."""
    listed = {endpoint: operation() for endpoint in endpoints}
    listed |= {endpoint: operation(name) for name, endpoint in named.items()}
    return flat(draft_of(spec(listed)).resources)


def flat(resources: tuple[DraftResource, ...]) -> dict[str, str]:
    """Every method of a draft by its path on the client."""
    found: dict[str, str] = {}
    for resource in resources:
        for method in resource.methods:
            path = ".".join((*resource.path, method.name))
            found[path] = f"{method.operation.verb} {method.operation.path}"
        found |= flat(resource.children)
    return found
