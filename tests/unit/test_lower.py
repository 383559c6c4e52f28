"""Schemas as they are written, and as the IR has them."""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics, InputError
from generator.ir import Array, Enum, Kind, Map, Object, Ref, Scalar, Schema, Union
from tests.unit.types_support import api_of, lowered, ref, spec, to

STRING = {"type": "string"}
PET = {"type": "object", "properties": {"name": STRING, "age": {"type": "integer"}}}


def warnings(schema: object) -> list[tuple[str, int | None]]:
    found = Diagnostics()
    api_of(spec({"X": schema}), (), [ref("X")], found)
    return [(d.code, d.span.column if d.span else None) for d in found]


def names(schema: Schema) -> dict[str, bool]:
    """The members of an object, and whether they are required."""
    assert isinstance(schema, Object)
    return {p.name: p.required for p in schema.properties}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True},
        {"type": ["string", "null"]},
        {"anyOf": [STRING, {"type": "null"}]},
        {"oneOf": [STRING, {"type": ["null"]}]},
        {"anyOf": [STRING, {"const": None}]},
        {"anyOf": [STRING, {"enum": [None]}]},
        {"anyOf": [STRING, {"nullable": True}]},
        {"enum": ["a", None]},
        {"type": "string", "enum": ["a"], "nullable": True},
        {"allOf": [to("Pet"), {"nullable": True}]},
        {"allOf": [to("Pet")], "nullable": True},
    ],
)
def test_every_spelling_of_nullable(schema: object) -> None:
    found = lowered(schema, {"Pet": PET})
    assert found.nullable
    inner = found.arms[0] if isinstance(found, Union) else found
    assert not isinstance(inner, Union)


def test_null_alone() -> None:
    for schema in (
        {"type": "null"},
        {"const": None},
        {"enum": [None]},
        {"anyOf": [{"type": "null"}]},
    ):
        found = lowered(schema)
        assert isinstance(found, Scalar)
        assert found.kind is Kind.NULL


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"format": "binary"}, Kind.BINARY),
        ({"contentMediaType": "application/octet-stream"}, Kind.BINARY),
        ({"contentMediaType": "image/png", "contentEncoding": "base64"}, Kind.STRING),
        ({"contentMediaType": "application/json"}, Kind.STRING),
        ({"contentMediaType": "text/html"}, Kind.STRING),
        ({"contentMediaType": 1}, Kind.STRING),
    ],
)
def test_strings_that_are_bytes(said: dict[str, object], kind: Kind) -> None:
    found = lowered({"type": "string", **said})
    assert isinstance(found, Scalar)
    assert found.kind is kind


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf", "allOf"])
def test_one_arm_keeps_both_descriptions(keyword: str) -> None:
    found = lowered({keyword: [to("Pet")], "description": "outer"}, {"Pet": PET})
    assert isinstance(found, Union)
    assert found.description == "outer"
    (arm,) = found.arms
    assert isinstance(arm, Ref)
    assert arm.target == ref("Pet")


def test_words_beside_a_reference_stay_with_it() -> None:
    found = lowered(
        {"$ref": ref("Pet"), "description": "mine"}, {"Pet": {**PET, "description": "its"}}
    )
    assert isinstance(found, Ref)
    assert found.description == "mine"


def test_all_of_objects_extends_and_merges() -> None:
    arms = [to("Pet"), {"type": "object", "properties": {"bark": STRING}, "required": ["bark"]}]
    found = lowered({"allOf": arms}, {"Pet": PET})
    assert isinstance(found, Object)
    assert [b.target for b in found.bases] == [ref("Pet")]
    assert names(found) == {"bark": True}


def test_all_of_that_only_requires_makes_members_of_the_base_required() -> None:
    found = lowered({"allOf": [to("Pet"), {"required": ["name"]}]}, {"Pet": PET})
    assert names(found) == {"name": True}
    assert isinstance(found, Object)
    member = found.properties[0].schema
    assert isinstance(member, Ref)
    assert member.target == ref("Pet") + "/properties/name"


def test_all_of_that_requires_what_is_required_anyway_is_the_reference() -> None:
    pet = {**PET, "required": ["name"]}
    assert isinstance(lowered({"allOf": [to("Pet"), {"required": ["name"]}]}, {"Pet": pet}), Union)


def test_members_of_a_grandparent_can_be_required() -> None:
    others = {"Pet": PET, "Dog": {"allOf": [to("Pet"), {"properties": {"bark": STRING}}]}}
    found = lowered({"allOf": [to("Dog"), {"properties": {}, "required": ["age"]}]}, others)
    assert names(found) == {"age": True}


