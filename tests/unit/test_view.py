"""What a schema is, seen through references and unions of one."""

from __future__ import annotations

import pytest

from generator.ir import Scalar
from generator.plan.view import Looker, View
from tests.unit.types_support import api_of, ref, spec, to

STRING = {"type": "string", "description": "inner"}


def seen(schema: object) -> View:
    schemas = api_of(spec({"X": schema, "S": STRING, "T": to("S")}), (), [ref("X")]).schemas
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
    assert (view.nullable, view.deprecated, view.through) == (True, True, ref("S"))
    assert view.pointer == ref("S")
