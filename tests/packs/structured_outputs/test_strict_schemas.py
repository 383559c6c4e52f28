"""Schemas of users' types in the strict subset of JSON Schema."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from pydantic import BaseModel, Field, TypeAdapter


class Star(BaseModel):
    name: str = Field(description="What it is called.")
    mass: float | None = None


class Galaxy(BaseModel):
    largest: Star = Field(description="The largest one.")
    stars: list[Star]
    tag: str = "none"


class Tree(BaseModel):
    children: list[Tree]
    parent: Tree = Field(description="The one above.")


@pytest.fixture
def strict(package: Any) -> Any:
    return import_module(f"{package.__name__}.lib._pydantic").to_strict_json_schema


STAR = {
    "title": "Star",
    "type": "object",
    "properties": {
        "name": {"type": "string", "title": "Name", "description": "What it is called."},
        "mass": {"anyOf": [{"type": "number"}, {"type": "null"}], "title": "Mass"},
    },
    "required": ["name", "mass"],
    "additionalProperties": False,
}


def test_objects_are_closed_and_name_all_their_properties(strict: Any) -> None:
    assert strict(Star) == STAR


def test_a_reference_with_a_description_is_written_out(strict: Any) -> None:
    schema = strict(Galaxy)
    assert schema["properties"]["largest"] == {**STAR, "description": "The largest one."}
    assert schema["properties"]["stars"]["items"] == {"$ref": "#/$defs/Star"}
    assert schema["$defs"]["Star"] == STAR
    assert schema["properties"]["tag"]["default"] == "none"


def test_a_recursive_reference_ends(strict: Any) -> None:
    """With a description beside it, writing it out would never end."""
    parent = strict(Tree)["$defs"]["Tree"]["properties"]["parent"]
    assert parent["description"] == "The one above."
    assert parent["properties"]["parent"] == {"$ref": "#/$defs/Tree"}


def test_a_root_that_refers_becomes_an_object(strict: Any) -> None:
    schema = strict(Tree)
    assert (schema["type"], schema["additionalProperties"]) == ("object", False)
    assert "$ref" not in schema


def test_adapters_and_single_all_of(strict: Any) -> None:
    assert strict(TypeAdapter(list[Star]))["items"] == {"$ref": "#/$defs/Star"}

    class Wrapped(BaseModel):
        star: Star = Field(json_schema_extra=lambda s: s.update(allOf=[{"$ref": s.pop("$ref")}]))

    assert strict(Wrapped)["properties"]["star"] == {"$ref": "#/$defs/Star"}


def test_open_objects_stay_open(strict: Any) -> None:
    schema = strict(TypeAdapter(dict[str, Star]))
    assert schema["additionalProperties"] == {"$ref": "#/$defs/Star"}


def test_what_is_no_model_is_refused(strict: Any) -> None:
    with pytest.raises(TypeError, match="TypeAdapter"):
        strict(int)


def test_references_are_looked_up(package: Any) -> None:
    resolve = import_module(f"{package.__name__}.lib._pydantic").resolve_ref
    root = {"$defs": {"a/b": {"type": "string"}}}
    assert resolve(root=root, ref="#/$defs/a~1b") == {"type": "string"}
    with pytest.raises(ValueError, match="does not start with #/"):
        resolve(root=root, ref="other.json")
    with pytest.raises(ValueError, match="leads nowhere"):
        resolve(root=root, ref="#/$defs/none")


def test_function_tools(package: Any) -> None:
    tool = package.pydantic_function_tool(Star)
    assert tool["type"] == "function"
    assert tool["function"] == {"name": "Star", "strict": True, "parameters": STAR}
    assert tool["function"].model is Star
    named = package.pydantic_function_tool(Star, name="star", description="Makes one.")
    assert (named["function"]["name"], named["function"]["description"]) == ("star", "Makes one.")