def test_required_beside_and_inside_all_of() -> None:
    arms = [{"properties": {"a": STRING, "b": STRING}, "required": ["a"]}, {"required": ["b"]}]
    assert names(lowered({"allOf": arms})) == {"a": True, "b": True}


def test_all_of_scalars_merges() -> None:
    found = lowered({"allOf": [STRING, {"enum": ["a", "b"]}], "description": "d"})
    assert isinstance(found, Enum)
    assert (found.values, found.description) == (("a", "b"), "d")


def test_all_of_of_an_all_of_merges_through_references() -> None:
    others = {
        "Y": {"allOf": [to("Z"), {"maxLength": 3}]},
        "Z": {"type": "string", "format": "date"},
    }
    found = lowered({"allOf": [to("Y"), {"type": "string"}]}, others)
    assert isinstance(found, Scalar)
    assert found.kind is Kind.DATE


def test_const_is_an_enum_of_one() -> None:
    found = lowered({"const": "x", "type": "string"})
    assert isinstance(found, Enum)
    assert found.values == ("x",)


def test_enum_keeps_true_apart_from_one() -> None:
    found = lowered({"enum": [1, True, "1", 1, None]})
    assert isinstance(found, Enum)
    assert [type(v) for v in found.values] == [int, bool, str]


def test_enum_of_objects_is_what_its_type_says() -> None:
    found = lowered(
        {"type": "object", "enum": [{"a": 1}], "properties": {"a": {"type": "integer"}}}
    )
    assert names(found) == {"a": False}


def test_several_types_are_a_union() -> None:
    found = lowered({"type": ["string", "integer", "null"]})
    assert isinstance(found, Union)
    assert [a.kind for a in found.arms if isinstance(a, Scalar)] == [Kind.STRING, Kind.INTEGER]
    assert found.nullable


@pytest.mark.parametrize("free", [True, {}])
def test_free_map(free: object) -> None:
    found = lowered({"type": "object", "additionalProperties": free})
    assert isinstance(found, Map)
    assert isinstance(found.values, Scalar)
    assert found.values.kind is Kind.ANY


def test_typed_map() -> None:
    found = lowered({"additionalProperties": {"type": "integer"}})
    assert isinstance(found, Map)
    assert isinstance(found.values, Scalar)
    assert found.values.kind is Kind.INTEGER


def test_map_by_patterns() -> None:
    patterns = {"^a": STRING, "^b": {"type": "integer"}}
    found = lowered(
        {"type": "object", "patternProperties": patterns, "additionalProperties": False}
    )
    assert isinstance(found, Map)
    assert isinstance(found.values, Union)
    assert len(found.values.arms) == 2


def test_members_beside_free_ones() -> None:
    found = lowered({**PET, "additionalProperties": STRING})
    assert isinstance(found, Object)
    assert isinstance(found.additional, Scalar)
    assert found.additional.kind is Kind.STRING


@pytest.mark.parametrize(
    ("schema", "shape"),
    [
        ({"type": "object"}, Scalar),
        ({"type": "object", "additionalProperties": False}, Object),
        ({"type": "object", "x-stainless-empty-object": True}, Object),
        ({}, Scalar),
        (True, Scalar),
    ],
)
def test_objects_without_members(schema: object, shape: type[Schema]) -> None:
    assert type(lowered(schema)) is shape


def test_items_one_by_one_make_an_array_of_any_of_them() -> None:
    for keyword in ("prefixItems", "items"):
        found = lowered({"type": "array", keyword: [STRING, {"type": "integer"}]})
        assert isinstance(found, Array)
        assert isinstance(found.items, Union)
        assert len(found.items.arms) == 2
    found = lowered({"prefixItems": [STRING], "items": {"type": "integer"}})
    assert isinstance(found, Array)
    assert isinstance(found.items, Union)
    assert len(found.items.arms) == 2


def test_array_of_anything() -> None:
    found = lowered({"type": "array"})
    assert isinstance(found, Array)
    assert isinstance(found.items, Scalar)
    assert found.items.kind is Kind.ANY


def test_arms_that_only_restrict_leave_the_object() -> None:
    found = lowered({**PET, "anyOf": [{"required": ["name"]}, {"required": ["age"]}]})
    assert names(found) == {"name": False, "age": False}


def test_members_beside_a_union_belong_to_each_arm() -> None:
    arms = [{"type": "object", "properties": {"a": STRING}}, to("Pet")]
    beside = {"properties": {"id": STRING}, "required": ["id"]}
    found = lowered({"type": "object", **beside, "oneOf": arms}, {"Pet": PET})
    assert isinstance(found, Union)
    first, second = found.arms
    assert names(first) == {"id": True, "a": False}
    assert names(second) == {"id": True}
    assert isinstance(second, Object)
    assert second.bases[0].target == ref("Pet")


