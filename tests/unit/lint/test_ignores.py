"""What is ignored: by the config and by options, everywhere or at places; what is so in vain."""

from __future__ import annotations

import pytest

from generator.diagnostics import InputError, Severity
from generator.lint.ignores import ignores_of_option
from tests.unit.lint.lint_support import codes, report

UNNAMED = "paths: {/pets: {get: {operationId: null}}, '/pets/{id}': {post: {operationId: null}}}"
CODE = "missing-operation-id"


def by_option(text: str, spec: str = UNNAMED) -> list[str]:
    found = report(spec, None, [ignores_of_option(text)]).findings
    return [finding.rule.code for finding in found]


def test_a_code_everywhere() -> None:
    assert codes(UNNAMED) == [CODE, CODE]
    assert by_option(CODE) == []
    assert report(UNNAMED, None, [ignores_of_option(CODE)]).ignored == 2


@pytest.mark.parametrize(
    "place",
    [
        "#/paths/~1pets/get",
        "#/paths/~1pets",
        "#/paths/*/get",
        "get /pets",
        "GET /pets",
    ],
)
def test_a_code_at_a_place(place: str) -> None:
    found = report(UNNAMED, None, [ignores_of_option(f"{CODE}:{place}")]).findings
    assert [f.diagnostic.span.pointer for f in found if f.diagnostic.span] == [
        "#/paths/~1pets~1%7Bid%7D/post"
    ]


@pytest.mark.parametrize(
    "place", ["#/paths/~1pet", "#/paths/~1pets/put", "get /pet", "spec.json:1", "spec", "#/~2"]
)
def test_a_place_where_nothing_is(place: str) -> None:
    assert by_option(f"{CODE}:{place}") == [CODE, CODE, "unused-ignore"]


def test_a_line() -> None:
    span = report(UNNAMED).findings[0].diagnostic.span
    assert span is not None
    assert by_option(f"{CODE}:spec.json:{span.line}") == [CODE]


def test_the_whole_file() -> None:
    assert by_option(f"{CODE}:spec.json") == []


def test_a_code_that_is_none() -> None:
    with pytest.raises(InputError) as raised:
        ignores_of_option("mising-operation-id")
    assert raised.value.diagnostics[0].hint == f"Did you mean `{CODE}`?"


MODEL = "resources: {pets: {models: {animal: Pet}}}"


@pytest.mark.parametrize(
    "ignored",
    [
        "true",
        "[resources.pets.models.animal]",
        "resources.pets",
        "[{location: '#/resources/pets/models/animal', reason: Older name.}]",
        "[{target: python, reason: Not here.}]",
    ],
)
def test_the_config_ignores(ignored: str) -> None:
    assert codes("{}", MODEL) == ["duplicate-model"]
    config = f"{MODEL}\ndiagnostics: {{ignored: {{duplicate-model: {ignored}}}}}"
    assert codes("{}", config) == []


def test_other_targets_are_not_ours() -> None:
    config = f"{MODEL}\ndiagnostics: {{ignored: {{duplicate-model: [{{target: go}}]}}}}"
    assert codes("{}", config) == ["duplicate-model"]


def test_names_of_the_format_mean_our_codes() -> None:
    spec = "paths: {/toys: {get: {summary: A., operationId: a, responses: {'204': {}}}}}"
    config = "diagnostics: {ignored: {Endpoint/NotConfigured: [get /toys]}}"
    assert "endpoint-not-configured" in codes(spec, "{}")
    assert "endpoint-not-configured" not in codes(spec, config)


def test_what_ignores_nothing_is_told_where_it_stands() -> None:
    (finding,) = report("{}", f"diagnostics: {{ignored: {{{CODE}: true}}}}").findings
    assert finding.rule.code == "unused-ignore"
    assert finding.severity is Severity.WARNING
    assert finding.diagnostic.span is not None
    assert finding.diagnostic.span.pointer == f"#/diagnostics/ignored/{CODE}"


def test_codes_of_other_tools_are_a_note_and_misspelt_ones_a_warning() -> None:
    config = "diagnostics: {ignored: {Ruby/NameNotAllowed: true, mising-operation-id: true}}"
    found = report("{}", config).findings
    assert [(f.severity.value, f.diagnostic.hint) for f in found] == [
        ("note", None),
        ("warning", f"Did you mean `{CODE}`?"),
    ]


def test_in_vain_can_be_ignored_itself() -> None:
    config = f"diagnostics: {{ignored: {{{CODE}: true, unused-ignore: true}}}}"
    assert codes("{}", config) == []
