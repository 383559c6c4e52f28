"""The objects of an OpenAPI description and their fields, as data (OpenAPI 3.0.4 and 3.1.1).

A field's value is described in a few characters: a kind of object (`Schema`), a kind of plain value
(`string`, `boolean`, `number`, `any`), a list of them (`[Server]`), or a mapping to them
(`{Response}`). A `!` at the end says that the field has to be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PARAMETER = {
    "description": "string",
    "required": "boolean",
    "deprecated": "boolean",
    "allowEmptyValue": "boolean",
    "style": "string",
    "explode": "boolean",
    "allowReserved": "boolean",
    "schema": "Schema",
    "example": "any",
    "examples": "{Example}",
    "content": "{MediaType}",
}

OBJECTS: Mapping[str, Mapping[str, str]] = {
    "OpenAPI": {
        "openapi": "string!",
        "info": "Info!",
        "jsonSchemaDialect": "string",
        "servers": "[Server]",
        "paths": "{PathItem}",
        "webhooks": "{PathItem}",
        "components": "Components",
        "security": "[any]",
        "tags": "[Tag]",
        "externalDocs": "any",
    },
    "Info": {
        "title": "string!",
        "version": "string!",
        "summary": "string",
        "description": "string",
        "termsOfService": "string",
        "contact": "any",
        "license": "any",
    },
    "Server": {"url": "string!", "description": "string", "variables": "{ServerVariable}"},
    "ServerVariable": {"enum": "[string]", "default": "string!", "description": "string"},
    "Tag": {"name": "string!", "description": "string", "externalDocs": "any"},
    "Components": {
        "schemas": "{Schema}",
        "responses": "{Response}",
        "parameters": "{Parameter}",
        "examples": "{Example}",
        "requestBodies": "{RequestBody}",
        "headers": "{Header}",
        "securitySchemes": "{SecurityScheme}",
        "links": "{any}",
        "callbacks": "{Callback}",
        "pathItems": "{PathItem}",
    },
    "PathItem": {
        "summary": "string",
        "description": "string",
        "servers": "[Server]",
        "parameters": "[Parameter]",
        **dict.fromkeys(_VERBS, "Operation"),
    },
    "Operation": {
        "tags": "[string]",
        "summary": "string",
        "description": "string",
        "externalDocs": "any",
        "operationId": "string",
        "parameters": "[Parameter]",
        "requestBody": "RequestBody",
        "responses": "{Response}",
        "callbacks": "{Callback}",
        "deprecated": "boolean",
        "security": "[any]",
        "servers": "[Server]",
    },
    "Callback": {},
    "Parameter": {"name": "string!", "in": "string!", **_PARAMETER},
    "Header": _PARAMETER,
    "RequestBody": {
        "description": "string",
        "content": "{MediaType}!",
        "required": "boolean",
    },
    "MediaType": {
        "schema": "Schema",
        "example": "any",
        "examples": "{Example}",
        "encoding": "{any}",
    },
    "Response": {
        "description": "string!",
        "headers": "{Header}",
        "content": "{MediaType}",
        "links": "{any}",
    },
    "Example": {
        "summary": "string",
        "description": "string",
        "value": "any",
        "externalValue": "string",
    },
    "SecurityScheme": {
        "type": "string!",
        "description": "string",
        "name": "string",
        "in": "string",
        "scheme": "string",
        "bearerFormat": "string",
        "flows": "any",
        "openIdConnectUrl": "string",
    },
    # Only what holds further schemas: JSON Schema allows any other keyword.
    "Schema": {
        **dict.fromkeys(("properties", "patternProperties", "$defs", "definitions"), "{Schema}"),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[Schema]"),
        **dict.fromkeys(
            ("items", "additionalProperties", "not", "if", "then", "else", "contains"), "Schema"
        ),
    },
}

OPEN = frozenset({"Schema", "Callback"})
"""Kinds that may have fields of any name."""

VERBS = frozenset(_VERBS)
