"""Template packs: where their files go, what they export, and mistakes in their options."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import InputError
from generator.load.document import parse_document
from generator.pipeline import Inputs, generate

if TYPE_CHECKING:
    from pathlib import Path

SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "servers": [{"url": "https://things.example"}],
    "paths": {
        "/things": {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {"thing": {"$ref": "#/components/schemas/Thing"}},
                            }
                        }
                    }
                },
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}}
    },
}

MANIFEST = """
description: More of it.
options:
  thing: {kind: model, required: true}
  other: {kind: model}
  sent: {kind: param, default: shop.things.thing}
  make: {kind: method, default: shop.things.make}
  word: {kind: name, default: hello}
  loud: {kind: flag, default: false}
exports:
  - {module: lib.more, names: [say], into: ['', lib], in_all: true}
  - {module: <thing>.better_thing, names: [BetterThing], into: <thing>}
"""

FILES = {
    "pack.yml": MANIFEST,
    "package/lib/more.py": "def say() -> str:\n    return 'more'\n",
    "package/lib/words.py.jinja": (
        "WORDS = [{{ options.word | pyrepr }}, {{ options.thing.name | pyrepr }}, "
        "{{ options.sent.module | pyrepr }}, {{ options.make.name | pyrepr }}, "
        "{{ identity.client | pyrepr }}, {{ client.base_url_env | pyrepr }}]\n"
        "LOUD = {{ options.loud }}\n"
    ),
    "beside/thing/better_thing.py.jinja": (
        "from .{{ options.thing.file }} import {{ options.thing.name }}\n\n\n"
        "class BetterThing({{ options.thing.name }}): ...\n"
    ),
    "beside/other/nothing.py": "",
    "fragments/_exceptions.py.jinja": "class MoreError({{ identity.error }}): ...\n",
}


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        path = tmp_path / "python" / "packs" / "more" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path


def files(templates: Path, packs: object, **settings: object) -> dict[str, str]:
    things = {
        "models": {"thing": "#/components/schemas/Thing"},
        "methods": {"make": "post /things"},
    }
    config = {
        "organization": {"name": "things"},
        "settings": {"license": "MIT", **settings},
        "clientsmith": {"packs": packs},
        "resources": {"shop": {"subresources": {"things": things}}},
    }
    documents = [
        parse_document(json.dumps(d), n) for d, n in ((SPEC, "spec.json"), (config, "c.json"))
    ]
    made = generate(Inputs(*documents, templates=(templates,)), lambda _: None).files
    return {path.removeprefix("src/things/"): content.decode() for path, content in made.items()}


OPTIONS: dict[str, Any] = {"thing": "shop.things.thing"}


def test_files_go_where_they_belong(templates: Path) -> None:
    made = files(templates, {"more": OPTIONS})
    assert made["lib/more.py"] == FILES["package/lib/more.py"]
    assert (
        'WORDS = ["hello", "Thing", "types.shop.thing_param", "ThingMakeParams", "Things"'
        in (made["lib/words.py"])
    )
    assert "LOUD = False" in made["lib/words.py"]
    assert "class BetterThing(Thing)" in made["types/shop/better_thing.py"]
    assert made["_exceptions.py"].rstrip().endswith("class MoreError(ThingsError): ...")
    assert not any("nothing" in path for path in made)


def test_exports(templates: Path) -> None:
    made = files(templates, {"more": OPTIONS})
    root = made["__init__.py"]
    assert "from .lib.more import say as say" in root
    assert '"say": ".lib.more",' in root
    assert '"say",' in root[root.index("__all__") :]
    assert "from .more import say as say" in made["lib/__init__.py"]
    assert "from .better_thing import BetterThing as BetterThing" in made["types/shop/__init__.py"]


def test_a_pack_that_is_off_leaves_nothing(templates: Path) -> None:
    assert files(templates, {}) == files(templates, {"more": False})
    assert not any(path.startswith("lib/") for path in files(templates, {}))


def test_the_header_of_files_goes_before_copies_too(templates: Path) -> None:
    made = files(templates, {"more": OPTIONS}, file_header="Ours.")
    assert made["lib/more.py"].startswith("# Ours.\n")


@pytest.mark.parametrize(
    ("packs", "code", "message", "hint"),
    [
        ({"mroe": {}}, "unknown-pack", "no template pack `mroe`", "did you mean `more`?"),
        ({"more": None}, "bad-pack-option", "`thing` is needed", "give a model"),
        (
            {"more": {**OPTIONS, "wrod": "a"}},
            "bad-pack-option",
            "no such option",
            "did you mean `word`?",
        ),
        ({"more": {"thing": "shop.thing"}}, "bad-pack-option", "names no model", None),
        ({"more": {**OPTIONS, "make": "shop.make"}}, "bad-pack-option", "names no method", None),
        ({"more": {**OPTIONS, "word": "a b"}}, "bad-pack-option", "must be a Python name", None),
        ({"more": {**OPTIONS, "word": "class"}}, "bad-pack-option", "must be a Python name", None),
        ({"more": {**OPTIONS, "word": 1}}, "bad-pack-option", "must be a string", None),
        ({"more": {**OPTIONS, "loud": "yes"}}, "bad-pack-option", "must be true or false", None),
    ],
)
def test_mistakes(
    templates: Path, packs: object, code: str, message: str, hint: str | None
) -> None:
    with pytest.raises(InputError) as raised:
        files(templates, packs)
    found = raised.value.diagnostics[0]
    assert (found.code, message in found.message, found.hint) == (code, True, hint)
    assert found.span is not None
    assert found.span.file == "c.json"


def test_a_manifest_with_a_mistake(templates: Path) -> None:
    manifest = templates / "python" / "packs" / "more" / "pack.yml"
    manifest.write_text("description: x\nhelpers: {a: {module: m, sync: f}}\nfoo: 1\n")
    with pytest.raises(InputError) as raised:
        files(templates, {"more": {}})
    assert {d.span.line for d in raised.value.diagnostics if d.span} == {2, 3}
    assert all(d.span and d.span.file == str(manifest) for d in raised.value.diagnostics)