def test_discriminator() -> None:
    union = {
        "oneOf": [to("Pet"), STRING],
        "discriminator": {"propertyName": "kind", "mapping": {"p": "Pet", "q": 5}},
    }
    found = lowered(union, {"Pet": PET})
    assert isinstance(found, Union)
    assert (found.discriminator, found.mapping) == ("kind", {"p": "Pet"})


def test_skipped_members_and_overridden_schemas() -> None:
    members = {
        "a": {**STRING, "x-stainless-skip": True},
        "b": {**STRING, "x-stainless-skip": ["go"]},
    }
    assert names(lowered({"type": "object", "properties": members})) == {"b": False}
    found = lowered({"type": "string", "x-stainless-override-schema": {"type": "integer"}})
    assert isinstance(found, Scalar)
    assert found.kind is Kind.INTEGER


def test_recursion_is_finite() -> None:
    schemas = api_of(spec({"X": {"properties": {"x": to("X")}}}), (), [ref("X")]).schemas
    assert isinstance(schemas[ref("X") + "/properties/x"], Ref)


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": []},
        {"properties": {"a": {"enum": {}}}},
        {"type": "array", "items": "string"},
        {"allOf": {}},
        {"anyOf": "x"},
        {"required": True, "properties": {"a": STRING}},
        {"$ref": 5},
        {"type": 5},
        {"type": "strnig"},
        {"discriminator": [], "oneOf": [STRING]},
        {"additionalProperties": "yes"},
    ],
)
def test_wrong_kinds_are_left_out_with_a_warning_that_has_a_place(schema: object) -> None:
    ((code, column),) = warnings(schema)
    assert code == "unexpected-kind"
    assert column is not None


@pytest.mark.parametrize(
    "keyword", ["properties", "items", "allOf", "enum", "required", "type", "$ref"]
)
def test_null_stands_for_an_absent_keyword(keyword: str) -> None:
    assert warnings({keyword: None}) == []


@pytest.mark.parametrize(
    ("schema", "others", "code"),
    [
        (to("Nowhere"), {}, "dangling-ref"),
        ({"$ref": "other.yaml#/X"}, {}, "dangling-ref"),
        (to("X"), {}, "circular-ref"),
        (to("Y"), {"Y": to("Z"), "Z": to("Y")}, "circular-ref"),
        ({"anyOf": [to("X")]}, {}, "circular-ref"),
        ({"allOf": [to("X")]}, {}, "circular-ref"),
        ({"x-stainless-override-schema": to("X")}, {}, "circular-ref"),
    ],
)
def test_a_reference_to_nothing_is_any_value(
    schema: object, others: dict[str, Any], code: str
) -> None:
    found = Diagnostics()
    api = api_of(spec({"X": schema, **others}), (), [ref("X")], found)
    assert {d.code for d in found} == {code}
    assert all(d.span and d.span.line and d.span.column for d in found)
    end = api.schemas[ref("X")]
    while not isinstance(end, Scalar):
        end = api.schemas[end.target] if isinstance(end, Ref) else cast("Union", end).arms[0]
    assert end.kind is Kind.ANY


@pytest.mark.parametrize(
    ("schema", "others"),
    [
        ({"allOf": [to("X"), PET]}, {}),
        ({"allOf": [to("Y"), PET]}, {"Y": {"allOf": [to("X"), PET]}}),
    ],
)
def test_what_extends_itself_has_its_own_members(schema: object, others: dict[str, Any]) -> None:
    found = lowered(schema, others)
    assert isinstance(found, Union)
    assert [names(arm) for arm in found.arms] == [names(lowered(PET))]


def test_arms_are_skipped_for_python_alone() -> None:
    skips = [True, ["python", "go"], ["go"], False]
    found = lowered({"oneOf": [{**STRING, "x-stainless-skip": skip} for skip in skips]})
    assert isinstance(found, Union)
    assert len(found.arms) == 2


def test_an_arm_that_leads_nowhere_or_back_is_no_arm() -> None:
    found = lowered({"anyOf": [to("X"), STRING, to("Nope"), {"type": "integer"}]})
    assert isinstance(found, Union)
    assert len(found.arms) == 2


def test_nesting_without_end_is_a_mistake() -> None:
    deep: dict[str, Any] = {"type": "string"}
    for _ in range(150):
        deep = {"type": "array", "items": deep}
    with pytest.raises(InputError, match="nested too deeply"):
        lowered(deep)


def test_what_the_parser_refuses_is_lowered_from_its_source() -> None:
    found = Diagnostics()
    bad = {"type": "object", "properties": {"a": STRING}, "minProperties": "many"}
    api = api_of(spec({"X": bad}), (), [ref("X")], found)
    assert names(api.schemas[ref("X")]) == {"a": False}
