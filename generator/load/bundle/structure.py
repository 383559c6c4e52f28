"""Which kind of object stands where in a description (OpenAPI 3.1, section 4.8).

`{schema}` is a mapping of names to schemas, `[schema]` a list of them. Only what may hold
references is told; plain data (examples, defaults, extensions) never does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = "root"
SECTIONS = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "example": "examples",
    "requestBody": "requestBodies",
    "header": "headers",
    "securityScheme": "securitySchemes",
    "link": "links",
    "callback": "callbacks",
}
"""Kinds to the section of `components` that holds them."""

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_HEADER = {"schema": "schema", "content": "{media}", "examples": "{example}"}
_ONE_SCHEMA = (
    "items", "additionalItems", "additionalProperties", "unevaluatedItems", "unevaluatedProperties",
    "not", "if", "then", "else", "contains", "propertyNames", "x-stainless-override-schema",
)  # fmt: skip
_NAMED_SCHEMAS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_LISTED_SCHEMAS = ("allOf", "anyOf", "oneOf", "prefixItems")

_FIELDS: dict[str, dict[str, str]] = {
    ROOT: {"components": "components", "paths": "{pathItem}", "webhooks": "{pathItem}"},
    "components": {
        **{section: f"{{{kind}}}" for kind, section in SECTIONS.items()},
        "pathItems": "{pathItem}",
    },
    "pathItem": {"parameters": "[parameter]", **dict.fromkeys(_VERBS, "operation")},
    "operation": {
        "parameters": "[parameter]",
        "requestBody": "requestBody",
        "responses": "{response}",
        "callbacks": "{callback}",
    },
    "parameter": _HEADER,
    "header": _HEADER,
    "requestBody": {"content": "{media}"},
    "response": {"headers": "{header}", "content": "{media}", "links": "{link}"},
    "media": {"schema": "schema", "examples": "{example}", "encoding": "{encoding}"},
    "encoding": {"headers": "{header}"},
    "schema": {
        **dict.fromkeys(_ONE_SCHEMA, "schema"),
        **dict.fromkeys(_NAMED_SCHEMAS, "{schema}"),
        **dict.fromkeys(_LISTED_SCHEMAS, "[schema]"),
    },
}


def children(kind: str, value: Any) -> Iterator[tuple[str | int, str]]:
    """The key or index of each object in `value` that may hold references, with its kind."""
    if is_list(value):
        # Older JSON Schema lets `items` be a list.
        inner = "schema" if kind == "schema" else kind.strip("[]")
        yield from ((index, inner) for index in range(len(value)))
    elif is_map(value):
        if kind == "callback":
            yield from ((key, "pathItem") for key in value)
        elif kind.startswith("{"):
            yield from ((key, kind[1:-1]) for key in value)
        else:
            fields = _FIELDS.get(kind, {})
            yield from ((key, fields[key]) for key in value if key in fields)
