"""Derived methods follow their origin: a change of the description changes both."""

from __future__ import annotations

import ast
import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import InputError
from generator.load.document import parse_document
from generator.pipeline import Inputs, generate

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = """
description: Does it again.
annotations: {lib.again: [Again, AsyncAgain, AgainT]}
helpers:
  again: {module: lib.again, sync: do, async: async_do}
  later: {module: lib.again, sync: later, async: async_later, kind: manager}
checks:
  size: {module: lib.again, function: check_size, argument: size}
"""

HELPERS = """
from typing import Any, Generic, TypeVar

AgainT = TypeVar("AgainT")


class Again(Generic[AgainT]): ...


class AsyncAgain(Generic[AgainT]): ...


def do(call: Any) -> Any: ...
async def async_do(call: Any) -> Any: ...
def later(call: Any) -> Any: ...
def async_later(call: Any) -> Any: ...
def check_size(size: object) -> None: ...
"""

AGAIN: dict[str, Any] = {
    "type": "derived",
    "from": "make",
    "using": "again",
    "returns": "Again[str]",
}


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder of templates with a pack of the user's own."""
    pack = tmp_path / "python" / "packs" / "again"
    (pack / "package" / "lib").mkdir(parents=True)
    (pack / "pack.yml").write_text(MANIFEST)
    (pack / "package" / "lib" / "again.py").write_text(HELPERS)
    return tmp_path


