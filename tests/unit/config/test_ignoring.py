"""`diagnostics.ignored` and `unspecified_endpoints`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.config.parse import parse_config
from generator.load.coverage import check_coverage
from generator.load.document import Document, parse_document
from generator.pipeline import Inputs, generate

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

SPEC = """\
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get: {responses: {}}
    post: {responses: {}}
  /b: {get: {responses: {}}}
  /c: {get: {responses: {}}}
  /d: {get: {responses: {}}}
"""
CONFIG = "resources: {r: {methods: {list: get /a}}}\n"


def read(text: str, name: str) -> Document:
    return parse_document(text, name)


def findings(config: str) -> list[Diagnostic]:
    document = read(config, "c.yml")
    return check_coverage(parse_config(document)[0], document, read(SPEC, "s.yml"))


def reported(config: str) -> list[str]:
    """The codes of a whole run's findings."""
    inputs = Inputs(read(SPEC, "s.yml"), read(config, "c.yml"))
    return [each.code for each in generate(inputs, lambda _: None).diagnostics]


def test_endpoints_without_methods_are_counted_once():
    (found,) = findings(CONFIG)
    assert found.code == "endpoint-not-configured"
    assert found.message == "4 endpoints have no method: `post /a`, `get /b`, `get /c` and 1 more"
    assert found.span is not None
    assert (found.span.file, found.span.line) == ("s.yml", 6)


def test_listed_endpoints_are_left_out_on_purpose():
    (found,) = findings(f"{CONFIG}unspecified_endpoints: [post /a, GET /b, get /c]\n")
    assert found.message == "1 endpoint has no method: `get /d`"
    all_listed = f"{CONFIG}unspecified_endpoints: [post /a, get /b, get /c, get /d]\n"
    assert findings(all_listed) == []


def test_a_list_that_is_out_of_date():
    listed = "[post /a, get /b, get /c, get /d, get /a, get /gone]"
    used, gone = findings(f"{CONFIG}unspecified_endpoints: {listed}\n")
    assert (used.code, gone.code) == ("endpoint-unspecified-in-vain",) * 2
    assert "`get /a`" in used.message
    assert used.message.endswith("has a method")
    assert gone.message.endswith("is not in the description")


@pytest.mark.parametrize(
    ("ignored", "silent"),
    [
        ("{}", False),
        ("{endpoint-not-configured: true}", True),
        ("{Endpoint/NotConfigured: true}", True),
        ("{Endpoint/NotConfigured: ['#/paths/~1a/post']}", True),
        ("{Endpoint/NotConfigured: [post /a]}", True),
        ("{Endpoint/NotConfigured: [{location: post /a, reason: later}]}", True),
        ("{Endpoint/NotConfigured: [{target: post /a, reason: later}]}", True),
        ("{Endpoint/NotConfigured: [get /b, get /none, '']}", False),
        ("{Other/Code: true}", False),
    ],
)
def test_ignored_findings(ignored: str, silent: bool):
    codes = reported(f"{CONFIG}diagnostics: {{ignored: {ignored}}}\n")
    assert ("endpoint-not-configured" not in codes) == silent


def test_a_place_in_the_config():
    ignored = "diagnostics: {ignored: {unknown-config-key: [settings.odd]}}\n"
    settings = "settings:\n  odd: 1\n  even: 2\n"
    assert reported(CONFIG + settings + ignored).count("unknown-config-key") == 1
