"""What a schema is, seen through references and combinations of one."""

from __future__ import annotations

import pytest

from generator.ir import Object, Scalar
from generator.plan.view import Looker, View
from tests.unit.types_support import api_of, ref, spec, to

STRING = {"type": "string", "description": "inner"}
BASE = {"type": "object", "properties": {"a": STRING}, "description": "base"}


def seen(schema: object) -> View:
    schemas = api_of(
        spec({"X": schema, "S": STRING, "T": to("S"), "B": BASE}), (), [ref("X")]
    ).schemas
    return Looker(schemas, lambda _: None).look(schemas[ref("X")])


@pytest.mark.parametrize(
    ("schema", "description"),
    [
        (STRING, "inner"),
        (to("T"), "inner"),
        ({**to("T"), "description": "beside"}, "beside"),
        ({"anyOf": [to("S")], "description": "around"}, "inner"),
        ({"allOf": [{"type": "string"}], "description": "around"}, "around"),
        ({"anyOf": [{**to("S"), "description": "beside"}], "description": "around"}, "beside"),
        ({"anyOf": [to("S"), {"type": "integer"}], "description": "around"}, "around"),
        ({"anyOf": [{"type": "integer"}, {"oneOf": [{"type": "null"}, to("S")]}]}, "inner"),
    ],
)
def test_whose_description_counts(schema: object, description: str) -> None:
    assert seen(schema).description == description


def test_the_end_of_the_way() -> None:
    view = seen({"anyOf": [to("T"), {"type": "null"}], "deprecated": True})
    assert isinstance(view.shape, Scalar)
    assert (view.nullable, view.deprecation, view.through) == (True, "", ref("S"))
    assert view.pointer == ref("S")


def test_a_combination_of_one_is_that_one() -> None:
    view = seen({"allOf": [to("B")], "title": "Around"})
    assert (view.pointer, view.through, view.description) == (ref("B"), ref("B"), "base")


@pytest.mark.parametrize(
    "more",
    [
        {"properties": {"b": {"type": "string"}}},
        {"required": ["a"]},
        {"additionalProperties": {"type": "string"}},
        {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
    ],
)
def test_what_adds_to_the_one_it_combines_stays_itself(more: dict[str, object]) -> None:
    view = seen({"allOf": [to("B")], **more})
    assert isinstance(view.shape, Object)
    assert view.pointer == ref("X")


def test_a_combination_of_nothing_but_itself_ends() -> None:
    assert seen({"allOf": [to("X")]}).pointer == ref("X")
