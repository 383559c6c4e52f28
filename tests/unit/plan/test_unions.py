"""Unions: the arms that they come to, what those are called, what tells them apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.types_support import (
    config_of,
    operation,
    plan_of,
    sources,
    spec,
    to,
    types_source,
)

STRING = {"type": "string"}
INTEGER = {"type": "integer"}


def obj(**properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def kind(value: str) -> dict[str, Any]:
    return {"type": "string", "enum": [value]}


def thing(schema: object, *, request: bool = False, **others: object) -> str:
    """The module of the model `Thing`; the other schemas have no names."""
    found = types_source({"Thing": schema, **others}, "Thing", request=request)
    return found["thing_param" if request else "thing"]


def test_a_union_without_a_name_is_written_as_its_own_arms() -> None:
    inner = {"anyOf": [obj(a=STRING), {"anyOf": [obj(b=STRING), STRING]}]}
    text = thing({"anyOf": [obj(c=STRING, d=STRING), to("Inner")]}, Inner=inner)
    assert "Thing: TypeAlias = Union[UnionMember0, A, B, str]" in text


def test_a_union_with_a_name_stays() -> None:
    schemas = {"Thing": {"anyOf": [STRING, to("Pet")]}, "Pet": {"anyOf": [obj(a=STRING), INTEGER]}}
    assert "Thing: TypeAlias = Union[str, Pet]" in types_source(schemas, "Thing", "Pet")["thing"]


def test_a_union_inside_that_may_be_null_makes_the_whole_so() -> None:
    inner = {"anyOf": [{"anyOf": [obj(a=STRING, b=STRING), STRING]}, {"type": "null"}]}
    text = thing({"anyOf": [INTEGER, to("Inner")]}, Inner=inner)
    assert "Thing: TypeAlias = Union[int, UnionMember1, str, None]" in text


def test_a_union_that_is_part_of_itself_ends() -> None:
    text = thing({"anyOf": [STRING, to("Inner")]}, Inner={"anyOf": [INTEGER, to("Inner")]})
    assert "Thing: TypeAlias = Union[str, int]" in text


def test_literals_are_one_and_numbers_take_integers_in() -> None:
    names = {"anyOf": [{"enum": ["a"]}, STRING]}
    value = {"anyOf": [to("Names"), {"enum": ["b"]}, INTEGER, {"type": "number"}]}
    text = thing(obj(value=value), Names=names)
    assert 'value: Union[Literal["a", "b"], str, float]' in text


@pytest.mark.parametrize("request_", [False, True])
def test_null_is_an_arm_of_what_responses_give(request_: bool) -> None:
    pet = {"anyOf": [{"anyOf": [obj(a=STRING, b=STRING), STRING]}, {"type": "null"}]}
    text = thing(obj(pet=pet), request=request_)
    arms = "Union[PetUnionMember0, str]" if request_ else "Union[PetUnionMember0, str, None]"
    assert f"Pet: TypeAlias = {arms}" in text


def test_null_is_an_arm_of_a_model_that_responses_give() -> None:
    schema = {"anyOf": [{"anyOf": [obj(a=STRING, b=STRING), STRING]}, {"type": "null"}]}
    assert "Thing: TypeAlias = Union[UnionMember0, str, None]" in thing(schema)
    asked = thing(schema, request=True)
    assert "ThingParam: TypeAlias = Union[UnionMember0, str]" in asked


def test_components_or_titles_name_the_arms() -> None:
    odd = {**obj(a=STRING, b=STRING), "title": "Plain words"}
    inline = {**obj(d=STRING, e=STRING), "title": "In line"}
    schema = {"anyOf": [STRING, to("Odd"), to("Bare"), inline]}
    schemas = {"Thing": schema, "Odd": odd, "Bare": obj(c=STRING)}
    text = types_source(schemas, "Thing")["thing"]
    assert "Thing: TypeAlias = Union[str, Odd, Bare, InLine]" in text
    text = types_source(schemas, "Thing", clientsmith={"titles_name_variants": True})["thing"]
    assert "Thing: TypeAlias = Union[str, PlainWords, Bare, InLine]" in text


def test_an_object_of_one_member_is_called_after_it() -> None:
    text = thing(obj(voice={"anyOf": [STRING, obj(id=STRING)]}))
    assert "Voice: TypeAlias = Union[str, VoiceID]" in text


def test_what_tells_arms_apart_has_to_be_in_all_of_them() -> None:
    told = {"anyOf": [obj(kind=kind("a")), obj(kind=kind("b"))]}
    half = {"anyOf": [obj(kind=kind("a"), x=STRING), obj(y=STRING, z=STRING)]}
    by = {"discriminator": {"propertyName": "kind"}}
    assert 'PropertyInfo(discriminator="kind")' in thing({**told, **by})
    text = thing({**half, **by})
    assert "Thing: TypeAlias = Union[A, UnionMember1]" in text


def test_what_tells_arms_apart_has_one_value_for_each() -> None:
    schemas = {"A": obj(kind=kind("a")), "B": obj(kind={"enum": ["b", "c"]})}
    mapping = {"a": "#/components/schemas/A", "b": "#/components/schemas/B"}
    by = {"propertyName": "kind", "mapping": mapping}
    schema = {"anyOf": [to("A"), to("B")], "discriminator": by}
    assert 'PropertyInfo(discriminator="kind")' in thing(schema, **schemas)
    mapping["c"] = mapping["b"]
    assert "Thing: TypeAlias = Union[A, B]" in thing(schema, **schemas)


def test_an_arm_that_occurs_again_is_the_same_class() -> None:
    schema = {"anyOf": [{"anyOf": [to("A"), to("B")]}, STRING, to("A")]}
    text = thing(schema, A=obj(x=STRING), B=obj(y=STRING))
    assert "Thing: TypeAlias = Union[A, B, str]" in text
    assert "A2" not in text


def test_a_list_for_texts_among_others_is_no_text_itself() -> None:
    some = {"type": "array", "items": {"anyOf": [STRING, obj(a=STRING)]}}
    numbers = {"type": "array", "items": {"anyOf": [INTEGER, obj(a=STRING)]}}
    text = thing(obj(some=some, numbers=numbers), request=True)
    assert "some: Required[SequenceNotStr[Some]]" in text
    assert "numbers: Required[Iterable[Number]]" in text
    assert "some: List[Some]" in thing(obj(some=some))


@pytest.mark.parametrize(("month", "kind_"), [(None, "SequenceNotStr"), ("2025-07", "List")])
def test_lists_of_texts_were_lists_until_the_summer_of_2025(month: str | None, kind_: str) -> None:
    settings: dict[str, Any] = {"clientsmith": {"surface_of": month}} if month else {}
    texts = {"type": "array", "items": STRING}
    found = types_source({"Thing": obj(texts=texts)}, "Thing", request=True, **settings)
    assert f"texts: Required[{kind_}[str]]" in found["thing_param"]


def test_values_name_the_arms_if_each_has_one() -> None:
    by = {"discriminator": {"propertyName": "kind"}}
    base = {**obj(kind=kind("late")), "title": "Base"}
    late = {"allOf": [to("Base"), obj(y=STRING)], "title": "Comes late"}
    error = {**obj(kind=kind("error"), x=STRING), "title": "It failed"}
    text = thing({"anyOf": [late, error], **by}, Base=base)
    assert "Union[ComesLate, ItFailed]" in text


def test_an_arm_that_combines_others_in_a_component_has_their_value() -> None:
    by = {"discriminator": {"propertyName": "kind"}}
    late = {"allOf": [to("Base"), obj(y=STRING)], "title": "Comes late"}
    error = {**obj(kind=kind("error"), x=STRING), "title": "It failed"}
    schema = {"anyOf": [to("Late"), error], **by}
    text = thing(schema, Base=obj(kind=kind("late")), Late=late)
    assert "Union[Late, Error]" in text


def test_a_list_that_is_a_model_defines_the_union_of_its_items_for_requests() -> None:
    schemas = {
        "Thing": {"type": "array", "items": to("Pet")},
        "Pet": {"anyOf": [obj(a=STRING), STRING]},
    }
    text = types_source(schemas, "Thing", "Pet", request=True)["thing_param"]
    assert "PetParam: TypeAlias = Union[A, str]" in text
    assert "ThingParam: TypeAlias = List[PetParam]" in text


def test_items_of_a_list_that_is_a_model_are_named_in_the_singular() -> None:
    schemas = {"Inputs": {"type": "array", "items": obj(a=STRING)}}
    text = types_source(schemas, "Inputs")["inputs"]
    assert "Inputs: TypeAlias = List[InputItem]" in text
    words = types_source({"Words": {"type": "array", "items": STRING}}, "Words", request=True)
    assert "WordsParam: TypeAlias = SequenceNotStr[str]" in words["words_param"]


def test_a_plain_value_with_a_name_is_written_as_what_it_is() -> None:
    data = spec(
        {"Text": STRING}, x={"post": operation(body=obj(text=to("Text")), response=to("Text"))}
    )
    found = sources(plan_of(data, config_of({"text": "Text"}, {"use": {"endpoint": "post /x"}})))
    assert "Text: TypeAlias = str" in found["types.text"]
    assert "text: Required[str]" in found["types.thing_use_params"]
    assert "types.text_param" not in found
