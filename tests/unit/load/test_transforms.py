"""`openapi.transforms`: what each command makes of a description, and what it says when it can't.

The description and the commands are YAML, as users write them, so that places can be checked.
"""

from __future__ import annotations

import textwrap
from typing import Any

import pytest
import yaml

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostics, InputError
from generator.load.document import Document, parse_document
from generator.load.transforms.apply import transformed

SPEC = """\
openapi: 3.1.0
info: {title: Old, version: '1'}
paths:
  /v1/users:
    get:
      summary: Users
      parameters:
        - {name: a, in: query, schema: {type: number}}
        - {name: b, in: query, schema: {type: number}}
components:
  schemas:
    User:
      type: object
      required: [id]
      properties:
        id: {type: string}
        kind: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        error: {type: object, properties: {code: {type: string}}}
    Cat: {type: object, properties: {type: {const: cat}, name: {type: string}}}
    Dog: {allOf: [{type: object, properties: {type: {enum: [dog]}}}]}
    Error: {type: object, properties: {code: {type: string}}}
"""


def applied(
    transforms: str, *, spec: str = SPEC, key: str = "transforms", found: Diagnostics | None = None
) -> Document:
    """The description after transforms, which are written as a YAML list."""
    text = f"openapi:\n  {key}:\n{textwrap.indent(textwrap.dedent(transforms), '    ')}"
    config_document = parse_document(text, "config.yml")
    config, _ = parse_config(config_document)
    diagnostics = Diagnostics() if found is None else found
    return transformed(parse_document(spec, "spec.yml"), config, config_document, diagnostics)


def schemas(transforms: str) -> dict[str, Any]:
    return applied(transforms).root["components"]["schemas"]


def wrong(transforms: str) -> tuple[str, str]:
    """Where the config is wrong, and why."""
    with pytest.raises(InputError) as raised:
        applied(transforms)
    (finding,) = raised.value.diagnostics
    assert finding.code == "bad-transform"
    return str(finding.span), finding.message


def test_without_transforms_the_description_is_itself() -> None:
    document = parse_document(SPEC, "spec.yml")
    config_document = parse_document("edition: 2025-10-10\n", "config.yml")
    config, _ = parse_config(config_document)
    assert transformed(document, config, config_document, Diagnostics()) is document


def test_update_replaces_all_that_its_targets_select() -> None:
    document = applied("""\
        - command: update
          args:
            target: ["$.paths..parameters[?(@.name == 'a')].schema.type", $.info.title]
            value: string
    """)
    parameters = document.root["paths"]["/v1/users"]["get"]["parameters"]
    assert [p["schema"]["type"] for p in parameters] == ["string", "number"]
    assert document.root["info"]["title"] == "string"
    place = ("paths", "/v1/users", "get", "parameters", 0, "schema", "type")
    assert str(document.span(place)) == "config.yml:6:16"
    assert str(document.span(place[:-1])) == "spec.yml:8:40"


def test_a_template_is_filled_with_what_it_replaces() -> None:
    document = applied("""\
        - command: update
          args: {target: $.paths./v1/users.get.summary, value: 'New {{value}}!', template: true}
        - command: update
          args: {target: $.info.title, value: 'Not {{value}}'}
    """)
    assert document.root["paths"]["/v1/users"]["get"]["summary"] == "New Users!"
    assert document.root["info"]["title"] == "Not {{value}}"


def test_append_adds_members_and_items() -> None:
    user = schemas("""\
        - command: append
          args: {target: $.components.schemas.User.properties, value: {age: {type: integer}}}
        - command: append
          args: {target: $.components.schemas.User.required, value: [kind, age]}
        - command: append
          args: {target: $.components.schemas.User.required, value: error}
    """)["User"]
    assert list(user["properties"]) == ["id", "kind", "error", "age"]
    assert user["required"] == ["id", "kind", "age", "error"]


def test_merge_goes_into_mappings() -> None:
    user = schemas("""\
        - command: merge
          args:
            target: $.components.schemas.User
            value: {required: [kind], properties: {id: {format: uuid}, new: {}}, title: U}
    """)["User"]
    assert user["properties"]["id"] == {"type": "string", "format": "uuid"}
    assert (user["required"], user["title"], user["properties"]["new"]) == (["kind"], "U", {})
    assert user["properties"]["error"]["type"] == "object"


