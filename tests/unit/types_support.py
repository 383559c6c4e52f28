"""Small descriptions and configs, and what becomes of them: the API, the plan, the modules."""

from __future__ import annotations

import importlib
import itertools
import json
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostics
from generator.load.api import load_api
from generator.load.document import Document, parse_document
from generator.load.selection import select
from generator.plan.python import PythonPlan, plan_python
from generator.render.docstrings import docstring
from generator.render.folders import own_templates
from generator.render.literals import comment_text, py_literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import ModuleType

    from _typeshed import DataclassInstance

    from generator.ir import Api, Schema

_SUPPORT = {
    "_models": """
import pydantic
class BaseModel(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="allow", defer_build=True)
""",
    "_types": """
from typing import Any, Sequence
SequenceNotStr = Sequence
FileTypes = Any
Base64FileInput = Any
""",
    "_utils": """
class PropertyInfo:
    def __init__(self, **info: object) -> None:
        self.info = info
""",
}
_numbers = itertools.count()


def document(data: object, name: str = "spec.json") -> Document:
    """A document of plain data, or of YAML text."""
    return parse_document(data if isinstance(data, str) else json.dumps(data), name)


def spec(schemas: Mapping[str, object] | None = None, **paths: object) -> dict[str, Any]:
    """A description with these components; keywords are paths without their slash."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tiny", "version": "1"},
        "paths": {f"/{path}": item for path, item in paths.items()},
        "components": {"schemas": schemas or {}},
    }


def json_of(schema: object) -> dict[str, Any]:
    """The `content` of a body or response."""
    return {"content": {"application/json": {"schema": schema}}}


def operation(
    *,
    body: object = None,
    response: object = None,
    parameters: Iterable[object] = (),
    **more: object,
) -> dict[str, Any]:
    """An operation with a JSON body and a JSON response, where they are given."""
    made: dict[str, Any] = {"responses": {"200": {"description": "fine"}}, **more}
    if body is not None:
        made["requestBody"] = {**json_of(body), "required": True}
    if response is not None:
        made["responses"]["200"] |= json_of(response)
    if parameters:
        made["parameters"] = list(parameters)
    return made


def api_of(
    data: object,
    endpoints: Iterable[tuple[str, str]] = (),
    pointers: Iterable[str] = (),
    diagnostics: Diagnostics | None = None,
) -> Api:
    """The API of a description, as far as endpoints and pointers reach."""
    found = Diagnostics() if diagnostics is None else diagnostics
    return load_api(document(data), endpoints, pointers, found)


def lowered(schema: object, others: Mapping[str, object] | None = None) -> Schema:
    """The IR of one component schema, `X`."""
    return api_of(spec({"X": schema, **(others or {})}), (), [ref("X")]).schemas[ref("X")]


def ref(component: str) -> str:
    """The pointer of a component schema."""
    return f"#/components/schemas/{component}"


def to(component: str) -> dict[str, str]:
    """A reference to a component schema."""
    return {"$ref": ref(component)}


def plan_of(data: object, config: object) -> PythonPlan:
    """The Python plan of a description and a config."""
    described, configured = document(data), document(config, "config.json")
    parsed, _ = parse_config(configured)
    selection = select(parsed, configured, described)
    api = load_api(described, selection.endpoints, selection.pointers, Diagnostics())
    return plan_python(api, parsed, configured, selection.models, events=selection.events)


def config_of(
    models: Mapping[str, object] | None = None,
    methods: Mapping[str, object] | None = None,
    **more: object,
) -> dict[str, Any]:
    """A config of one resource, `things`."""
    things = {"models": models or {}, "methods": methods or {}}
    targets = {"python": {"package_name": "tiny"}}
    return {"targets": targets, "resources": {"things": things}, **more}


def rendered(template: str, plan: DataclassInstance, **more: object) -> str:
    """The text of one of our templates."""
    environment = Environment(
        loader=FileSystemLoader(own_templates()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters: dict[str, Any] = environment.filters
    filters |= {"pyrepr": py_literal, "docstring": docstring, "comment": comment_text}
    values: dict[str, Any] = {f.name: getattr(plan, f.name) for f in fields(plan)}
    return environment.get_template(template).render(**{"file_header": (), **values, **more})


def sources(plan: PythonPlan) -> dict[str, str]:
    """The text of every module of `types/`, by its dotted name."""
    return {m.module: rendered("python/types/module.py.jinja", m) for m in plan.types}


def types_source(
    schemas: Mapping[str, object], *models: str, request: bool = False, **config: object
) -> dict[str, str]:
    """The modules of named models (component `Foo` as `foo`), used by a request or a response.

    Keys leave `types.` off.
    """
    one = {"type": "object", "properties": {m: to(m) for m in models}}
    used = operation(body=one) if request else operation(response=one)
    config = config_of({m.lower(): m for m in models}, {"use": {"endpoint": "post /use"}}, **config)
    found = sources(plan_of(spec(schemas, use={"post": used}), config))
    return {name.removeprefix("types."): text for name, text in found.items()}


class Package:
    """Modules of `types/` in a package that can be imported."""

    def __init__(self, folder: Path, modules: Mapping[str, str]) -> None:
        self.name = f"tiny{next(_numbers)}"
        self._folder = folder
        for module, text in {**_SUPPORT, **modules}.items():
            path = folder / self.name / f"{module.replace('.', '/')}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            for parent in path.relative_to(folder).parents[:-1]:
                (folder / parent / "__init__.py").touch()

    def load(self, module: str) -> ModuleType:
        """A module, imported before all other modules of the package."""
        for name in [n for n in sys.modules if n.split(".")[0] == self.name]:
            del sys.modules[name]
        sys.path.insert(0, str(self._folder))
        try:
            return importlib.import_module(f"{self.name}.{module}")
        finally:
            sys.path.remove(str(self._folder))
