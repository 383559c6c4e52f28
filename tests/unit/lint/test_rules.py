"""Each rule finds what it is for, and is silent where all is well."""

from __future__ import annotations

import pytest

from generator.lint.registry import RULES
from tests.unit.lint.cases import CONFIGS, SPECS
from tests.unit.lint.lint_support import codes, report


def test_the_sound_description_has_no_findings() -> None:
    assert codes() == []
    assert codes("{}", "{}") == []


@pytest.mark.parametrize(("code", "bad", "good"), SPECS)
def test_descriptions(code: str, bad: str, good: str) -> None:
    assert code in codes(bad)
    assert code not in codes(good)


@pytest.mark.parametrize(("code", "bad", "good"), CONFIGS)
def test_configs(code: str, bad: tuple[str, str], good: tuple[str, str]) -> None:
    assert code in codes(*bad)
    assert code not in codes(*good)


def test_every_rule_has_a_case() -> None:
    tried = {case[0] for case in (*SPECS, *CONFIGS)}
    assert {rule.code for rule in RULES if rule.check} - tried == set()


def test_rules_say_what_why_and_how_to_mend() -> None:
    for rule in RULES:
        assert rule.title
        assert not rule.title.endswith("."), rule.code
        assert rule.why.endswith("."), rule.code
        assert rule.mend.endswith("."), rule.code


def test_findings_stand_where_they_are() -> None:
    found = report("paths: {/pets: {get: {operationId: null}}}").findings
    (finding,) = found
    span = finding.diagnostic.span
    assert span is not None
    assert span.pointer == "#/paths/~1pets/get"
    assert (span.source_line or "").strip() == '"get": {'


@pytest.mark.parametrize(
    "odd",
    [
        "paths: {/a: 1, /b: {get: 1, post: []}}",
        "paths: {/a: {parameters: 1, get: {parameters: [1, {}, {name: 1}], responses: []}}}",
        "components: {schemas: {A: 1, B: {properties: [], required: 1, enum: 1, type: {}}}}",
        "components: {schemas: {A: {allOf: [1, {$ref: 1}], discriminator: 1, oneOf: {}}}}",
        "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}",
        "components: {schemas: {A: {allOf: [{$ref: '#/components/schemas/A'}], default: 1}}}",
        "components: {schemas: {A: {items: [{}], pattern: '(', format: 1, type: [1, null]}}}",
        "components: {securitySchemes: {a: 1}, parameters: {b: null}, responses: []}",
        "security: [1, {a: 1}]",
        "servers: [1, {url: 1, variables: []}]",
        "info: 1",
    ],
)
def test_no_description_is_too_odd(odd: str) -> None:
    report(odd)
    report(odd, "{}")
