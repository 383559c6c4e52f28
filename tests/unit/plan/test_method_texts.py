"""Statements and decorators of emitted methods."""

from __future__ import annotations

from typing import Any

from generator.pipeline import Inputs, generate
from tests.unit.types_support import config_of, document, operation, spec

STRING = {"type": "string"}


def emitted(methods: dict[str, Any], **paths: object) -> dict[str, str]:
    config = config_of(methods=methods, environments={"production": "https://tiny.example"})
    inputs = Inputs(document(spec(**paths)), document(config, "config.json"))
    files = generate(inputs, lambda _: None).files
    return {path: content.decode() for path, content in files.items() if path.endswith(".py")}


def test_what_is_no_class_is_cast_to_what_the_method_gives() -> None:
    names = operation(response={"anyOf": [STRING, {"type": "integer"}]})
    text = emitted({"names": "get /x"}, x={"get": names})["src/tiny/resources/things.py"]
    assert 'cast_to=cast("AsType[ThingNamesResponse]", ThingNamesResponse)' in text


def test_header_arguments_become_text() -> None:
    betas = {"name": "X-Betas", "in": "header", "schema": {"type": "array", "items": STRING}}
    text = emitted({"look": "get /x"}, x={"get": operation(parameters=[betas])})[
        "src/tiny/resources/things.py"
    ]
    assert text.count("**header_texts(") == 2


def test_overloads_are_marked_before_they_are_deprecated() -> None:
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    reply = {"type": "object", "properties": {"id": STRING}}
    method = {
        "endpoint": "post /x",
        "deprecated": "Gone soon.",
        "streaming": {"param_discriminator": "stream"},
    }
    text = emitted({"make": method}, x={"post": operation(body=body, response=reply)})[
        "src/tiny/resources/things.py"
    ]
    assert text.count('    @overload\n    @deprecated("Gone soon.")\n    def make(') == 3


def test_a_resource_without_methods_that_are_emitted_is_left_out() -> None:
    gone = {"skip": True, "endpoint": "get /x"}
    assert "src/tiny/resources/things.py" not in emitted({"gone": gone}, x={"get": operation()})


def test_the_resource_of_a_standalone_api_has_a_package_of_its_own() -> None:
    config = config_of(methods={"look": "get /x"}, environments={"production": "https://t.example"})
    config["resources"]["things"]["standalone_api"] = True
    inputs = Inputs(document(spec(x={"get": operation()})), document(config, "config.json"))
    files = generate(inputs, lambda _: None).files
    assert "src/tiny/resources/things/things.py" in files
    assert b"Things" in files["src/tiny/resources/things/__init__.py"]
    assert b"Things" not in files["src/tiny/resources/__init__.py"]
