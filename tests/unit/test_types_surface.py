"""Order, docstrings and further members of classes, as generated packages are known for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.plan.resources import method_order
from tests.unit.test_types_names import load, obj, one
from tests.unit.types_support import config_of, operation, plan_of, sources, spec, to, types_source

if TYPE_CHECKING:
    from pathlib import Path

STRING = {"type": "string"}


def test_fields_are_in_the_order_of_their_wire_names_whatever_the_case() -> None:
    text = one(obj(stopTimes=STRING, stops=STRING, stop_id=STRING, Agency=STRING))

    names = [line.split(":")[0].strip() for line in text.splitlines() if ": Optional" in line]
    assert names == ["agency", "stop_id", "stops", "stop_times"]


_SAID = {
    **obj(inner={**obj(a=STRING), "description": "What is inside."}),
    "description": "A thing.",
}


@pytest.mark.parametrize(
    ("month", "has_docs"), [(None, True), ("2025-12", True), ("2025-09", False)]
)
def test_classes_have_docstrings_since_the_end_of_2025(month: str | None, has_docs: bool) -> None:
    settings: dict[str, Any] = {"clientsmith": {"surface_of": month}} if month else {}
    text = types_source({"Thing": _SAID}, "Thing", **settings)["thing"]

    assert ('class Thing(BaseModel):\n    """A thing."""' in text) is has_docs
    assert ('class Inner(BaseModel):\n    """What is inside."""' in text) is has_docs
    assert '    inner: Optional[Inner] = None\n    """What is inside."""' in text


def test_a_class_is_described_where_it_is_used() -> None:
    other = {**obj(a=STRING), "description": "Another."}
    thing = obj(bare=to("Other"), said={**to("Other"), "description": "Said here."})
    text = types_source({"Thing": thing, "Other": other}, "Thing")["thing"]

    assert 'class Bare(BaseModel):\n    """Another."""' in text
    assert 'class Said(BaseModel):\n    """Said here."""' in text


def test_a_class_of_which_nothing_is_said_is_described_as_the_first_it_extends() -> None:
    schemas = {
        "Animal": {**obj(a=STRING), "description": "Lives."},
        "Unnamed": {**obj(b=STRING), "description": "Is no class."},
        "Pet": {"allOf": [to("Unnamed"), to("Animal")]},
        "Dog": {"allOf": [to("Animal"), obj(c=STRING)], "description": "Barks."},
        "Rock": {"allOf": [to("Unnamed"), obj(d=STRING)]},
    }
    found = types_source(schemas, "Animal", "Pet", "Dog", "Rock")

    assert 'class Pet(Animal):\n    """Lives."""' in found["pet"]
    assert 'class Dog(Animal):\n    """Barks."""' in found["dog"]
    assert "class Rock(BaseModel):\n    b:" in found["rock"]


def test_a_class_that_is_only_described_needs_nothing_else(tmp_path: Path) -> None:
    empty = {"type": "object", "additionalProperties": False, "description": "Nothing."}
    found = types_source({"Thing": empty}, "Thing")

    assert "pass" not in found["thing"]
    assert load(tmp_path, found, "thing").Thing.__doc__ == "Nothing."


def test_pytest_takes_no_class_for_tests(tmp_path: Path) -> None:
    empty = {"type": "object", "additionalProperties": False}
    schemas = {"Testing": obj("a", a=STRING), "Thing": obj(test=empty)}
    found = types_source(schemas, "Testing", "Thing")
    assert load(tmp_path, found, "testing").Testing.__test__ is False
    assert load(tmp_path, found, "testing").Testing.model_fields.keys() == {"a"}
    assert "class Test(BaseModel):\n    __test__ = False\n\n" in found["thing"]
    assert found["thing"].count("__test__") == 1
    assert "pass" not in found["thing"]
    assert "__test__" not in types_source(schemas, "Testing", request=True)["testing_param"]


@pytest.mark.parametrize(
    ("additional", "type_", "more"),
    [
        (True, "object", 1),
        ({}, "object", "y"),
        (STRING, "str", "y"),
        ({"type": "integer"}, "int", 1),
    ],
)
def test_members_beside_those_with_a_name(
    tmp_path: Path, additional: object, type_: str, more: object
) -> None:
    schema = {**obj("a", a=STRING), "additionalProperties": additional}
    found = types_source({"Thing": schema}, "Thing")

    assert f"        def __getattr__(self, attr: str) -> {type_}: ..." in found["thing"]
    assert f"        __pydantic_extra__: Dict[str, {type_}]" in found["thing"]
    thing = load(tmp_path, found, "thing").Thing.model_validate({"a": "x", "more": more})
    assert (thing.a, thing.more) == ("x", more)


def test_members_beside_one_that_hides_their_type(tmp_path: Path) -> None:
    schema = {**obj(object={"const": "thing"}), "additionalProperties": True}
    found = types_source({"Thing": schema}, "Thing")

    assert "        def __getattr__(self, attr: str) -> builtins.object: ..." in found["thing"]
    assert load(tmp_path, found, "thing").Thing.model_validate({"object": "thing", "b": 1}).b == 1


def test_an_unknown_value_may_be_null_without_saying_so() -> None:
    unknown = {"nullable": True, "description": "Anything."}
    text = one(obj("must", must=unknown, may=unknown))

    assert "    must: object\n" in text
    assert "    may: Optional[object] = None\n" in text


def test_variants_are_numbered_among_all_that_a_union_comes_to() -> None:
    primitive = {"anyOf": [STRING, {"type": "number"}, {"type": "boolean"}]}
    text = one(obj(value={"anyOf": [to("Primitive"), obj(a=STRING)]}), Primitive=primitive)

    assert "Value: TypeAlias = Union[str, float, bool, ValueUnionMember3]" in text


@pytest.mark.parametrize(
    ("mapping", "names"),
    [({}, ("PetCat", "PetDog")), ({"cat": "Lion", "dog": "Wolf"}, ("PetLion", "PetWolf"))],
)
def test_a_mapping_names_variants_by_their_components(
    mapping: dict[str, str], names: tuple[str, ...]
) -> None:
    schemas = {
        "Lion": obj("kind", kind={"const": "cat"}),
        "Wolf": obj("kind", kind={"const": "dog"}),
    }
    discriminator: dict[str, Any] = {"propertyName": "kind"}
    if mapping:
        discriminator["mapping"] = {k: to(v)["$ref"] for k, v in mapping.items()}
    union = {"oneOf": [to("Lion"), to("Wolf")], "discriminator": discriminator}
    text = one(obj(pet=union), **schemas)

    assert [
        name for name in ("PetCat", "PetDog", "PetLion", "PetWolf") if f"class {name}(" in text
    ] == [*names]


def test_dates_beside_a_field_of_that_name_are_written_with_their_module(tmp_path: Path) -> None:
    dates = obj(
        date={"type": "string", "format": "date"}, at={"type": "string", "format": "date-time"}
    )
    found = types_source({"Thing": dates}, "Thing")

    assert "import datetime\n" in found["thing"]
    assert "    date: Optional[datetime.date] = None\n" in found["thing"]
    assert "    at: Optional[datetime.datetime] = None\n" in found["thing"]
    assert str(load(tmp_path, found, "thing").Thing(date="2026-01-02").date) == "2026-01-02"


def test_a_field_called_like_the_module_leaves_dates_their_own_names(tmp_path: Path) -> None:
    day = {"type": "string", "format": "date"}
    found = types_source({"Thing": obj(date=day, datetime=STRING)}, "Thing")

    assert "import datetime\n" not in found["thing"]
    assert str(load(tmp_path, found, "thing").Thing(date="2026-01-02").date) == "2026-01-02"


def test_headers_alone_make_no_params() -> None:
    header = {"name": "X-Trace", "in": "header", "schema": STRING}
    config = config_of({}, {"use": {"endpoint": "post /use"}})
    plan = plan_of(spec({}, use={"post": operation(parameters=[header])}), config)

    assert plan.calls["things",][0].params.module is None
    assert "types.thing_use_params" not in sources(plan)


def test_methods_are_in_an_order_of_their_own() -> None:
    names = ["wait", "list", "cancel", "delete", "create", "update", "retrieve"]
    methods = {name: {"endpoint": f"post /{name}"} for name in names}
    described = spec({}, **{name: {"post": operation()} for name in names})
    plan = plan_of(described, config_of({}, methods))

    assert [each.call.name for each in plan.calls["things",]] == sorted(names, key=method_order)
    assert sorted(names, key=method_order) == [
        *("create", "retrieve", "update", "list", "delete"),
        *("cancel", "wait"),
    ]
