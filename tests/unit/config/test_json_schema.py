"""The config's JSON Schema: current, and of one mind with what the generator accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.config.ignored import IGNORED
from generator.config.json_schema import config_schema
from generator.load.document import parse_document

REPO = Path(__file__).parents[3]
COPY = REPO / "spec" / "clientsmith.schema.json"
CONFIGS = [
    REPO / "spec" / "clientsmith.yml",
    REPO / "tests" / "golden" / "bookshop" / "config.yml",
    *sorted((REPO / "tests" / "conformance").rglob("*.yml")),
]


def findings(text: str) -> list[str]:
    root: Any = parse_document(text, "c.yml").root
    return [error.message for error in Draft7Validator(config_schema()).iter_errors(root)]


def test_the_committed_copy_is_current():
    assert json.loads(COPY.read_text()) == config_schema(), (
        "run `clientsmith schema > spec/clientsmith.schema.json`"
    )


def test_is_a_schema():
    Draft7Validator.check_schema(config_schema())


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.name)
def test_accepts_configs(path: Path):
    assert findings(path.read_text()) == []


@pytest.mark.parametrize(
    "text",
    [
        "resources: {r: {methods: {m: get /x}, models: {a: X}}}",
        "resources: {r: {methods: }}",
        "settings: {license: MIT, unwrap_response_fields: data}",
        "settings: {license: {name: MIT, extension: .md}}",
        "client_settings: {default_timeout: PT1M, default_headers: {a: 1, b: true}}",
        "client_settings: {default_timeout: 60000}",
        "targets: {python: {publish: {pypi: true}, production_repo: null}, go: {anything: 1}}",
        "pagination: {name: p, type: offset}",
        "pagination: [{name: p, type: offset}]",
        "streaming: {on_event: [{event_type: null, handle: done}]}",
        "streaming: {on_event: [{event_type: [a, null], handle: done}]}",
        "clientsmith: {packs: {azure: , extras: true}}",
        "x-anything: 1",
        "codeflow: {reviewers: [a]}",
    ],
)
def test_accepts_every_way_to_write_a_thing(text: str):
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("resorces: {}", "resorces"),
        ("resources: {r: {methods: {m: {endpoint: get /x, pagenated: false}}}}", "pagenated"),
        ("client_settings: {opts: {key: {reads_env: KEY}}}", "reads_env"),
    ],
)
def test_refuses_keys_that_nobody_knows(text: str, key: str):
    assert key in " ".join(findings(text))


def test_marks_what_has_no_effect():
    found = config_schema()["properties"]["codeflow"]
    assert found["deprecated"] is True
    assert IGNORED["Config"]["codeflow"] in found["description"]


def test_says_what_keys_mean():
    definitions = config_schema()["$defs"]
    said = definitions["ClientOpt"]["properties"]["read_env"]["description"]
    assert said.startswith("The environment variable")
