"""Plans made of small descriptions, through the real front end."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostics
from generator.load.api import load_api
from generator.load.document import parse_document
from generator.load.selection import select
from generator.load.source import read_source
from generator.plan.python import PythonPlan, plan_python
from generator.render.templates import Templates

if TYPE_CHECKING:
    from generator.config.model import Config
    from generator.ir import Api
    from generator.load.document import Document
    from generator.plan.surroundings import ProjectFile

ROOT = Path(__file__).parents[3]
Node = dict[str, Any]


@dataclass(frozen=True)
class Planned:
    """A planned package and what it was planned from."""

    api: Api
    config: Config
    plan: PythonPlan


def planned(spec: Document, config: Document) -> Planned:
    """The plan that the pipeline makes of two documents."""
    read, _ = parse_config(config)
    selection = select(read, config, spec)
    api = load_api(spec, selection.endpoints, selection.models.values(), Diagnostics())
    return Planned(api, read, plan_python(api, read, config, selection.models))


def own() -> Planned:
    """The package that is emitted from our own inputs."""
    return planned(
        read_source(str(ROOT / "spec/openapi.yaml")),
        read_source(str(ROOT / "spec/clientsmith.yml")),
    )


def small(paths: Node, resources: Node, *, schemas: Node | None = None, **config: Any) -> Planned:
    """A package `tiny` of a description with these paths and schemas."""
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Tiny", "version": "1"},
        "servers": [{"url": "http://localhost:8000"}],
        "paths": paths,
        "components": {"schemas": schemas or {}},
    }
    settings = {
        "organization": {"name": "tiny"},
        "targets": {"python": {"package_name": "tiny", "project_name": "tiny-client"}},
        "resources": resources,
        **config,
    }
    return planned(
        parse_document(json.dumps(spec), "openapi.json"),
        parse_document(json.dumps(settings), "config.json"),
    )


def operation(schema: Node | None = None, **more: Any) -> Node:
    """An operation that takes a JSON body and gives a thing back."""
    thing = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    found: Node = {
        "responses": {"200": {"content": {"application/json": {"schema": thing}}}},
        **more,
    }
    if schema is not None:
        found["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": schema}},
        }
    return found


def render(file: ProjectFile) -> str:
    """The text of a planned file."""
    return Templates().render(f"python/{file.template}", file.plan).text
