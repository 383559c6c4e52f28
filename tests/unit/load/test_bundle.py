"""Descriptions in several files: what becomes of each reference, and where values say they are."""

# Files are read more easily when their lines stay whole.
# ruff: noqa: E501

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.load.bundle.bundle import bundled
from generator.load.bundle.files import Files
from generator.load.bundle.names import component_names, file_stem
from generator.load.source import Source, read_text
from tests.unit.types_support import api_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.load.document import Document

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


class Folder:
    """Files of a description, in memory; their names are relative to the working directory."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = files

    def read(self, name: str) -> Source:
        return Source(name, self.files[name]) if name in self.files else read_text(name)

    def bundle(self, root: str = "openapi.yaml", *, allow_remote: bool = False) -> Document:
        self.used = Files(allow_remote, self.read)
        return bundled(self.read(root).parse(), self.used)


def schemas(document: Document) -> dict[str, Any]:
    return document.root["components"]["schemas"]


def to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_one_file_is_left_as_it_is() -> None:
    made = Folder({"openapi.yaml": HEAD + "components: {schemas: {A: {$ref: '#/x'}}}\n"})
    document = made.read("openapi.yaml").parse()
    assert bundled(document, Files()) is document


def test_a_bare_schema_is_named_after_its_file() -> None:
    made = Folder({
        "api/openapi.yaml": HEAD + """\
paths:
  /pets:
    get:
      responses:
        '200':
          content: {application/json: {schema: {type: array, items: {$ref: ../schemas/Pet.json}}}}
""",
        "schemas/Pet.json": json.dumps(
            {"type": "object", "properties": {"tag": {"$ref": "common.yaml#/definitions/Tag"}}}
        ),
        "schemas/common.yaml": "definitions:\n  Tag: {type: string}\n",
    })  # fmt: skip
    document = made.bundle("api/openapi.yaml")
    assert schemas(document) == {
        "Pet": {"type": "object", "properties": {"tag": to("Tag")}},
        "Tag": {"type": "string"},
    }
    response = document.root["paths"]["/pets"]["get"]["responses"]["200"]
    assert response["content"]["application/json"]["schema"]["items"] == to("Pet")
    assert list(made.used.sources) == ["schemas/Pet.json", "schemas/common.yaml"]
    tag = ("components", "schemas", "Tag", "type")
    assert str(document.span(tag)) == "schemas/common.yaml:2:15"
    assert str(document.span(("components", "schemas", "Pet", "properties"), key=True)).startswith(
        "schemas/Pet.json:1:"
    )
    assert document.warnings == ()


def test_a_component_that_is_only_a_reference_gives_the_file_its_name() -> None:
    made = Folder({
        "openapi.yaml": HEAD + """\
