"""What the config names in the description, and what it names wrongly."""

from __future__ import annotations

from typing import Any

import pytest

from generator.config.parse import parse_config
from generator.diagnostics import InputError
from generator.load.selection import Selection, select
from tests.unit.types_support import config_of, document, operation, ref, spec, to

DATA = spec(
    {"Pet": {"type": "object"}, "Alias": to("Pet")},
    pets={"get": operation(), "x-note": 1},
    other={"$ref": "#/components/pathItems/I"},
)
DATA["components"]["pathItems"] = {"I": {"post": operation()}}


def selected(config: dict[str, Any], data: object = DATA) -> Selection:
    configured = document(config, "config.json")
    return select(parse_config(configured)[0], configured, document(data))


def wrong(config: dict[str, Any], data: object = DATA) -> list[tuple[str, str, str | None]]:
    with pytest.raises(InputError) as raised:
        selected(config, data)
    assert all(d.span and d.span.column for d in raised.value.diagnostics)
    return [(d.code, d.message, d.hint) for d in raised.value.diagnostics]


def test_endpoints_and_models_in_the_order_of_the_config() -> None:
    methods = {"make": {"endpoint": "post /other"}, "list": {"endpoint": "get /pets"}}
    found = selected(config_of({"pet": "Pet", "alias": ref("Alias")}, methods))
    assert found.endpoints == (("post", "/other"), ("get", "/pets"))
    place = ("resources", "things", "models")
    assert found.models == {(*place, "pet"): ref("Pet"), (*place, "alias"): ref("Alias")}


def test_a_pointer_may_lead_through_references() -> None:
    data = spec({"Pet": {"properties": {"name": {"type": "string"}}}, "Alias": to("Pet")})
    found = selected(config_of({"name": ref("Alias") + "/properties/name"}), data)
    assert list(found.models.values()) == [ref("Pet") + "/properties/name"]


@pytest.mark.parametrize(
    ("uri", "pointer"),
    [
        ("Pet", "Pet"),
        ("v1.Pet", "v1.Pet"),
        ("Page[Pet]", "Page%5BPet%5D"),
        ("$.components.schemas['v1.Pet']", "v1.Pet"),
        ("$..properties[?(@.enum)]", "Pet/properties/kind"),
        ("components.schemas.Pet.properties.kind", "Pet/properties/kind"),
        ('components.schemas."v1.Pet"', "v1.Pet"),
        ("values(components.schemas)[*].properties.kind | [0]", "Pet/properties/kind"),
        ("values(components.schemas)[*].properties.kind", "Pet/properties/kind"),
    ],
)
def test_schemas_by_name_pointer_or_query(uri: str, pointer: str) -> None:
    schemas = {
        "Pet": {"properties": {"kind": {"enum": ["a"]}}},
        "v1.Pet": {"type": "object"},
        "Page[Pet]": {"properties": {"items": {"items": to("Pet")}}},
    }
    found = selected(config_of({"m": uri}), spec(schemas))
    assert list(found.models.values()) == [ref(pointer)]


@pytest.mark.parametrize(
    ("uri", "message", "hint"),
    [
        ("$.nope", "`$.nope` matches no schema", "Correct"),
        ("$.a[", "not closed", "JSONPath-plus"),
        ("a b", "`a b` is no JMESPath query", "jmespath.org"),
        ("nope.at.all", "no `nope.at.all`", "Correct the name"),
        ("info.title | @", "matches no schema", "Correct"),
        (
            "$.components.schemas.*",
            "matches 2 schemas instead of one: `#/components/schemas/Pet`, "
            "`#/components/schemas/Alias` of",
            "Narrow",
        ),
        ("$..*", "and others", "Narrow"),
    ],
)
def test_queries_that_do_not_match_one_schema(uri: str, message: str, hint: str) -> None:
    ((code, said, hinted),) = wrong(config_of({"m": {"openapi_uri": uri}}))
    assert code == "unknown-schema"
    assert message in said
    assert hint in str(hinted)


@pytest.mark.parametrize(
    ("config", "message", "hint"),
    [
        (config_of(methods={"a": {"endpoint": "get /pet"}}), "no path `/pet`", "`/pets`"),
        (config_of(methods={"a": {"endpoint": "put /pets"}}), "no `put` operation", "It has: get."),
        (config_of({"pet": "Pett"}), "there is no `Pett`", "`Pet`"),
    ],
)
def test_names_that_do_not_exist(config: dict[str, Any], message: str, hint: str) -> None:
    ((_, said, hinted),) = wrong(config)
    assert message in said
    assert hinted
    assert hint in hinted


def test_every_mistake_is_told_at_once() -> None:
    config = config_of({"a": "No", "b": "Nope"}, {"c": {"endpoint": "get /no"}})
    assert len(wrong(config)) == 3


@pytest.mark.parametrize(
    "paths", [[], None, {"/pets": []}, {"/pets": {"get": 5}}, {"/pets": {"$ref": "#/x"}}]
)
def test_paths_that_are_none(paths: object) -> None:
    config = config_of(methods={"a": {"endpoint": "get /pets"}})
    assert wrong(config, {**DATA, "paths": paths})[0][0] in {"unknown-endpoint", "dangling-ref"}
