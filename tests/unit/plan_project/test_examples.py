"""Example values: what the server and the type checker accept."""

from __future__ import annotations

from typing import Any

import pytest

from generator.plan.described import params_builder
from generator.plan.examples import Examples
from generator.plan.expressions import write
from tests.unit.plan_project.inputs import operation, small

Node = dict[str, Any]


def example(schema: Node, *, full: bool = False, schemas: Node | None = None) -> str:
    """The source of the example of a member called `thing`."""
    body = {"type": "object", "required": ["thing"], "properties": {"thing": schema}}
    found = small(
        {"/things": {"post": operation(body)}},
        {"things": {"methods": {"create": "post /things"}}},
        schemas=schemas,
    )
    examples = Examples(found.plan.looker, params_builder(found.plan), full=full)
    (call,) = (each.call for each in found.plan.calls["things",])
    expression = examples.argument(call.arguments[0])
    assert expression is not None
    return write(expression, width=1000)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, '"thing"'),
        ({"type": "string", "example": "a", "default": "b"}, '"a"'),
        ({"type": "string", "default": "b"}, '"b"'),
        ({"type": "string", "enum": ["x", "y"], "default": "y"}, '"y"'),
        ({"type": "string", "enum": ["x", "y"]}, '"x"'),
        ({"const": 3}, "3"),
        ({"type": "boolean"}, "True"),
        ({"type": "integer"}, "0"),
        ({"type": ["integer", "null"], "minimum": 3}, "3"),
        ({}, '{"foo": "bar"}'),
    ],
)
def test_given_values_come_first_then_members_then_types(schema: Node, expected: str) -> None:
    assert example(schema) == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "integer", "example": "7"}, "0"),
        ({"type": "integer", "example": True}, "0"),
        ({"type": "number", "example": 7}, "7"),
        ({"type": "integer", "maximum": 5, "example": 6}, "0"),
        ({"type": "string", "minLength": 3, "example": "ab"}, '"thing"'),
        ({"enum": ["a"], "default": "z"}, '"a"'),
        ({"type": "array", "items": {"type": "string"}, "example": [1]}, '["string"]'),
        ({"type": "array", "items": {"type": "string"}, "maxItems": 1, "example": ["a", "b"]},
         '["string"]'),
    ],
)  # fmt: skip
def test_given_values_that_are_not_valid_are_passed_over(schema: Node, expected: str) -> None:
    assert example(schema) == expected


def test_given_objects_keep_their_order_and_take_python_names() -> None:
    schema = {
        "type": "object",
        "properties": {"maxTokens": {"type": "integer"}, "b": {"type": "string"}},
    }
    assert (
        example({**schema, "example": {"maxTokens": 1, "b": "x"}}) == '{"max_tokens": 1, "b": "x"}'
    )
    assert example({**schema, "example": {"b": "x", "unknown": 1}}) == "{}"


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({"minimum": 2}, "2"),
        ({"maximum": -1}, "-1"),
        ({"exclusiveMinimum": 0}, "1"),
        ({"minimum": 0, "exclusiveMinimum": True}, "1"),
        ({"exclusiveMaximum": 0}, "-1"),
        ({"minimum": 5, "multipleOf": 4}, "8"),
    ],
)
def test_whole_numbers_keep_to_their_bounds(bounds: Node, expected: str) -> None:
    assert example({"type": "integer", **bounds}) == expected


def test_fractions_keep_to_their_bounds() -> None:
    assert example({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}) == "0.5"
    assert example({"type": "number", "minimum": 0.1, "maximum": 0.2}) == "0.1"


@pytest.mark.parametrize(
    ("constraints", "expected"),
    [
        ({"minLength": 7}, '"thingth"'),
        ({"maxLength": 2}, '"th"'),
        ({"pattern": "^v[0-9]{3}$"}, '"v000"'),
        ({"format": "uuid"}, '"3f2b8c1e-5d47-4a6b-9e0f-7c1d2a3b4c5d"'),
        ({"format": "date"}, 'parse_date("2024-01-31")'),
        ({"format": "date-time"}, 'parse_datetime("2024-01-31T12:30:00Z")'),
        ({"format": "date", "example": "2025-02-03"}, 'parse_date("2025-02-03")'),
        ({"format": "date", "example": "tomorrow"}, 'parse_date("2024-01-31")'),
        ({"format": "binary"}, 'b"Example data"'),
    ],
)
def test_strings_keep_to_length_pattern_and_format(constraints: Node, expected: str) -> None:
    assert example({"type": "string", **constraints}) == expected


def test_absurd_sizes_are_not_met() -> None:
    assert len(example({"type": "string", "minLength": 10**12})) < 20_000
    assert len(example({"type": "array", "items": {"const": 1}, "minItems": 10**12})) < 20_000


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"items": {"type": "integer"}, "minItems": 2}, "[0, 0]"),
        ({"items": {"enum": ["a", "b", "c"]}, "minItems": 2}, '["a", "b"]'),
        ({"items": {"type": "string"}, "maxItems": 0}, "[]"),
    ],
)
def test_arrays_have_as_many_items_as_they_must(schema: Node, expected: str) -> None:
    assert example({"type": "array", **schema}) == expected


def test_objects_have_the_members_asked_for() -> None:
    schema = {
        "type": "object",
        "required": ["b"],
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
    }
    assert example(schema) == '{"b": "b"}'
    assert example(schema, full=True) == '{"b": "b", "a": "a"}'
    free = {"type": "object", "additionalProperties": {"type": "integer"}}
    assert example(free) == '{"foo": 0}'


def test_recursion_stops_where_it_may() -> None:
    node = {
        "type": "object",
        "required": ["children"],
        "properties": {
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
            "next": {"$ref": "#/components/schemas/Node"},
        },
    }
    found = example({"$ref": "#/components/schemas/Node"}, full=True, schemas={"Node": node})
    assert found == '{"children": []}'


def test_a_union_takes_the_first_arm_that_ends() -> None:
    children = {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Tree"}}
    branch = {"type": "object", "required": ["below"], "properties": {"below": children}}
    tree = {"anyOf": [branch, {"type": "integer"}]}
    found = example({"$ref": "#/components/schemas/Tree"}, schemas={"Tree": tree})
    assert found == "0"


def test_a_free_discriminator_says_which_arm_it_is() -> None:
    arm = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    union = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"meow": "#/components/schemas/Cat", "woof": "#/components/schemas/Dog"},
        },
    }
    assert example(union, schemas={"Cat": arm, "Dog": arm}) == '{"kind": "meow"}'
