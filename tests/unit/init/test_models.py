"""Which schemas are named, how, and under which resource."""

from __future__ import annotations

from typing import Any

from tests.unit.init.support import Data, config_of, draft_of, operation, ref, spec

OBJECT: Data = {"type": "object", "properties": {"name": {"type": "string"}}}


def models_of(resources: dict[str, Any], *path: str) -> dict[str, str]:
    """The models under a resource of a config."""
    node = resources[path[0]]
    for name in path[1:]:
        node = node["subresources"][name]
    models: dict[str, str] = node.get("models", {})
    return models


def test_each_under_the_resource_that_uses_it() -> None:
    pet = {"type": "object", "properties": {"tag": ref("Tag"), "owner": ref("Owner")}}
    endpoints = {
        "get /pets/{id}": operation(gives=ref("Pet")),
        "post /toys/find": operation(takes={"properties": {"owner": ref("Owner")}}),
        "get /toys/{id}": operation(),
    }
    schemas = {"Pet": pet, "Tag": OBJECT, "Owner": OBJECT, "Unused": OBJECT}
    resources = config_of(spec(endpoints, schemas))["resources"]

    assert models_of(resources, "pets") == {"pet": "Pet", "tag": "Tag"}
    assert models_of(resources, "$shared") == {"owner": "Owner"}
    assert models_of(resources, "toys") == {}


def test_what_one_resource_answers_with_is_its_own() -> None:
    endpoints = {
        "get /pets/{id}": operation(gives=ref("Pet")),
        "get /toys/{id}": operation(gives={"properties": {"pet": ref("Pet")}}),
    }
    resources = config_of(spec(endpoints, {"Pet": OBJECT}))["resources"]
    assert models_of(resources, "pets") == {"pet": "Pet"}


def test_what_resources_below_share_is_listed_above() -> None:
    endpoints = {
        "get /chat/a/{id}": operation(gives={"properties": {"x": ref("X")}}),
        "get /chat/b/{id}": operation(gives={"properties": {"x": ref("X")}}),
        "get /pets": operation(),
    }
    assert models_of(config_of(spec(endpoints, {"X": OBJECT}))["resources"], "chat") == {"x": "X"}


def test_bodies_pages_plain_values_and_lists_need_no_name() -> None:
    schemas = {
        "NewPet": {"type": "object", "properties": {"kind": ref("Kind"), "tags": ref("Tags")}},
        "Kind": {"type": "string", "enum": ["cat", "dog"]},
        "Tags": {"type": "array", "items": ref("Name")},
        "Name": {"type": "string"},
        "Anything": {"type": "object"},
        "Other": {"$ref": "#/components/schemas/Kind"},
        "Page": {"properties": {"items": {"type": "array", "items": ref("Pet")}}},
        "Pet": {"type": "object", "properties": {"more": ref("Anything"), "kind": ref("Other")}},
    }
    paging = {"offset": {"type": "integer"}}
    endpoints = {
        "post /pets": operation(takes=ref("NewPet"), gives=ref("Pet")),
        "get /pets": operation(gives=ref("Page"), query=paging),
    }
    resources = config_of(spec(endpoints, schemas))["resources"]
    assert models_of(resources, "pets") == {"pet": "Pet", "kind": "Kind"}


def test_names_do_not_clash() -> None:
    names = ["Pet-Tag", "PetTag", "pet.tag", "PetTagParam", "Toys", "123", "StopIDs"]
    both = {"type": "object", "properties": {name: ref(name) for name in names}}
    endpoints = {
        "post /pets": operation(takes=both, gives=both),
        "get /toys/{id}/parts": operation(),
    }
    models = models_of(
        config_of(spec(endpoints, dict.fromkeys(names, OBJECT)))["resources"], "pets"
    )

    assert models == {
        "pet_tag": "Pet-Tag",
        "pet_tag_model": "PetTag",
        "pet_tag_model_2": "pet.tag",
        "pet_tag_param_model": "PetTagParam",  # `pet_tag` is called so in requests
        "toys_model": "Toys",  # a package has its name: that of the types of `toys.parts`
        "model_123": "123",
        "stop_ids": "StopIDs",
    }


def test_names_that_need_a_pointer() -> None:
    endpoints = {"get /pets/{id}": operation(gives={"$ref": "#/components/schemas/Pet%20Tag"})}
    models = config_of(spec(endpoints, {"Pet Tag": OBJECT}))["resources"]["pets"]["models"]
    assert models == {"pet_tag": "#/components/schemas/Pet%20Tag"}


def test_the_same_draft_every_time() -> None:
    endpoints = {f"get /r{i}/{{id}}": operation(gives=ref(f"M{i}")) for i in range(5)}
    data = spec(endpoints, {f"M{i}": OBJECT for i in range(5)})
    assert draft_of(data) == draft_of(data)