def test_remove_takes_values_or_keys_away() -> None:
    document = applied("""\
        - command: remove
          args: {target: "$..parameters[?(@.in === 'query')]"}
        - command: remove
          args: {target: [$.components.schemas.Cat.properties, $.info], keys: [name, version]}
    """)
    assert document.root["paths"]["/v1/users"]["get"]["parameters"] == []
    assert document.root["info"] == {"title": "Old"}
    assert list(document.root["components"]["schemas"]["Cat"]["properties"]) == ["type"]


def test_items_go_whatever_the_order_of_the_targets() -> None:
    user = schemas("""\
        - command: append
          args: {target: $.components.schemas.User.required, value: [a, b]}
        - command: remove
          args: {target: ['$..required[2]', '$..required[0]', "$.*..required[2]"]}
    """)["User"]
    assert user["required"] == ["a"]


def test_copy_and_move() -> None:
    found = schemas("""\
        - command: copy
          args: {from: $.components.schemas.Error, to: [$.components.schemas.E2, "$.components.schemas['E 3']"]}
        - command: update
          args: {target: $.components.schemas.E2.type, value: array}
        - command: move
          args: {from: $.components.schemas.User.properties.kind, to: $.components.schemas.User.properties.sort}
    """)  # noqa: E501
    assert found["E 3"] == found["Error"] == {**found["E2"], "type": "object"}
    assert list(found["User"]["properties"]) == ["id", "error", "sort"]


def test_targets_may_be_all_twins_of_a_schema() -> None:
    found = schemas("""\
        - command: update
          args:
            target:
              - matches_schema: $.components.schemas.Error
                ignore: $.components.schemas.Error
            value: {$ref: '#/components/schemas/Error'}
    """)
    assert found["User"]["properties"]["error"] == {"$ref": "#/components/schemas/Error"}
    assert found["Error"]["type"] == "object"


def test_transforms_build_on_each_other_in_their_order() -> None:
    found = schemas("""\
        - command: append
          args: {target: $.components.schemas, value: {New: {type: object}}}
        - command: merge
          args: {target: $.components.schemas.New, value: {title: N}}
        - command: move
          args: {from: $.components.schemas.New, to: $.components.schemas.Newer}
    """)
    assert found["Newer"] == {"type": "object", "title": "N"}
    assert "New" not in found


def test_the_key_of_older_editions() -> None:
    document = applied(
        "- {command: update, args: {target: $.info.title, value: T}}\n", key="transformations"
    )
    assert document.root["info"]["title"] == "T"


def test_older_commands_for_single_schemas() -> None:
    found = schemas("""\
        - command: mergeObject
          args: {target: [$.components.schemas], object: {Kind: {enum: [a, b]}}}
        - command: replaceProperties
          args:
            filter: {only: [$.components.schemas.Cat.properties.name]}
            value: {$ref: '#/components/schemas/Kind'}
        - command: renameValue
          args:
            filter: {only: [$.components.schemas.User.properties.id]}
            rename: {python: {property_name: key}}
        - command: renameValue
          args:
            filter: {only: [$.components.schemas.User.properties.id]}
            rename: {go: {property_name: Key}}
        - command: extractToRefs
          args:
            ref: {target: $.components.schemas.User.properties.kind, name: '#/components/schemas/Pet'}
        - command: remove
          args: {filter: {only: [$.info.version]}}
    """)  # noqa: E501
    assert found["Kind"] == {"enum": ["a", "b"]}
    assert found["Cat"]["properties"]["name"] == {"$ref": "#/components/schemas/Kind"}
    names = found["User"]["properties"]["id"]["x-stainless-naming"]
    assert names == {"python": {"property_name": "key"}, "go": {"property_name": "Key"}}
    assert found["User"]["properties"]["kind"] == {"$ref": "#/components/schemas/Pet"}
    assert len(found["Pet"]["oneOf"]) == 2


def test_older_commands_for_every_union() -> None:
    document = applied("- command: oneOfToAnyOf\n- command: guessDiscriminantUnions\n")
    kind = document.root["components"]["schemas"]["User"]["properties"]["kind"]
    assert kind["discriminator"] == {"propertyName": "type"}
    assert list(kind) == ["anyOf", "discriminator"]
    place = ("components", "schemas", "User", "properties", "kind")
    assert str(document.span((*place, "anyOf", 1))) == "spec.yml:17:60"
    assert str(document.span((*place, "discriminator"))) == "config.yml:4:7"


