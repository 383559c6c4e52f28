"""The front end: datamodel-code-generator's parser, read as a graph of models.

The only module that imports it. Its parser resolves references and inheritance and tells, for each
object, which members it has, which of them are required and which models it extends. What it does
not keep (where a member is written, nullability, formats, the order of union arms) is read from the
source schema by `generator.load.lower`, and so is whatever it refuses.
"""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map
from generator.load.site import Site

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from datamodel_code_generator.model import DataModel

GraphPath = tuple[str, ...]
"""Where the parser keeps a model: the component's name, then property names and indices."""

_MARKER = re.compile(r"#-datamodel-code-generator-#-\w+-#-special-#")
_COMPONENTS = "#/components/schemas/"
_NAMED_SCHEMAS = frozenset({"properties", "patternProperties", "$defs", "definitions"})
_PLAIN_DATA = frozenset({"const", "enum", "default", "example", "examples"})


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object as the parser resolved it."""

    name: str
    required: bool


@dataclass(frozen=True, slots=True)
class Model:
    """An object as the parser resolved it; `bases` are component names."""

    members: tuple[Member, ...]
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelGraph:
    """The objects that the parser found, by their path."""

    models: Mapping[GraphPath, Model]
    refused: str | None = None

    def model(self, path: GraphPath) -> Model | None:
        """The object at `path`, None if the parser knows none there."""
        return self.models.get(path)


def parse_models(schemas: Mapping[str, object], openapi: str) -> ModelGraph:
    """Runs the parser over component schemas.

    Never fails: what the parser refuses comes back as an empty graph with the reason in `refused`.
    """
    try:
        results = _parse(json.dumps(_document(schemas, openapi)))
    except Exception as error:  # the parser's own errors have no common base
        return ModelGraph({}, refused=f"{type(error).__name__}: {error}")
    return ModelGraph({_path(m): _model(m) for m in results if _is_object(m)})


def prepare() -> None:
    """Imports the parser with all that it imports when it is first used."""
    parse_models({"Warm": {"type": "object"}}, "3.1.0")


def _document(schemas: Mapping[str, object], openapi: str) -> dict[str, object]:
    return {
        "openapi": openapi,
        "info": {"title": "schemas", "version": "0"},
        "paths": {},
        "components": {"schemas": {name: _sound(schema) for name, schema in schemas.items()}},
    }


def _sound(value: object) -> object:
    """A schema with all below it, without what the parser would refuse the whole description for,
    and without references to other files, which it would read or download."""
    if is_list(value):
        return [_sound(each) for each in value]
    if not is_map(value):
        return value
    raw = Site.of(value, ()).raw
    return {k: _sound_keyword(k, v) for k, v in raw.items() if k != "$ref" or v.startswith("#")}


def _sound_keyword(keyword: str, value: object) -> object:
    if keyword in _NAMED_SCHEMAS and is_map(value):
        return {name: _sound(schema) for name, schema in value.items()}
    return value if keyword in _PLAIN_DATA else _sound(value)


def _parse(text: str) -> list[DataModel]:
    # Imported when a description is parsed: the import alone takes longer than all the rest.
    from datamodel_code_generator.enums import DataModelType  # noqa: PLC0415
    from datamodel_code_generator.format import PythonVersion  # noqa: PLC0415
    from datamodel_code_generator.model import get_data_model_types  # noqa: PLC0415
    from datamodel_code_generator.parser.openapi import OpenAPIParser  # noqa: PLC0415

    types = get_data_model_types(
        DataModelType.PydanticV2BaseModel, target_python_version=PythonVersion.PY_310
    )
    options: dict[str, Any] = {
        "data_model_type": types.data_model,
        "data_model_root_type": types.root_model,
        "data_model_field_type": types.field_model,
        "data_type_manager_type": types.data_type_manager,
        "dump_resolve_reference_action": types.dump_resolve_reference_action,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about its text output, which is not used
        parser = OpenAPIParser(text, **options)
        parser.parse_raw()
    return list(parser.results)


def _is_object(model: DataModel) -> bool:
    return any(c.__name__ == "BaseModel" for c in type(model).__mro__[:-1]) and not any(
        c.__name__ in {"RootModel", "Enum"} for c in type(model).__mro__
    )


def _path(model: DataModel) -> GraphPath:
    return graph_path(model.reference.path)


def graph_path(reference: str) -> GraphPath:
    """The path behind one of the parser's references, its markers taken off."""
    plain = _MARKER.sub("", reference).removeprefix(_COMPONENTS)
    return tuple(part for part in plain.split("/") if part)


def graph_place(path: Sequence[str | int]) -> GraphPath:
    """Where the parser keeps what is written at `path`, () for what is in no component schema."""
    if tuple(path[:2]) != ("components", "schemas"):
        return ()
    place = [str(path[2])]
    rest = iter(path[3:])
    for step in rest:
        if step == "items":
            place.append("0")
        elif step in {"properties", "anyOf", "oneOf"}:
            place.append(str(next(rest, "")))
        elif step == "allOf":
            next(rest, None)  # an arm's members are kept with the whole
        else:
            place.append(str(step))
    return tuple(place)


def _model(model: DataModel) -> Model:
    members = tuple(
        Member(name=field.original_name, required=bool(field.required))
        for field in model.fields
        if field.original_name is not None
    )
    bases = tuple(
        "/".join(graph_path(base.reference.path)) for base in model.base_classes if base.reference
    )
    return Model(members=members, bases=bases)
