"""What a config asks for and does not get is said, with its place."""

from __future__ import annotations

import pytest

from generator.config.parse import parse_config
from generator.load.document import parse_document
from generator.load.unsupported import check_support

SPEC = """\
openapi: 3.1.0
paths: {}
components: {securitySchemes: {ApiKey: {type: apiKey, in: header, name: X-Key}}}
"""


def findings(config: str) -> list[tuple[str, int | None, str]]:
    document = parse_document(config, "c.yml")
    found = check_support(parse_config(document)[0], document, parse_document(SPEC, "s.yml"))
    return [(each.code, each.span.line if each.span else None, each.message) for each in found]


@pytest.mark.parametrize(
    ("kind", "resource", "why"),
    [
        ("websocket", "r", "which is not emitted"),
        ("webhook_unwrap", "r", "and nothing says what events there are"),
        ("webhook_unwrap", "$client", "which only resources can have"),
    ],
)
def test_methods_that_are_not_emitted(kind: str, resource: str, why: str):
    config = f"resources:\n  {resource}:\n    methods:\n      connect: {{type: {kind}}}\n"
    message = f"method `connect` is of type `{kind}`, {why}"
    assert findings(config) == [("unsupported-method", 4, message)]


def test_a_security_scheme_that_there_is_none_of():
    opts = "client_settings:\n  opts:\n    key:\n      auth: {security_scheme: ApiKay}\n"
    ((code, line, message),) = findings(opts)
    assert (code, line) == ("unknown-security-scheme", 4)
    assert "`ApiKay`" in message
    assert findings(opts.replace("ApiKay", "ApiKey")) == []
    assert findings(opts + "security_schemes: {ApiKay: {type: http}}\n") == []


def test_a_role_that_no_request_shows():
    auth = "{security_scheme: ApiKey, role: client_secret}"
    ((code, _, message),) = findings(f"client_settings: {{opts: {{s: {{auth: {auth}}}}}}}\n")
    assert code == "unsupported-auth-role"
    assert "`s`" in message


def test_a_target_that_is_skipped():
    ((code, line, _),) = findings("targets:\n  python:\n    skip: true\n")
    assert (code, line) == ("target-skipped", 3)
