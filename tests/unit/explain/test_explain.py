"""What is said of a name: of an endpoint, a schema, a path in the config, a symbol, a file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.cache.store import Store
from generator.diagnostics import Diagnostics, InputError
from generator.explain.entry import Kind
from generator.explain.find import Answer, explain
from generator.load.configured import configure
from generator.load.document import parse_document
from generator.planning import plan

OBJECT = {"type": "object", "properties": {"url": {"type": "string"}}}
BODY = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/PetInput"}}}}
BORN = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Born"}}}}
PET = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "paths": {
        "/pets": {
            "post": {"requestBody": BODY, "responses": {"200": {"description": "Ok", **PET}}},
            "get": {"responses": {"204": {"description": "Ok"}}},
            "head": {"responses": {"204": {"description": "Ok"}}},
            "put": {
                "x-stainless-method": "pets.toys.swap",
                "responses": {"204": {"description": "Ok"}},
            },
        }
    },
    "webhooks": {
        "born": {"post": {"requestBody": BORN}},
    },
    "components": {
        "schemas": {
            "Pet": {
                "type": "object",
                "properties": {"photo": OBJECT, "friend": {"$ref": "#/components/schemas/Pal"}},
            },
            "Pal": OBJECT,
            "Born": {"type": "object", "properties": {"name": {"type": "string"}}},
            "PetInput": {"type": "object", "properties": {"name": {"type": "string"}}},
        }
    },
}
CONFIG: dict[str, Any] = {
    "organization": {"name": "shop"},
    "targets": {"python": {"package_name": "shop"}},
    "custom_casings": {"pal": {"pascal": "PAL"}},
    "pagination": [{"name": "cursor_page", "type": "cursor_id"}],
    "unspecified_endpoints": ["get /pets"],
    "resources": {
        "pets": {"models": {"pet": "Pet", "pal": "Pal"}, "methods": {"make": "post /pets"}},
        "hooks": {"methods": {"unwrap": {"type": "webhook_unwrap"}}},
    },
}


def answers(name: str) -> tuple[Answer, ...]:
    spec = parse_document(json.dumps(SPEC, indent=1), "spec.json")
    config = parse_document(json.dumps(CONFIG, indent=1), "config.json")
    configured = configure(spec, config, Diagnostics())
    return explain(name, configured, plan(configured, Diagnostics(), Store(None)))


def the(name: str) -> Answer:
    (answer,) = answers(name)
    return answer


@pytest.mark.parametrize(
    "name",
    [
        "post /pets",
        "POST /pets",
        "client.pets.make",
        "pets.make",
        "resources.pets.methods.make",
    ],
)
def test_a_method_by_all_its_names(name: str) -> None:
    entry = the(name).entry
    assert (entry.kind, entry.name) == (Kind.METHOD, "client.pets.make")
    assert entry.file == "src/shop/resources/pets/pets.py"
    assert entry.has == ("types.PetMakeParams", "types.Pet")
    assert entry.spec == ("paths", "/pets", "post")
    assert entry.config == ("resources", "pets", "methods", "make")


@pytest.mark.parametrize(
    "name",
    [
        "types.Pet",
        "shop.types.Pet",
        "types.pet.Pet",
        "pets.pet",
        "resources.pets.models.pet",
        "pet",
    ],
)
def test_a_model_by_all_its_names(name: str) -> None:
    entry = the(name).entry
    assert (entry.kind, entry.name) == (Kind.TYPE, "types.Pet")
    assert entry.rule == "its key under `models` in the config"
    assert entry.file == "src/shop/types/pet.py"
    assert entry.used_by == ("client.pets.make",)


def test_what_a_webhook_sends() -> None:
    entry = the("UnwrapWebhookEvent").entry
    assert (entry.kind, entry.name) == (Kind.TYPE, "types.UnwrapWebhookEvent")
    assert entry.rule == "the method that unwraps webhooks, `WebhookEvent`"
    assert entry.spec == ("components", "schemas", "Born")


def test_a_name_of_two_things() -> None:
    assert {answer.entry.kind for answer in answers("Pet")} == {Kind.TYPE, Kind.SCHEMA}


def test_places_are_where_things_are_written() -> None:
    answer = the("types.Pet")
    assert answer.spec is not None
    assert answer.config is not None
    assert (answer.spec.file, (answer.spec.source_line or "").strip()) == ("spec.json", '"Pet": {')
    assert (answer.config.source_line or "").strip() == '"pet": "Pet",'


@pytest.mark.parametrize(
    "name",
    ["types/pet.py", "src/shop/types/pet.py", "output/python/src/shop/types/pet.py", "types.pet"],
)
def test_a_file_and_all_that_is_in_it(name: str) -> None:
    names = [answer.entry.name for answer in answers(name)]
    assert sorted(names) == ["types.Pet", "types.Photo"]


def test_a_type_inside_of_another() -> None:
    entry = the("Photo").entry
    assert entry.rule == "the path of properties that leads to it in its module"
    assert entry.spec == ("components", "schemas", "Pet", "properties", "photo")
    assert entry.used_by == ("types.Pet",)


def test_casings_of_the_config_are_told() -> None:
    entry = the("PAL").entry
    assert entry.rule == "its key under `models` in the config; `custom_casings` spells `pal`"
    assert entry.used_by == ("types.Pet",)


def test_the_types_of_a_method() -> None:
    entry = the("PetMakeParams").entry
    assert entry.rule == "the resource in the singular, the method, `Params`"
    assert entry.used_by == ("client.pets.make",)
    assert entry.config == ("resources", "pets", "methods", "make")


def test_a_schema_whose_members_are_arguments() -> None:
    for name in ("PetInput", "#/components/schemas/PetInput", "/components/schemas/PetInput"):
        entry = the(name).entry
        assert entry.note == "its members are arguments of `client.pets.make`"


def test_a_pointer_into_a_schema() -> None:
    pointer = "#/components/schemas/Pet/properties/photo"
    assert the(pointer).entry.has == ("types.Photo",)
    assert the(f"{pointer}/properties/url").entry.note == "a part of `types.Photo`"


def test_endpoints_without_methods() -> None:
    assert the("head /pets").entry.note == "no method of the config calls it"
    listed = the("get /pets").entry
    assert listed.note == "left out on purpose: `unspecified_endpoints`"
    assert listed.config == ("unspecified_endpoints", 0)


def test_resources_clients_pages_and_settings() -> None:
    assert the("client.pets").entry.has[:2] == ("PetsResource", "AsyncPetsResource")
    assert the("AsyncPetsResource").entry.name == "client.pets"
    assert the("AsyncShop").entry.rule == "`organization.name` in the config"
    assert the("SyncCursorPage").entry.config == ("pagination", 0, "name")
    assert the("custom_casings.pal").entry.kind is Kind.SETTING


def test_case_does_not_matter_where_nothing_else_fits() -> None:
    assert the("petmakeparams").entry.name == "types.PetMakeParams"


def test_near_misses() -> None:
    with pytest.raises(InputError) as raised:
        answers("PetMakeParam")
    (found,) = raised.value.diagnostics
    assert found.code == "unknown-name"
    assert found.hint is not None
    assert found.hint.startswith("Did you mean `PetMakeParams`")


def test_what_the_description_asks_for() -> None:
    for name, kind in (("pets.toys.swap", Kind.METHOD), ("client.pets.toys", Kind.RESOURCE)):
        found = the(name)
        assert found.entry.kind is kind
        assert found.entry.rule is not None
        assert found.entry.rule.startswith("`x-stainless-method` in the description")
        assert found.config is not None
        assert (found.config.file, found.config.source_line) == (
            "spec.json",
            '    "x-stainless-method": "pets.toys.swap",',
        )
