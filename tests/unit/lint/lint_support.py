"""A sound description and config, and what linting finds once something is changed in them."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import yaml

from generator.lint.run import lint
from generator.load.document import Document, parse_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.lint.ignores import Ignore
    from generator.lint.report import Report

SPEC: dict[str, Any] = yaml.safe_load("""
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://api.example.com'}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: listPets
      summary: All pets.
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: The pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
  /pets/{id}:
    post:
      operationId: updatePet
      summary: Changes a pet.
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
      responses:
        '200':
          description: The pet.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        age: {type: integer}
""")

CONFIG: dict[str, Any] = yaml.safe_load("""
edition: '2025-10-10'
organization: {name: shop}
environments: {production: 'https://api.example.com'}
client_settings:
  opts:
    api_key: {type: string, read_env: SHOP_API_KEY, auth: {security_scheme: key}}
query_settings: {array_format: comma}
resources:
  pets:
    models: {pet: Pet}
    methods:
      list: get /pets
      update: post /pets/{id}
""")


def merged(below: Any, above: Any) -> Any:
    """`above` over `below`: mappings merge, null removes, anything else replaces."""
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return copy.deepcopy(above)
    result = {key: copy.deepcopy(value) for key, value in below.items()}
    for key, value in above.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def document(data: object, name: str) -> Document:
    return parse_document(json.dumps(data, indent=1), name)


def report(spec: str = "{}", config: str | None = None, ignores: Sequence[Ignore] = ()) -> Report:
    """What is found when YAML is laid over the sound description, and over the config."""
    changed = merged(SPEC, yaml.safe_load(spec))
    settings = None if config is None else merged(CONFIG, yaml.safe_load(config))
    described = document(changed, "spec.json")
    configured = None if settings is None else document(settings, "config.json")
    return lint(described, configured, ignores)


def codes(spec: str = "{}", config: str | None = None) -> list[str]:
    return [finding.rule.code for finding in report(spec, config).findings]


def schemas(**named: str) -> str:
    """A description with component schemas that a response refers to, each written in YAML."""
    found = {name: yaml.safe_load(text) for name, text in named.items()}
    used = {name: {"$ref": f"#/components/schemas/{name}"} for name in named}
    properties = {"Pet": {"properties": used}}
    return json.dumps({"components": {"schemas": merged(properties, found)}})
