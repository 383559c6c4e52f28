"""Names of types remember the rule that made them."""

from __future__ import annotations

from generator.plan.origins import NameOrigin, NameRule
from tests.unit.types_support import config_of, operation, plan_of, ref, spec, to

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
SCHEMAS = {
    "Pet": {
        "type": "object",
        "properties": {
            "owner": OBJECT,
            "toys": {"type": "array", "items": {"anyOf": [OBJECT, {**OBJECT, "title": "Ball"}]}},
        },
    },
    "Named": {**OBJECT, "x-stainless-naming": {"python": {"model_name": "badge"}}},
    "Open": {**OBJECT, "additionalProperties": {"type": "string"}},
}


def origins() -> dict[str, NameOrigin]:
    properties = {"pet": to("Pet"), "named": to("Named"), "open": to("Open")}
    body = {"type": "object", "properties": properties}
    data = spec(SCHEMAS, pets={"post": operation(body=body, response=body)})
    models = {"pet": "Pet", "named": "Named", "open": "Open", "beast": "Pet"}
    found = plan_of(data, config_of(models, {"make": {"endpoint": "post /pets"}}))
    return {name: each for module in found.types for name, each in module.origins.items()}


def test_models() -> None:
    found = origins()
    assert found["Pet"] == NameOrigin(NameRule.MODEL, ref("Pet"))
    assert found["PetParam"] == NameOrigin(NameRule.PARAM_SUFFIX, ref("Pet"))
    assert found["Badge"] == NameOrigin(NameRule.PRESCRIBED, ref("Named"))
    assert found["Beast"] == NameOrigin(NameRule.ALIAS, ref("Pet"))


def test_what_stands_inside_of_models() -> None:
    found = origins()
    assert found["Owner"] == NameOrigin(NameRule.PROPERTY, ref("Pet") + "/properties/owner")
    assert found["ToyBall"].rule is NameRule.ARM
    assert found["ToyBall"].pointer.endswith("/toys/items/anyOf/1")
    assert found["OpenParamTyped"].rule is NameRule.KNOWN_MEMBERS


def test_methods() -> None:
    found = origins()
    assert found["ThingMakeParams"] == NameOrigin(NameRule.METHOD_PARAMS, "#/paths/~1pets/post")
    assert found["ThingMakeResponse"].rule is NameRule.METHOD_RESPONSE
