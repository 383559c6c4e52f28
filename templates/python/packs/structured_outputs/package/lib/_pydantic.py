"""Schemas of the user's types, in the subset of JSON Schema that strict structured outputs take.

In strict mode every object names all its properties as required and allows no others; what may be left
out is written as a union with null instead. A reference stands alone: it has no keywords beside it.
"""

from __future__ import annotations

import copy
import dataclasses
from typing import Any
from typing_extensions import TypeGuard

import pydantic

from .._utils import is_dict as _is_dict, is_list
from ._response_format import is_class as _is_class

_DEFINITIONS = ("$defs", "definitions")
_LISTS_OF_SCHEMAS = ("anyOf", "oneOf", "prefixItems")


def to_strict_json_schema(model: type[pydantic.BaseModel] | pydantic.TypeAdapter[Any]) -> dict[str, Any]:
    """The strict schema of a model class, or of the type of an adapter; a new dict each time.

    Raises:
        TypeError: it is neither.
    """
    schema: dict[str, Any]
    if isinstance(model, pydantic.TypeAdapter):
        schema = model.json_schema()
    elif is_basemodel_type(model):
        schema = model.model_json_schema()
    else:
        raise TypeError(f"Expected a pydantic model class or a `TypeAdapter`, got {model!r}")
    return _Strict(schema).schema(copy.deepcopy(schema), ())


class _Strict:
    """Makes schemas strict, in place. `root` is what references are looked up in; it stays as it was."""

    def __init__(self, root: dict[str, Any]) -> None:
        self._root = root

    def any(self, schema: object, within: tuple[str, ...]) -> object:
        """`schema` for what may also be a boolean, which schemas may be."""
        return self.schema(schema, within) if is_dict(schema) else schema

    def schema(self, schema: dict[str, Any], within: tuple[str, ...]) -> dict[str, Any]:
        """Make a schema strict; ``within`` are the references that were written out around it."""
        self._merge_single_all_of(schema)
        while "$ref" in schema and len(schema) > 1:
            ref = str(schema.pop("$ref"))
            if ref in within:
                # written out it would contain itself, so the reference stays and what is beside it goes
                return {"$ref": ref}
            within = (*within, ref)
            schema = {**copy.deepcopy(_as_dict(resolve_ref(root=self._root, ref=ref))), **schema}
            self._merge_single_all_of(schema)
        self._close_object(schema)
        self._children(schema, within)
        if "default" in schema and schema["default"] is None:
            # null is among the values already
            del schema["default"]
        return schema

    def _merge_single_all_of(self, schema: dict[str, Any]) -> None:
        parts = schema.get("allOf")
        if is_list(parts) and len(parts) == 1 and is_dict(parts[0]):
            del schema["allOf"]
            for key, value in parts[0].items():
                schema.setdefault(key, value)

    def _close_object(self, schema: dict[str, Any]) -> None:
        if schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)
        properties = schema.get("properties")
        if is_dict(properties):
            schema["required"] = list(properties)

    def _children(self, schema: dict[str, Any], within: tuple[str, ...]) -> None:
        for key in (*_DEFINITIONS, "properties"):
            members = schema.get(key)
            if is_dict(members):
                around = () if key in _DEFINITIONS else within
                schema[key] = {name: self.any(member, around) for name, member in members.items()}
        for key in (*_LISTS_OF_SCHEMAS, "allOf"):
            members = schema.get(key)
            if is_list(members):
                schema[key] = [self.any(member, within) for member in members]
        for key in ("items", "additionalProperties"):
            if is_dict(schema.get(key)):
                schema[key] = self.any(schema[key], within)


def resolve_ref(*, root: dict[str, object], ref: str) -> object:
    """What a reference inside of ``root`` (``#/$defs/Name``) leads to.

    Raises:
        ValueError: it does not begin with ``#/``, or leads nowhere.
    """
    if not ref.startswith("#/"):
        raise ValueError(f"Unexpected $ref format {ref!r}; does not start with #/")
    found: object = root
    for part in ref[2:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        if not is_dict(found) or key not in found:
            raise ValueError(f"The $ref {ref!r} leads nowhere")
        found = found[key]
    return found


def is_basemodel_type(typ: object) -> TypeGuard[type[pydantic.BaseModel]]:
    return _is_class(typ) and issubclass(typ, pydantic.BaseModel)


def is_dataclass_like_type(typ: object) -> bool:
    """Whether a type is a dataclass, pydantic's or the standard library's."""
    return _is_class(typ) and (dataclasses.is_dataclass(typ) or hasattr(typ, "__pydantic_config__"))


def is_dict(obj: object) -> TypeGuard[dict[str, Any]]:
    return _is_dict(obj)


def _as_dict(schema: object) -> dict[str, Any]:
    return schema if is_dict(schema) else {}