def spec(**properties: object) -> dict[str, Any]:
    body = {"type": "object", "required": ["name"], "properties": properties}
    operation = {
        "description": "Makes one.",
        "parameters": [
            {"name": "shop", "in": "path", "required": True, "schema": {"type": "string"}}
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {"200": {"description": ""}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example"}],
        "paths": {"/things/{shop}": {"post": operation}},
    }


PROPERTIES: dict[str, Any] = {
    "name": {"type": "string", "description": "What it is called."},
    "size": {"type": "integer"},
    "stream": {"type": "boolean"},
    "tag": {"type": "string"},
}


def files(
    templates: Path, methods: dict[str, Any], properties: dict[str, Any] = PROPERTIES, **more: Any
) -> dict[str, str]:
    config = {
        "organization": {"name": "things"},
        "settings": {"license": "MIT"},
        "clientsmith": {"packs": {"again": {}}},
        "resources": {"things": {"methods": {"make": "post /things/{shop}", **methods}}},
        **more,
    }
    documents = [
        parse_document(json.dumps(d), n)
        for d, n in ((spec(**properties), "spec.json"), (config, "c.json"))
    ]
    made = generate(Inputs(*documents, templates=(templates,)), lambda _: None).files
    return {path: content.decode() for path, content in made.items()}


def signature(text: str, name: str, cls: str = "ThingsResource") -> tuple[str, str, str]:
    """(kind of function, arguments, what it gives) of a method."""
    classes = {n.name: n for n in ast.parse(text).body if isinstance(n, ast.ClassDef)}
    for node in classes[cls].body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            assert node.returns is not None
            return type(node).__name__, ast.unparse(node.args), ast.unparse(node.returns)
    raise AssertionError(name)


def arguments(text: str, name: str) -> list[str]:
    found = signature(text, name)[1].replace("self, ", "").replace("*, ", "")
    return [a.split(":")[0].strip() for a in found.split(", ")][:-4]


MODULE = "src/things/resources/things.py"


def test_the_arguments_are_those_of_the_origin(templates: Path) -> None:
    text = files(templates, {"again": AGAIN})[MODULE]
    _, origin, _ = signature(text, "make")
    assert signature(text, "again") == ("FunctionDef", origin, "Again[str]")
    asynchronous = signature(text, "again", "AsyncThingsResource")
    assert asynchronous == ("AsyncFunctionDef", origin, "AsyncAgain[str]")
    assert text.count("What it is called.") == 4  # docstrings follow, too


def test_a_change_of_the_description_changes_both(templates: Path) -> None:
    changed = {**PROPERTIES, "colour": {"type": "string"}}
    del changed["tag"]
    text = files(templates, {"again": AGAIN}, changed)[MODULE]
    assert arguments(text, "make") == ["shop", "name", "colour", "size", "stream"]
    assert arguments(text, "again") == arguments(text, "make")
    assert '"colour": colour' in text
    assert "tag" not in text


def test_without_replace_and_after(templates: Path) -> None:
    method = {
        **AGAIN,
        "without": ["stream"],
        "replace": {"size": "{} | AgainT", "tag": "Optional[AgainT] | None"},
        "after": {"tag": "name", "size": "gone"},
    }
    text = files(templates, {"again": method})[MODULE]
    assert arguments(text, "again") == ["shop", "name", "tag", "size"]
    found = signature(text, "again")[1]
    assert "size: int | AgainT | Omit=omit" in found
    assert "tag: Optional[AgainT] | None | Omit=omit" in found
    assert "import Again, AgainT, AsyncAgain" in text
    assert "stream" in arguments(text, "make")


def test_what_gives_a_manager_is_not_awaited_and_has_no_twins(templates: Path) -> None:
    method = {**AGAIN, "using": "later"}
    text = files(templates, {"again": AGAIN, "later": method})[MODULE]
    assert signature(text, "later", "AsyncThingsResource")[0] == "FunctionDef"
    assert "to_raw_response_wrapper(things.again)" in text
    assert "async_to_streamed_response_wrapper(things.again)" in text
    assert "things.later" not in text.replace('things.later"', "")


def test_the_server_is_told_unless_it_is_to_be_told_nothing(templates: Path) -> None:
    assert '"things.again"' in files(templates, {"again": AGAIN})[MODULE]
    quiet = {"client_settings": {"omit_stainless_headers": True}}
    assert '"things.again"' not in files(templates, {"again": AGAIN}, **quiet)[MODULE]


def test_checks_come_first(templates: Path) -> None:
    make = {"endpoint": "post /things/{shop}", "checks": ["size"]}
    text = files(templates, {"make": make})[MODULE]
    body = text[text.index("def make(") :]
    assert body.index("check_size(size)") < body.index("raise ValueError")


def test_the_runtime_module_is_there_if_it_is_needed(templates: Path) -> None:
    assert "src/things/_derived.py" in files(templates, {"again": AGAIN})
    assert "src/things/_derived.py" not in files(templates, {})


@pytest.mark.parametrize(
    ("change", "code", "hint"),
    [
        ({"from": "none"}, "unknown-origin", None),
        ({"using": "agian"}, "unknown-helper", "switch the pack on"),
        ({"without": ["steam"]}, "unknown-argument", "did you mean `stream`?"),
        ({"replace": {"gone": "str"}}, "unknown-argument", "correct `replace`"),
        ({"after": {"gone": "name"}}, "unknown-argument", "correct `after`"),
        ({"returns": "Nobody"}, "bad-annotation", None),
        ({"returns": "1 +"}, "bad-annotation", None),
        ({"returns": "print('x')"}, "bad-annotation", None),
        ({"replace": {"size": "Again[0]"}}, "bad-annotation", None),
    ],
)
def test_mistakes_are_found_in_the_config(
    templates: Path, change: dict[str, Any], code: str, hint: str | None
) -> None:
    with pytest.raises(InputError) as raised:
        files(templates, {"again": {**AGAIN, **change}})
    found = raised.value.diagnostics[0]
    assert found.code == code
    assert found.span is not None
    assert (found.span.file, found.span.line) == ("c.json", 1)
    assert hint is None or hint in (found.hint or "")


def test_unknown_checks(templates: Path) -> None:
    make = {"endpoint": "post /things/{shop}", "checks": ["sise"]}
    with pytest.raises(InputError, match="sise"):
        files(templates, {"make": make})