def test_one_of_joins_any_of_and_keeps_the_order_of_keywords() -> None:
    spec = (
        SPEC + "    Both: {title: t, oneOf: [{type: string}], anyOf: [{type: integer}], x-a: 1}\n"
    )
    both = applied("- command: oneOfToAnyOf\n", spec=spec).root["components"]["schemas"]["Both"]
    assert list(both) == ["title", "anyOf", "x-a"]
    assert both["anyOf"] == [{"type": "integer"}, {"type": "string"}]


@pytest.mark.parametrize(
    "union",
    [
        {"anyOf": [{"properties": {"t": {"const": "a"}}}]},
        {"anyOf": [{"properties": {"t": {"const": "a"}}}, {"properties": {"t": {"const": "a"}}}]},
        {"anyOf": [{"properties": {"t": {"const": "a"}}}, {"properties": {"u": {"const": "b"}}}]},
        {"anyOf": [{"properties": {"t": {"const": 1}}}, {"properties": {"t": {"const": 2}}}]},
        {"anyOf": [{"$ref": "#/nowhere"}, {"properties": {"t": {"const": 2}}}]},
        {"anyOf": [{"properties": {"t": {"enum": ["a", "b"]}}}, {"type": "string"}]},
        {"anyOf": {}},
    ],
)
def test_unions_whose_arms_can_not_be_told_apart(union: dict[str, Any]) -> None:
    spec = SPEC + f"    Union: {yaml.safe_dump(union, default_flow_style=True, width=999)}"
    text = (
        "- {command: guessDiscriminantUnions, args: {filter: {only: [$.components.schemas.Union]}}}"
    )
    assert applied(text, spec=spec).root["components"]["schemas"]["Union"] == union


def test_a_command_that_is_not_known_is_left_out_with_a_warning() -> None:
    found = Diagnostics()
    document = applied("- {command: updat, args: {target: $.info, value: 1}}\n", found=found)
    (warning,) = found
    assert document.root == parse_document(SPEC, "").root
    assert (warning.code, str(warning.span)) == ("unknown-transform", "config.yml:3:17")
    assert warning.hint == "did you mean `update`?"


@pytest.mark.parametrize(
    ("transform", "place", "message"),
    [
        ("update, args: {target: $.nope, value: 1}", "3:40", "`$.nope` matches nothing"),
        ("update, args: {target: [$.info, $.no], value: 1}", "3:49", "`$.no` matches nothing"),
        ("update, args: {target: '$.a[', value: 1}", "3:40", "not closed"),
        ("update, args: {target: 5, value: 1}", "3:40", "must be a JSONPath query"),
        ("update, args: {target: $.info}", "3:31", "`value` is missing"),
        ("update, args: {value: 1}", "3:31", "`target` is missing"),
        ("update, args: {target: $.info, value: x, template: true}", "3:55", "a template must be"),
        ("update, args: {target: $.info, value: '{{value}}', template: true}", "3:55", "no string"),
        ("update, args: {target: $, value: []}", "1:1", "leave no mapping"),
        ("update, args: {target: {matches_schema: $.no}, value: 1}", "3:57", "selects 0 values"),
        ("append, args: {target: $.info, value: {title: x}}", "3:63", "is there already"),
        ("append, args: {target: $.info, value: x}", "3:55", "can't take this value in"),
        ("merge, args: {target: $.info.title, value: {}}", "3:60", "must be mappings"),
        ("remove, args: {target: $.info, keys: [nope]}", "3:54", "no target has a key `nope`"),
        ("remove, args: {target: $}", "3:31", "as a whole can't be removed"),
        ("copy, args: {from: $.info, to: $.paths}", "3:48", "is there already"),
        ("copy, args: {from: $.info, to: $.a.b}", "3:48", "matches nothing"),
        ("copy, args: {from: $.info, to: '$.*'}", "3:48", "must end with the name"),
        ("copy, args: {from: $.info, to: $.info.title.x}", "3:48", "is no mapping"),
        ("copy, args: {from: '$.*', to: $.x}", "3:36", "4 values instead of one"),
        ("move, args: {from: $.nope, to: $.x}", "3:36", "matches nothing"),
        ("extractToRefs, args: {ref: {target: $.info, name: '#/a/b'}}", "3:67", "is no place"),
        ("extractToRefs, args: {ref: {target: $.info, name: '#/paths'}}", "3:67", "no new place"),
        ("renameValue, args: {target: $.info.title, rename: {}}", "3:67", "only a schema"),
    ],
)
def test_mistakes_have_their_place_in_the_config(transform: str, place: str, message: str) -> None:
    at, said = wrong(f"- {{command: {transform}}}\n")
    assert message in said
    assert at == f"config.yml:{place}"
