"""What types and fields are called, and how names that would hide each other are kept apart."""

from __future__ import annotations

import datetime
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import InputError
from tests.unit.types_support import (
    Package,
    config_of,
    operation,
    plan_of,
    sources,
    spec,
    to,
    types_source,
)

if TYPE_CHECKING:
    from pathlib import Path

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
DATE = {"type": "string", "format": "date"}
DATETIME = {"type": "string", "format": "date-time"}


def obj(*required: str, **properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def load(tmp_path: Path, found: dict[str, str], module: str) -> Any:
    package = Package(tmp_path, {f"types.{name}": text for name, text in found.items()})
    return package.load(f"types.{module}")


def one(schema: object, *, request: bool = False, **others: object) -> str:
    """The module of the model `Thing`."""
    found = types_source({"Thing": schema, **others}, "Thing", request=request)
    return found["thing_param" if request else "thing"]


def test_fields_are_required_first_then_id_then_by_the_alphabet() -> None:
    text = one(obj("zebra", "id", ape=STRING, zebra=STRING, id=STRING, bee=STRING))
    places = [text.index(f"    {name}: ") for name in ("id", "zebra", "ape", "bee")]
    assert places == sorted(places)


def test_response_fields() -> None:
    text = one(obj("a", "b", a=STRING, b={"type": ["string", "null"]}, c=STRING))
    assert "    a: str\n" in text
    assert "    b: Optional[str] = None\n" in text
    assert "    c: Optional[str] = None\n" in text


def test_params_fields() -> None:
    listed = {"type": "array", "items": STRING}
    numbers = {"type": "array", "items": INTEGER}
    kinds = {"type": "array", "items": {"enum": ["x", "y"]}}
    nullable = {"type": ["string", "null"]}
    text = one(
        obj("a", "b", a=STRING, b=nullable, l=listed, n=numbers, k=kinds, t=DATETIME), request=True
    )
    assert "    a: Required[str]\n" in text
    assert "    b: Required[Optional[str]]\n" in text
    assert "    l: SequenceNotStr[str]\n" in text
    assert "    n: Iterable[int]\n" in text
    assert '    k: List[Literal["x", "y"]]\n' in text
    assert '    t: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]\n' in text


@pytest.mark.parametrize(
    ("format_", "given", "wire"),
    [("date-time", "datetime", "iso8601"), ("byte", "Base64FileInput", "base64")],
)
def test_what_is_given_otherwise_than_it_is_sent(format_: str, given: str, wire: str) -> None:
    value = {"type": "string", "format": format_}
    listed = {"type": ["array", "null"], "items": value}
    members = obj("v", v=value, odd={"type": "array", "items": listed}, l=listed)
    text = " ".join(one(members, request=True).split())
    info = f'PropertyInfo(format="{wire}")'
    assert f"v: Required[Annotated[Union[str, {given}], {info}]]" in text
    assert f"l: Annotated[Optional[SequenceNotStr[Union[str, {given}]]], {info}]" in text
    assert (
        f"odd: Annotated[Iterable[Optional[SequenceNotStr[Union[str, {given}]]]], {info}]" in text
    )
    sent = {"datetime": "datetime"}.get(given, "str")
    assert f"l: Optional[List[{sent}]] = None" in one(members)


def test_nested_classes_are_named_by_their_path() -> None:
    inner = obj(deep=obj(x=STRING), items={"type": "array", "items": obj(y=STRING)})
    text = one(obj(image_url=inner))
    for name in ("class ImageURL(", "class ImageURLDeep(", "class ImageURLItem("):
        assert name in text
    assert (
        text.index("class ImageURLDeep(")
        < text.index("class ImageURL(")
        < text.index("class Thing(")
    )


def test_variants_are_named_by_their_discriminator_component_title_or_number() -> None:
    cat = obj("kind", kind={"const": "cat"})
    union = {"anyOf": [cat, to("Dog")], "discriminator": {"propertyName": "kind"}}
    dog = obj("kind", kind={"enum": ["dog", "wolf"]})
    plain = {"anyOf": [{**obj(a=STRING), "title": "Good one"}, obj(b=STRING), STRING]}
    named = {"anyOf": [{**obj(c=STRING), "x-stainless-variantName": "special"}]}
    text = one(
        obj(pet=union, plain=plain, named={**named, "anyOf": [*named["anyOf"], STRING]}), Dog=dog
    )
    for name in ("PetCat", "PetDog", "PlainGoodOne", "PlainUnionMember1", "NamedSpecial"):
        assert f"class {name}(" in text
    assert (
        'Pet: TypeAlias = Annotated[Union[PetCat, PetDog], PropertyInfo(discriminator="kind")]'
        in text
    )


def test_classes_that_would_be_called_the_same_are_numbered(tmp_path: Path) -> None:
    schema = obj(foo_bar=obj(a=STRING), fooBar=obj(b=STRING), thing=obj(c=STRING))
    found = types_source({"Thing": schema}, "Thing")
    for name in ("class FooBar(", "class FooBar2(", "class Thing2(", "class Thing("):
        assert name in found["thing"]
    assert load(tmp_path, found, "thing").Thing(foo_bar=None)


def test_fields_that_would_be_called_the_same_are_numbered(tmp_path: Path) -> None:
    found = types_source(
        {
            "Thing": obj(
                "fooBar",
                "foo-bar",
                "foo_bar",
                **{"fooBar": STRING, "foo-bar": STRING, "foo_bar": STRING},
            )
        },
        "Thing",
    )
    thing = load(tmp_path, found, "thing").Thing
    parsed = thing.model_validate({"fooBar": "1", "foo-bar": "2", "foo_bar": "3"})
    assert parsed.foo_bar == "3"
    assert {parsed.foo_bar_2, parsed.foo_bar_3} == {"1", "2"}


@pytest.mark.parametrize("request_form", [False, True])
def test_odd_wire_names(tmp_path: Path, request_form: bool) -> None:
    odd = [
        "class",
        "1st",
        "😀",
        "🎉",
        "__class__",
        "",
        " ",
        "a b",
        "$ref!",
        "None",
        "model_config",
        "copy",
        "日本",
        "_id",
        "self",
    ]
    found = types_source(
        {"Thing": obj(*odd, **dict.fromkeys(odd, STRING))}, "Thing", request=request_form
    )
    module = load(tmp_path, found, "thing_param" if request_form else "thing")
    if request_form:
        assert len(module.ThingParam.__annotations__) == len(odd)
        assert not any(name.startswith("_ThingParam") for name in module.ThingParam.__annotations__)
    else:
        parsed = module.Thing.model_validate({name: f"<{name}>" for name in odd})
        assert parsed.model_dump(by_alias=True) == {name: f"<{name}>" for name in odd}


SHADOWS = obj(
    "object", "list", "str", "int", "date", "datetime", "kinds", "optional",
    object={"const": "thing"},
    list={"type": "array", "items": STRING},
    str=STRING,
    int=INTEGER,
    float={"type": "number"},
    bool={"type": "boolean"},
    bytes=INTEGER,
    type=STRING,
    date=DATE,
    datetime=DATETIME,
    Optional=STRING,
    optional=STRING,
    zz_any={},
    zz_text=STRING,
    zz_number={"type": "number"},
    zz_flag={"type": "boolean"},
    zz_count=INTEGER,
    zz_day=DATE,
    zz_time=DATETIME,
    kinds={"type": "array", "items": INTEGER},
    a_day=DATE,
    a_any={},
)  # fmt: skip


def test_fields_named_as_the_types_they_stand_beside(tmp_path: Path) -> None:
    found = types_source({"Thing": SHADOWS}, "Thing")
    thing = load(tmp_path, found, "thing").Thing
    day, time = "2020-01-02", "2020-01-02T03:04:05Z"
    given: dict[str, Any] = {
        "object": "thing", "list": ["a"], "str": "s", "int": 1, "date": day, "datetime": time,
        "kinds": [1], "optional": "o", "zz_any": {"x": 1}, "zz_text": "t", "zz_number": 1.5,
        "zz_flag": True, "zz_count": 3, "zz_day": day, "zz_time": time, "a_day": day,
    }  # fmt: skip
    parsed = thing.model_validate(given)
    assert parsed.zz_day == datetime.date(2020, 1, 2)
    assert parsed.a_day == datetime.date(2020, 1, 2)
    assert parsed.zz_time.year == 2020
    assert (parsed.zz_text, parsed.zz_number, parsed.zz_flag, parsed.zz_count) == (
        "t",
        1.5,
        True,
        3,
    )
    assert "builtins.str" in found["thing"]
    assert "from datetime import date as _date, datetime as _datetime" in found["thing"]


@pytest.mark.parametrize("request_form", [False, True])
def test_type_checkers_accept_fields_named_as_types(tmp_path: Path, request_form: bool) -> None:
    found = types_source({"Thing": SHADOWS}, "Thing", request=request_form)
    package = Package(tmp_path, {f"types.{name}": text for name, text in found.items()})
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    result = subprocess.run(
        [*command, "-p", f"{package.name}.types"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("request_form", [False, True])
def test_a_nested_class_leaves_an_imported_one_its_name(tmp_path: Path, request_form: bool) -> None:
    schemas = {
        "Function": obj("name", name=STRING),
        "Thing": obj(mine={"type": "array", "items": to("Function")}, function=obj(body=STRING)),
    }
    found = types_source(schemas, "Thing", "Function", request=request_form)
    module = load(tmp_path, found, "thing_param" if request_form else "thing")
    if not request_form:
        assert "from .function import Function as _Function" in found["thing"]
        parsed = module.Thing.model_validate({"mine": [{"name": "n"}], "function": {"body": "b"}})
        assert parsed.mine[0].name == "n"
        assert parsed.function.body == "b"
        assert type(parsed.mine[0]) is not module.Function


def test_classes_named_as_what_the_module_imports(tmp_path: Path) -> None:
    names = (
        "list",
        "optional",
        "union",
        "literal",
        "dict",
        "base_model",
        "type_alias",
        "field_info",
        "annotated",
        "property_info",
    )
    schema = obj(**{n: obj(x={"type": "array", "items": STRING}) for n in names})
    schema["properties"] |= {
        "odd-name": STRING,
        "kind": {"enum": ["a"]},
        "map": {"type": "object", "additionalProperties": STRING},
        "either": {
            "anyOf": [obj("t", t={"const": "a"}), obj("t", t={"const": "b"})],
            "discriminator": {"propertyName": "t"},
        },
    }
    found = types_source({"Thing": schema}, "Thing")
    module = load(tmp_path, found, "thing")
    parsed = module.Thing.model_validate(
        {"list": {"x": ["a"]}, "odd-name": "o", "either": {"t": "b"}}
    )
    assert parsed.list.x == ["a"]
    assert parsed.odd_name == "o"
    found = types_source({"Thing": schema}, "Thing", request=True)
    load(tmp_path, found, "thing_param")


def test_models_of_one_name_in_two_packages_can_be_used_together(tmp_path: Path) -> None:
    schemas = {"A": obj(x=STRING), "B": obj(y=STRING), "Both": obj(a=to("A"), b=to("B"))}
    config = config_of({"both": "Both", "item": "A"}, {"get": {"endpoint": "get /x"}})
    config["resources"]["other"] = {"subresources": {"sub": {"models": {"item": "B"}}}}
    data = spec(schemas, x={"get": operation(response=to("Both"))})
    found = sources(plan_of(data, config))
    module = Package(tmp_path, found).load("types.both")
    parsed = module.Both.model_validate({"a": {"x": "1"}, "b": {"y": "2"}})
    assert (parsed.a.x, parsed.b.y) == ("1", "2")


def clash(config: dict[str, Any], **schemas: object) -> list[tuple[str, int | None, int | None]]:
    everything = {"A": obj(x=STRING), "B": obj(y=STRING), **schemas}
    with pytest.raises(InputError) as raised:
        plan_of(spec(everything), config)
    found = raised.value.diagnostics
    assert {d.code for d in found} == {"name-clash"}
    return [(d.message, d.span.line, d.span.column) for d in found if d.span]


def test_two_models_of_one_name_are_a_mistake_at_both_places() -> None:
    found = clash(config_of({"some_thing": "A", "someThing": "B"}))
    assert len(found) == 2
    assert len({column for _, _, column in found}) == 2
    assert "`some_thing` and `someThing` would both be the module" in found[0][0]


def test_two_classes_of_one_name_in_one_package_are_a_mistake() -> None:
    named = {**obj(y=STRING), "x-stainless-naming": {"python": {"model_name": "thing"}}}
    found = clash(config_of({"thing": "A", "other": "C"}), C=named)
    assert "`Thing` in `types`" in found[0][0]


def test_a_module_and_a_package_of_one_name_are_a_mistake() -> None:
    config = config_of({"chat": "A"})
    config["resources"]["chat"] = {"subresources": {"sub": {"models": {"b": "B"}}}}
    assert "as a module and as a package" in clash(config)[0][0]


def test_a_param_model_that_responses_have_gets_a_name_for_each() -> None:
    schemas = {"A": obj(x=STRING)}
    data = spec(schemas, use={"post": operation(body=obj(a=to("A")), response=to("A"))})
    found = sources(
        plan_of(data, config_of({"thing_param": "A"}, {"use": {"endpoint": "post /use"}}))
    )
    assert "class ThingParam(BaseModel)" in found["types.thing_param"]
    assert "class ThingParamParam(TypedDict" in found["types.thing_param_param"]


def test_endless_inline_types_are_a_mistake() -> None:
    schemas: dict[str, object] = {
        f"S{n}": obj(a=to(f"S{n + 1}"), b=to(f"S{n + 1}")) for n in range(30)
    }
    with pytest.raises(InputError, match="no end in sight"):
        types_source({**schemas, "S30": STRING}, "S0")


@pytest.mark.parametrize("request_", [False, True])
def test_checkers_let_a_class_say_more_of_a_field_than_its_base(request_: bool) -> None:
    base = obj(id=STRING, name=STRING)
    same = {"allOf": [to("Base"), obj(more=STRING)]}
    more = {"allOf": [to("Base"), obj("id", id=STRING)]}
    schemas = {"Base": base, "Same": same, "More": more}
    found = types_source(schemas, *schemas, request=request_)
    names = ["same_param", "more_param"] if request_ else ["same", "more"]
    told = ["reportIncompatibleVariableOverride=false" in found[name] for name in names]
    assert told == [False, True]


def test_fields_of_responses_keep_out_of_a_namespace_of_pydantic() -> None:
    schema = obj(model=STRING, model_id=STRING)
    assert '    api_model_id: Optional[str] = FieldInfo(alias="model_id"' in one(schema)
    assert "    model: Optional[str] = None\n" in one(schema)
    assert "    model_id: str\n" in one(schema, request=True)
    options = {"options": {"disable_pydantic_namespace_protection": True}}
    targets = {"python": {"package_name": "tiny", **options}}
    found = types_source({"Thing": schema}, "Thing", targets=targets)
    assert "    model_id: Optional[str] = None\n" in found["thing"]