paths: {/p: {get: {parameters: [{$ref: params.yaml#/limit}, {$ref: '#/components/parameters/L'}]}}}
components:
  parameters: {L: {$ref: params.yaml#/limit}}
  schemas:
    Animal: {oneOf: [{$ref: cat.yaml}, {$ref: '#/components/schemas/Dog'}]}
    Dog: {$ref: dog.yaml}
""",
        "dog.yaml": "type: object\nproperties: {id: {}, owner: {$ref: person.yaml}, enemy: {$ref: cat.yaml}}\n",
        "cat.yaml": "type: object\nproperties: {friend: {$ref: dog.yaml}, id: {$ref: 'dog.yaml#/properties/id'}}\n",
        "person.yaml": "type: object\nproperties: {pet: {$ref: 'openapi.yaml#/components/schemas/Animal'}}\n",
        "params.yaml": "limit: {name: limit, in: query, schema: {type: integer}}\n",
    })  # fmt: skip
    document = made.bundle()
    found = schemas(document)
    assert list(found) == ["Animal", "Dog", "cat", "person"]
    assert found["Dog"]["properties"] == {"id": {}, "owner": to("person"), "enemy": to("cat")}
    assert found["cat"]["properties"]["friend"] == to("Dog")
    assert found["person"]["properties"]["pet"] == to("Animal")
    parameters = document.root["paths"]["/p"]["get"]["parameters"]
    assert parameters == [{"$ref": "#/components/parameters/L"}] * 2
    assert document.root["components"]["parameters"]["L"]["name"] == "limit"
    # What is below a file's content is found where the content went.
    assert found["cat"]["properties"]["id"] == to("Dog/properties/id")


def test_whole_sections_and_path_items_take_the_place_of_their_references() -> None:
    made = Folder({
        "openapi.yaml": HEAD + """\
paths: {$ref: paths/all.yaml}
components: {schemas: {$ref: schemas/index.yaml}}
""",
        "paths/all.yaml": "/pets: {$ref: pets.yaml, summary: Mine}\n",
        "paths/pets.yaml": """\
summary: Theirs
parameters: [{name: a, in: query, schema: {type: string}}]
get:
  responses: {'200': {$ref: responses.yaml#/ok}}
""",
        "paths/responses.yaml":
            "ok: {content: {application/json: {schema: {$ref: ../schemas/index.yaml#/Pet}}}}\n",
        "schemas/index.yaml": "Pet: {$ref: pet.yaml}\nTag: {type: string}\n",
        "schemas/pet.yaml": "type: object\nproperties: {tag: {$ref: 'index.yaml#/Tag'}}\n",
    })  # fmt: skip
    document = made.bundle()
    assert schemas(document) == {
        "Pet": {"type": "object", "properties": {"tag": to("Tag")}},
        "Tag": {"type": "string"},
    }
    item = document.root["paths"]["/pets"]
    assert item["summary"] == "Mine"
    assert item["get"]["responses"]["200"] == {"$ref": "#/components/responses/ok"}
    ok = document.root["components"]["responses"]["ok"]
    assert ok["content"]["application/json"]["schema"] == to("Pet")
    assert str(document.span(("paths", "/pets", "summary"))) == "paths/all.yaml:1:35"
    assert str(document.span(("paths", "/pets", "parameters"))) == "paths/pets.yaml:2:13"
    assert document.warnings == ()
    api = api_of(json.loads(json.dumps(document.root)), [("get", "/pets")])
    assert [p.name for p in api.operations["get", "/pets"].parameters] == ["a"]


def test_circles_over_files_end() -> None:
    made = Folder({
        "openapi.yaml": HEAD + "components: {schemas: {A: {$ref: b.yaml}}}\npaths: {/p: {$ref: p.yaml}}\n",
        "b.yaml": "properties: {next: {$ref: c.yaml}}\n",
        "c.yaml": "allOf: [{$ref: b.yaml}, {$ref: 'c.yaml#/allOf/0'}, {$ref: '#'}]\n",
        "p.yaml": "$ref: p.yaml\n",
    })  # fmt: skip
    document = made.bundle()
    assert schemas(document)["c"]["allOf"] == [to("A"), to("c/allOf/0"), to("c")]
    assert document.root["paths"]["/p"] == {"$ref": "#"}


def test_pointers_may_lead_through_files() -> None:
    made = Folder({
        "openapi.yaml": HEAD + "components: {schemas: {A: {$ref: 'b.yaml#/x/properties/y'}}}\n",
        "b.yaml": "x: {$ref: 'c.yaml#/z'}\n",
        "c.yaml": "z: {properties: {y: {type: string}}}\n",
    })  # fmt: skip
    document = made.bundle()
    assert schemas(document)["A"] == {"type": "string"}
    assert str(document.span(("components", "schemas", "A", "type"))) == "c.yaml:1:28"


def test_names_that_are_taken_get_the_file_in_front() -> None:
    made = Folder({
        "openapi.yaml": HEAD + """\
components:
  schemas:
    Pet: {oneOf: [{$ref: 'v1.yaml#/Pet'}, {$ref: 'v2.yaml#/Pet'}, {$ref: 'v2/v2.yaml#/Pet'}]}
""",
        "v1.yaml": "Pet: {title: one}\n",
        "v2.yaml": "Pet: {title: two}\n",
        "v2/v2.yaml": "Pet: {title: three}\n",
    })  # fmt: skip
    found = schemas(made.bundle())
    assert list(found) == ["Pet", "v1_Pet", "v2_Pet", "Pet_2"]
    assert found["Pet"] == {"oneOf": [to("v1_Pet"), to("v2_Pet"), to("Pet_2")]}


def test_mappings_of_discriminators_follow() -> None:
    made = Folder({
        "openapi.yaml": HEAD + """\
components:
  schemas:
    Pet:
      oneOf: [{$ref: dog.yaml}]
      discriminator: {propertyName: t, mapping: {dog: ./dog.yaml, cat: Cat}}
    Other: {$ref: other.yaml}
""",
        "dog.yaml": "type: object\n",
        "other.yaml": """\
oneOf: [{$ref: '#/definitions/X'}]
discriminator: {propertyName: t, mapping: {x: '#/definitions/X', y: X}}
definitions: {X: {type: object}}
""",
    })  # fmt: skip
    found = schemas(made.bundle())
    assert found["Pet"]["discriminator"]["mapping"] == {
        "dog": "#/components/schemas/dog", "cat": "Cat",
    }  # fmt: skip
    x = "#/components/schemas/Other/definitions/X"
    assert found["Other"]["discriminator"]["mapping"] == {"x": x, "y": "X"}
    assert found["Other"]["oneOf"] == [{"$ref": x}]


def test_plain_data_is_no_reference() -> None:
    made = Folder({
        "openapi.yaml": HEAD + """\
components:
  schemas:
    A: {example: {$ref: no.yaml}, default: {$ref: no.yaml}, enum: [{$ref: no.yaml}], x-a: {$ref: n}}
    B: {properties: {$ref: {type: string}}}
""",
    })  # fmt: skip
    document = made.bundle()
    assert document.warnings == ()
    assert document.root == made.read("openapi.yaml").parse().root


@pytest.mark.parametrize(
    ("reference", "message", "place"),
    [
        ("nope.yaml", "cannot read nope.yaml", "openapi.yaml:3:34"),
        ("bad.yaml", "not valid YAML", "bad.yaml:1:4"),
        ("good.yaml#/a/c", "`good.yaml#/a/c` leads nowhere: there is no `c`", "openapi.yaml:3:34"),
        ("good.yaml#a", "is not a JSON pointer", "openapi.yaml:3:34"),
        ("good.yaml#/loop/x", "leads nowhere", "openapi.yaml:3:34"),
        ("https://example.com/a.yaml", "was not fetched", "openapi.yaml:3:34"),
    ],
)
def test_what_leads_nowhere_is_left_with_a_warning(
    reference: str, message: str, place: str
) -> None:
    made = Folder({
        "openapi.yaml": HEAD + f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n",
        "bad.yaml": "a: ]\n",
        "good.yaml": "a: {b: {type: string}}\nloop: {$ref: '#/loop'}\n",
    })  # fmt: skip
    document = made.bundle()
    assert schemas(document)["A"] == {"$ref": reference}
    assert {w.code for w in document.warnings} == {"unresolved-ref"}
    assert message in document.warnings[0].message
    assert str(document.warnings[0].span) == place


def test_urls_are_followed_when_that_is_allowed() -> None:
    made = Folder({
        "openapi.yaml": HEAD + "components: {schemas: {A: {$ref: 'https://example.com/v1/a.yaml'}}}\n",
        "https://example.com/v1/a.yaml": "items: {$ref: ../b.yaml}\n",
        "https://example.com/b.yaml": "type: string\n",
    })  # fmt: skip
    document = made.bundle(allow_remote=True)
    assert schemas(document) == {"A": {"items": to("b")}, "b": {"type": "string"}}


def test_warnings_of_the_files_are_told_once() -> None:
    made = Folder({
        "openapi.yaml": HEAD + "components: {schemas: {A: {$ref: a.yaml}, B: {not: {$ref: a.yaml}}}}\n",
        "a.yaml": "type: string\ntype: string\n",
    })  # fmt: skip
    assert [str(w.span) for w in made.bundle().warnings] == ["a.yaml:2:1"]


def test_files_lie_beside_the_description(tmp_path: Path) -> None:
    (tmp_path / "my schemas").mkdir()
    (tmp_path / "openapi.yaml").write_text(
        HEAD + "components: {schemas: {A: {$ref: './my%20schemas/a.yaml'}}}\n"
    )
    (tmp_path / "my schemas" / "a.yaml").write_text("type: string\n")
    document = bundled(read_text(str(tmp_path / "openapi.yaml")).parse(), Files())
    assert schemas(document) == {"A": {"type": "string"}}


@pytest.mark.parametrize(
    ("file", "path", "name"),
    [
        ("schemas/Pet.yaml", (), "Pet"),
        ("Pet.schema.json", (), "Pet"),
        ("v1.2/pet.v2.yaml", (), "pet.v2"),
        ("schemas/pet/index.yaml", (), "pet"),
        ("https://example.com/a/My%20Pet.json", (), "My_Pet"),
        ("all.yaml", ("definitions", "Pet"), "Pet"),
        ("all.yaml", ("Pet", "allOf", 1), "Pet_allOf_1"),
        ("all.yaml", ("items",), "all"),
        ("", (), "Unnamed"),
    ],
)
def test_names(file: str, path: tuple[str | int, ...], name: str) -> None:
    assert next(component_names(file, path)) == name


def test_the_stem_of_a_plain_file_without_a_folder() -> None:
    assert file_stem("index.yaml") == "index"
