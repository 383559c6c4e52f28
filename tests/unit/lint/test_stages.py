"""What the other stages find comes out of the linter, too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cache.store import Store
from generator.diagnostics import InputError, Severity
from generator.lint.registry import RULES
from generator.lint.run import lint
from generator.load.document import parse_document
from tests.unit.lint.lint_support import CONFIG, SPEC, codes, document, report

ROOT = Path(__file__).parents[3]
# Where codes are given: InputError.at(span, "code", …), Diagnostic("code", …), warn("code", …).
_CODES = re.compile(
    r"(?:\bDiagnostic\(|\bwarn\(|\.at\([^\"]*?)\s*\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"", re.DOTALL
)


def test_every_code_of_every_stage_is_explained() -> None:
    files = [p for p in (ROOT / "generator").rglob("*.py") if "lint" not in p.parts]
    given = {code for path in files for code in _CODES.findall(path.read_text())}
    assert len(given) > 30
    assert {code for code in given if RULES.get(code) is None} == set()


def test_unknown_keys_of_the_config() -> None:
    assert codes("{}", "resuorces: {}") == ["unknown-config-key"]


def test_values_of_the_config_that_are_wrong_leave_the_description_to_look_at() -> None:
    spec = "paths: {/pets: {get: {operationId: null}}}"
    found = report(spec, "client_settings: {default_timeout: soon}").findings
    assert [f.rule.code for f in found] == ["missing-operation-id", "bad-config-value"]
    assert [f.severity for f in found] == [Severity.NOTE, Severity.ERROR]


def test_methods_that_the_description_asks_for() -> None:
    said = "paths: {/pets: {get: {x-stainless-method: %s}}}"
    assert "bad-method-extension" in codes(said % "list")
    assert "bad-method-extension" in codes(said % "list", "resources: {}")
    assert "overruled-method-extension" in codes(said % "pets.all", "resources: {}")
    make = "paths: {/pets: {post: {x-stainless-method: pets.make}}}"
    assert "endpoint-not-configured" not in codes(make, "resources: {}")
    assert "endpoint-not-configured" in codes("paths: {/pets: {post: {}}}", "resources: {}")


def test_endpoints_that_are_not_there() -> None:
    config = "resources: {pets: {methods: {list: get /pet}}}"
    assert "unknown-endpoint" in codes("{}", config)


def test_names_that_clash() -> None:
    config = "resources: {pets: {models: {a_b: Pet, aB: {openapi_uri: Pet, type: alias}}}}"
    in_responses, in_requests = 2, 2
    assert codes("{}", config).count("name-clash") == in_responses + in_requests


def test_repeated_keys() -> None:
    text = "openapi: 3.1.0\nopenapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n"
    found = lint(parse_document(text, "spec.yml")).findings
    assert "duplicate-key" in [f.rule.code for f in found]


def test_a_dangling_reference_is_told_once_by_the_rule_that_sees_all() -> None:
    gone, lost = "{$ref: '#/components/schemas/Gone'}", "{$ref: '#/components/schemas/Lost'}"
    spec = f"components: {{schemas: {{Pet: {{properties: {{a: {gone}, b: {lost}}}}}}}}}"
    assert codes(spec) == ["dangling-ref", "dangling-ref"]


def test_what_is_no_openapi_can_not_be_looked_at() -> None:
    with pytest.raises(InputError):
        lint(parse_document("swagger: '2.0'", "spec.yml"))


def test_the_store_is_used(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    spec, config = document(SPEC, "spec.json"), document(CONFIG, "config.json")
    assert lint(spec, config, (), store).findings == ()
    assert (tmp_path / "cache.sqlite").exists()


def test_nesting_beyond_reason_is_a_finding() -> None:
    schema = "{type: array, items: " * 120 + "{default: 1}" + "}" * 120
    spec = f"components: {{schemas: {{Pet: {{properties: {{deep: {schema}}}}}}}}}"
    assert "too-deep" in codes(spec)
