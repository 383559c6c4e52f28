"""Named models: what they are called, where they are, in which forms they are emitted."""

from __future__ import annotations

from typing import Any

from generator.plan.models import Form, NamedModel
from generator.plan.usage import find_uses, forms_of
from tests.unit.types_support import api_of, config_of, operation, plan_of, ref, sources, spec, to

STRING = {"type": "string"}
PET = {"type": "object", "properties": {"name": STRING}}


def model(
    key: str = "pet", schema: object = PET, entry: object = "X", **more: object
) -> NamedModel:
    found = plan_of(spec({"X": schema}), config_of({key: entry}, **more)).models.all
    return found[0]


def test_names_and_modules() -> None:
    found = model("image_url")
    assert (found.response.name, found.response.module) == ("ImageURL", "types.image_url")
    assert (found.params.name, found.params.module) == ("ImageURLParam", "types.image_url_param")


def test_no_second_param_suffix() -> None:
    assert model("message_param").params.name == "MessageParam"
    assert model(entry={"openapi_uri": "X", "no_params_suffix": True}).params.name == "Pet"


def test_prescribed_names() -> None:
    naming = {
        "x-stainless-naming": {"python": {"model_name": "beast", "param_model_name": "creature"}}
    }
    found = model(schema={**PET, **naming})
    assert (found.response.name, found.response.module) == ("Beast", "types.pet")
    assert (found.params.name, found.params.module) == ("Creature", "types.creature")
    for junk in (5, {"python": []}, {"python": {"model_name": 5}}):
        assert model(schema={**PET, "x-stainless-naming": junk}).response.name == "Pet"


def test_shared_models_have_packages_of_their_own() -> None:
    config = config_of()
    config["resources"]["$shared"] = {"models": {"pet": "X"}}
    (found,) = plan_of(spec({"X": PET}), config).models.all
    assert found.response.module == "types.shared.pet"
    assert (found.params.name, found.params.module) == ("Pet", "types.shared_params.pet")


def test_types_stand_with_the_resource_above() -> None:
    config: dict[str, Any] = config_of()
    config["resources"]["chat"] = {"subresources": {"completions": {"models": {"pet": "X"}}}}
    (found,) = plan_of(spec({"X": PET}), config).models.all
    assert found.response.module == "types.chat.pet"
    assert found.place == ("resources", "chat", "subresources", "completions", "models", "pet")


def test_types_of_a_standalone_api_have_a_package_of_their_own() -> None:
    config: dict[str, Any] = config_of({"pet": "X"}, {"make": {"endpoint": "post /x"}})
    config["resources"]["things"]["standalone_api"] = True
    config["resources"]["things"]["subresources"] = {"parts": {"models": {"part": "Y"}}}
    body = {"type": "object", "properties": {"name": STRING}}
    reply = {"type": "object", "properties": {"name": STRING, "id": STRING}}
    data = spec({"X": PET, "Y": PET}, x={"post": operation(body=body, response=reply)})
    assert [m.module for m in plan_of(data, config).types] == [
        "types.things.pet",
        "types.things.part",
        "types.things.thing_make_params",
        "types.things.thing_make_response",
    ]


def test_a_second_model_on_a_schema_is_another_name() -> None:
    plan = plan_of(spec({"X": PET}), config_of({"pet": "X", "beast": "X"}))
    first, second = plan.models.all
    assert (first.is_alias, second.is_alias) == (False, True)
    assert "Beast = Pet\n" in sources(plan)["types.beast"]


def test_another_name_has_the_forms_of_the_first_where_both_tell_them_apart() -> None:
    use = {"use": {"endpoint": "post /x"}}
    data = spec({"X": PET}, x={"post": operation(body=to("X"), response=to("X"))})
    found = sources(plan_of(data, config_of({"pet": "X", "beast": "X"}, use)))
    assert "Beast = Pet\n" in found["types.beast"]
    assert "BeastParam = PetParam\n" in found["types.beast_param"]

    plain = {"openapi_uri": "X", "no_params_suffix": True}
    asked = spec({"X": PET}, x={"post": operation(body=to("X"))})
    found = sources(plan_of(asked, config_of({"pet": "X", "beast": plain}, use)))
    assert "Beast = PetParam\n" in found["types.beast"]


def test_what_is_named_where_it_is_used_is_a_type_of_its_own() -> None:
    house = {"type": "object", "properties": {"owner": to("X"), "guest": to("X")}}
    schemas = {"X": PET, "House": house, "Same": to("X")}
    data = spec(schemas, x={"post": operation(body=to("House"), response=to("House"))})
    models = {
        "pet": "X",
        "house": "House",
        "owner": "#/components/schemas/House/properties/owner",
        "same": "Same",
    }
    found = sources(plan_of(data, config_of(models, {"use": {"endpoint": "post /x"}})))

    assert "class Owner(BaseModel):" in found["types.owner"]
    assert "class OwnerParam(TypedDict" in found["types.owner_param"]
    assert "owner: Optional[Owner]" in found["types.house"]
    assert "guest: Optional[Pet]" in found["types.house"]
    assert "Same: TypeAlias = Pet\n" in found["types.same"]


def test_skipped_models_are_no_models() -> None:
    assert (
        plan_of(spec({"X": PET}), config_of({"pet": {"openapi_uri": "X", "skip": True}})).models.all
        == ()
    )


def forms(body: object = None, response: object = None, **schemas: object) -> dict[str, set[Form]]:
    data = spec({"Pet": PET, **schemas}, x={"post": operation(body=body, response=response)})
    models = {name.lower(): name for name in ("Pet", *schemas)}
    plan = plan_of(data, config_of(models, {"use": {"endpoint": "post /x"}}))
    api = api_of(data, [("post", "/x")], [ref(n) for n in ("Pet", *schemas)])
    uses = find_uses(api, plan.models, ())
    return {m.key: forms_of(m, uses) for m in plan.models.all}


def test_forms_follow_use() -> None:
    both = {Form.RESPONSE, Form.PARAMS}
    assert forms(body=to("Pet"))["pet"] == {Form.PARAMS}
    assert forms(response={"type": "array", "items": to("Pet")})["pet"] == {Form.RESPONSE}
    assert forms(body=to("Pet"), response={"anyOf": [to("Pet"), STRING]})["pet"] == both
    assert forms()["pet"] == {Form.RESPONSE}


def test_use_goes_through_other_models_and_maps() -> None:
    house = {"type": "object", "additionalProperties": {"allOf": [to("Pet")]}}
    assert forms(body=to("House"), House=house) == {"pet": {Form.PARAMS}, "house": {Form.PARAMS}}


def test_what_an_unreached_model_is_made_of_has_its_form() -> None:
    house = {"type": "object", "properties": {"pet": to("Pet")}}
    both = {Form.RESPONSE, Form.PARAMS}
    assert forms(body=to("Pet"), House=house) == {"pet": both, "house": {Form.RESPONSE}}


def test_sets_of_values_have_one_form() -> None:
    data = spec(
        {"Kind": {"enum": ["a"]}},
        x={"post": operation(body={"type": "object", "properties": {"k": to("Kind")}})},
    )
    found = sources(plan_of(data, config_of({"kind": "Kind"}, {"use": {"endpoint": "post /x"}})))
    assert 'Kind: TypeAlias = Literal["a"]' in found["types.kind"]
    assert "types.kind_param" not in found
