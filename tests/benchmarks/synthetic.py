"""A description of any size and its config, of the kind that people write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_PER_RESOURCE = 5
_WORDS = "What it is, in a sentence or two, longer than a line of the source that is emitted."


def write_synthetic(operations: int, folder: Path) -> tuple[Path, Path]:
    """Writes a spec with so many operations (a multiple of five) and its config into `folder`."""
    names = [f"thing{i}" for i in range(operations // _PER_RESOURCE)]
    spec: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example"}],
        "paths": {},
        "components": {"schemas": {}},
    }
    for i, name in enumerate(names):
        spec["paths"].update(_paths(name))
        spec["components"]["schemas"].update(_schemas(i, name))
    config = {
        "organization": {"name": "things"},
        "targets": {"python": {"package_name": "things"}},
        "resources": {f"{name}s": _resource(name) for name in names},
    }
    return _written(spec, folder / "openapi.json"), _written(config, folder / "config.json")


def _written(data: dict[str, Any], path: Path) -> Path:
    path.write_text(json.dumps(data, indent=1))
    return path


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"200": {"description": "It went well.", "content": content}}


def _paths(name: str) -> dict[str, Any]:
    model, body = name.title(), {"schema": _ref(f"{name.title()}Input")}
    sent = {"required": True, "content": {"application/json": body}}
    place = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}, "description": _WORDS}
    one, listed = _answer(_ref(model)), _answer({"type": "array", "items": _ref(model)})
    return {
        f"/{name}s": {
            "get": {"summary": _WORDS, "parameters": [limit], "responses": listed},
            "post": {"summary": _WORDS, "requestBody": sent, "responses": one},
        },
        f"/{name}s/{{id}}": {
            "parameters": [place],
            "get": {"summary": _WORDS, "responses": one},
            "put": {"summary": _WORDS, "requestBody": sent, "responses": one},
            "delete": {"summary": _WORDS, "responses": {"204": {"description": "It is gone."}}},
        },
    }


def _schemas(number: int, name: str) -> dict[str, Any]:
    model = name.title()
    members: dict[str, Any] = {
        "id": {"type": "string", "description": _WORDS},
        "kind": {"type": "string", "enum": ["small", "large", "odd"], "description": _WORDS},
        "count": {"type": "integer", "description": _WORDS},
        "tags": {"type": "array", "items": {"type": "string"}},
        "place": {"type": "object", "properties": {"x": {"type": "number"}}},
    }
    # Each refers to one before it, as models do.
    other = f"Thing{number // 2}"
    base = {"type": "object", "required": ["id"], "properties": members}
    return {
        model: {"allOf": [base, {"properties": {"other": _ref(other)}}], "description": _WORDS},
        f"{model}Input": {"type": "object", "required": ["kind"], "properties": members},
    }


def _resource(name: str) -> dict[str, Any]:
    path = f"/{name}s"
    return {
        "models": {name: name.title()},
        "methods": {
            "list": f"get {path}",
            "create": f"post {path}",
            "retrieve": f"get {path}/{{id}}",
            "update": f"put {path}/{{id}}",
            "delete": f"delete {path}/{{id}}",
        },
    }
