"""Names, servers, authentication, and how requests are written."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import InputError
from generator.init.draft import Answers
from generator.init.naming import name_api
from tests.unit.init.support import Data, config_of, draft_of, operation, spec

GET = {"get /pets": operation()}
BEARER = {"type": "http", "scheme": "bearer"}


@pytest.mark.parametrize(
    ("title", "server", "package", "client"),
    [
        ("Swagger Petstore - OpenAPI 3.0", "", "petstore", "Petstore"),
        ("OpenAI API", "", "openai", "OpenAI"),
        ("GitHub's official OpenAPI spec", "", "github", "GitHub"),
        ("Acme Billing Service v2", "", "acme_billing", "AcmeBilling"),
        ("FastAPI", "https://api.acme.com/v1", "acme", "Acme"),
        ("The long title of what Acme is and does", "https://acme.io", "acme", "Acme"),
        ("FastAPI", "http://localhost:8000", "my_api", "MyAPI"),
        ("API", "http://10.0.0.1", "my_api", "MyAPI"),
        ("Calendar", "", "calendar_client", "Calendar"),  # Python has a module of that name
        ("3scale", "", "_3scale", "V3scale"),
        ("Müller Ärzte", "https://mueller.de", "mueller", "Mueller"),
    ],
)
def test_names(title: str, server: str, package: str, client: str) -> None:
    names = name_api(title, [server] if server else [])
    expected = "api_3scale" if package == "_3scale" else package
    assert (names.package, names.client) == (expected, client)


def test_names_of_the_users_own() -> None:
    config = config_of(spec(GET), Answers(package="pet_shop", auth_env="KEY"))
    assert config["targets"]["python"] == {"package_name": "pet_shop", "project_name": "pet-shop"}
    assert config["client_settings"]["default_client_name"] == "PetShop"


@pytest.mark.parametrize(
    ("servers", "environments"),
    [
        ([], {"production": "http://localhost:8000"}),
        ([{"url": "/"}], {"production": "http://localhost:8000"}),
        ([{"url": "/v1"}], {"local": "http://localhost:8000/v1"}),
        ([{"url": "https://a.io/v1"}], {"production": "https://a.io/v1"}),
        (
            [
                {"url": "https://a.io"},
                {"url": "https://b.io", "description": "The sandbox"},
                {"url": "https://staging.a.io"},
                {"url": "https://c.io"},
                {"url": "https://c.io"},
            ],
            {
                "production": "https://a.io",
                "sandbox": "https://b.io",
                "staging": "https://staging.a.io",
                "production_2": "https://c.io",
            },
        ),
    ],
)
def test_environments(servers: list[Data], environments: dict[str, str]) -> None:
    assert config_of(spec(GET, servers=servers))["environments"] == environments


def test_a_relative_server_counts_from_the_description() -> None:
    found = draft_of(spec(GET, servers=[{"url": "/v1"}]), name="https://a.io/docs/openapi.yaml")
    assert found.servers.environments == {"production": "https://a.io/v1"}


def test_variables_of_servers_are_options() -> None:
    variable = {"default": "eu", "enum": ["eu", "us"], "description": "Where it is."}
    server = {"url": "https://{siteName}.a.io", "variables": {"siteName": variable}}
    config = config_of(spec(GET, servers=[server]))

    assert config["environments"] == {"production": "https://{siteName}.a.io"}
    assert config["client_settings"]["opts"]["site_name"] == {
        "type": "string",
        "description": "Where it is.",
        "default": "eu",
        "server_variable": "siteName",
    }


def secured(schemes: Data, security: Any = None) -> Data:
    """`client_settings.opts` of an API with these security schemes."""
    more = {} if security is None else {"security": security}
    config = config_of(spec(GET, components={"securitySchemes": schemes}, **more))
    found: Data = config["client_settings"].get("opts", {})
    return found


@pytest.mark.parametrize(
    ("scheme", "options"),
    [
        (BEARER, {"api_key": None}),
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, {"api_key": None}),
        ({"type": "apiKey", "in": "query", "name": "key"}, {"api_key": None}),
        ({"type": "http", "scheme": "basic"}, {"username": "username", "password": "password"}),
        ({"type": "oauth2", "flows": {}}, {"access_token": None}),
        ({"type": "apiKey", "in": "cookie", "name": "session"}, {}),
        ({"type": "http", "scheme": "digest"}, {}),
        ({"type": "mutualTLS"}, {}),
    ],
)
def test_options_by_security_scheme(scheme: Data, options: dict[str, str | None]) -> None:
    found = secured({"Main": scheme}, [{"Main": []}])

    assert {name: opt["auth"].get("role") for name, opt in found.items()} == options
    for name, opt in found.items():
        assert opt["read_env"] == f"SHOP_{name.upper()}"
        assert opt["auth"]["security_scheme"] == "Main"
        assert "nullable" not in opt


def test_what_not_every_request_needs_may_be_left_out() -> None:
    assert secured({"Main": BEARER})["api_key"]["nullable"] is True
    assert secured({"Main": BEARER}, [{"Main": []}, {}])["api_key"]["nullable"] is True


def test_several_schemes_are_called_as_they_are() -> None:
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    schemes = {"TeamKey": key, "userToken": BEARER, "Unused": BEARER}
    found = secured({**schemes, "Other": key}, [{"TeamKey": [], "userToken": [], "Other": []}])
    assert list(found) == ["team_key", "bearer_token", "other"]


def test_what_every_operation_requires_is_needed() -> None:
    needed, free = operation(security=[{"Main": []}]), operation(security=[])
    schemes = {"securitySchemes": {"Main": BEARER}}
    endpoints = {"get /a": needed, "get /b": needed}
    for data, nullable in ((endpoints, False), ({**endpoints, "get /c": free}, True)):
        config = config_of(spec(data, components=schemes))
        assert config["client_settings"]["opts"]["api_key"].get("nullable", False) is nullable


@pytest.mark.parametrize(
    ("name", "explode", "written"),
    [
        ("tags", True, "repeat"),
        ("tags", None, "repeat"),
        ("tags", False, "comma"),
        ("t[]", True, "brackets"),
    ],
)
def test_arrays_in_queries(name: str, explode: bool | None, written: str) -> None:
    parameter: Data = {"name": name, "in": "query", "schema": {"type": "array", "items": {}}}
    if explode is not None:
        parameter["explode"] = explode
    config = config_of(spec({"get /pets": operation(parameters=[parameter])}))
    assert config["query_settings"]["array_format"] == written


@pytest.mark.parametrize(
    ("second", "written"),
    [
        ({"schema": {"type": "array", "items": {}}}, False),
        ({"schema": {"type": "array", "items": {}}, "explode": False}, True),
        ({"schema": {"type": "array", "items": {}}, "style": "pipeDelimited"}, True),
        ({"schema": {"type": "object"}}, True),
        ({"schema": {"type": "object"}, "style": "deepObject"}, False),
        ({"schema": {"type": "string"}}, False),
        ({"content": {"application/json": {"schema": {"type": "object"}}}}, True),
    ],
)
def test_parameters_have_styles_of_their_own_where_no_setting_is_right(
    second: Data, written: bool
) -> None:
    parameters: list[Data] = [
        {"name": name, "in": "query", "schema": {"type": "array", "items": {}}} for name in "ab"
    ]
    parameters.append({"name": "c", "in": "query", **second})
    config = config_of(spec({"get /pets": operation(parameters=parameters)}))
    assert (config.get("clientsmith") == {"parameter_styles": True}) is written


def test_the_idempotency_header() -> None:
    header = {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}
    config = config_of(spec({"post /pets": operation(parameters=[header])}))
    assert config["client_settings"]["idempotency"] == {"header": "Idempotency-Key"}


def test_endpoints_that_are_left_out() -> None:
    endpoints = {**GET, "head /pets": operation(), "get /hidden": operation(**{"x-internal": True})}
    draft = draft_of(spec(endpoints))
    assert list(draft.left_out) == ["head /pets", "get /hidden"]
    assert config_of(spec(endpoints))["unspecified_endpoints"] == ["head /pets", "get /hidden"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (spec({}), "no-operations"),
        (spec({"head /x": operation()}), "no-operations"),
        ({"swagger": "2.0", "paths": {}}, "swagger-2"),
        ({"openapi": "4.0.0"}, "not-openapi"),
    ],
)
def test_descriptions_that_are_none(data: Data, code: str) -> None:
    with pytest.raises(InputError) as raised:
        draft_of(data)
    (found,) = raised.value.diagnostics
    assert found.code == code
    assert found.hint
