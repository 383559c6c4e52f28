"""Packages with other plans than the neutral ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from generator.plan.package import ExceptionsPlan
from generator.plan.package_client import (
    AuthScheme,
    ClientOption,
    ClientPlan,
    ClientResource,
    Environment,
    HeaderValue,
)
from generator.plan.package_errors import ErrorField
from tests.runtime.building import build_package
from tests.runtime.neutral import PLANS

NEUTRAL: ClientPlan = PLANS["_client.py"]

RESOURCE = """
from __future__ import annotations

from .._resource import SyncAPIResource, AsyncAPIResource


class Things(SyncAPIResource):
    def get(self) -> object:
        return self._get("/things", cast_to=object)


class AsyncThings(AsyncAPIResource):
    async def get(self) -> object:
        return await self._get("/things", cast_to=object)


class ThingsWithRawResponse:
    def __init__(self, things: Things) -> None:
        self._things = things


class AsyncThingsWithRawResponse:
    def __init__(self, things: AsyncThings) -> None:
        self._things = things


class ThingsWithStreamingResponse:
    def __init__(self, things: Things) -> None:
        self._things = things


class AsyncThingsWithStreamingResponse:
    def __init__(self, things: AsyncThings) -> None:
        self._things = things
"""


def option(name: str, **settings: Any) -> ClientOption:
    annotation = {"bool": "bool", "int": "int", "float": "float"}.get(
        settings.get("kind", ""), "str"
    )
    optional = f"{annotation} | None"
    return ClientOption(
        name=name, argument=optional, async_argument=optional, attribute=optional, **settings
    )


def sent_by(client_class: Any, path: str = "/x", **options: Any) -> httpx.Request:
    """The request of a client."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={})

    http_client = httpx.Client(transport=httpx.MockTransport(answer))
    client_class(http_client=http_client, **options).get(path, cast_to=object)
    return requests[0]


def test_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = (
        option("api_key", read_env="PK_KEY", missing='No "api_key"'),
        option("org", read_env="PK_ORG", header="X-Org", description="The organisation."),
        option("beta", kind="bool", read_env="PK_BETA", header="X-Beta"),
        option("limit", kind="int", default="5", query="limit"),
    )
    plan = replace(
        NEUTRAL,
        options=options,
        default_headers=(HeaderValue("X-Version", "2024"),),
        idempotency_header="Idempotency-Key",
        send_platform_headers=False,
        error_body_property="error",
    )
    package = build_package(tmp_path, "pk_options", _client=plan)

    with pytest.raises(package.ClientError, match='No "api_key"'):
        package.Client()
    monkeypatch.setenv("PK_KEY", "from env")
    monkeypatch.setenv("PK_BETA", "true")
    request = sent_by(package.Client)
    assert request.headers["authorization"] == "Bearer from env"
    assert request.headers["x-beta"] == "true"
    assert request.headers["x-version"] == "2024"
    assert "x-org" not in request.headers
    assert request.url.params["limit"] == "5"
    assert not any(name.startswith("x-stainless") for name in request.headers)
    request = sent_by(package.Client, api_key="k", org="o", limit=7, beta=False)
    assert (request.headers["x-org"], request.headers["x-beta"]) == ("o", "false")
    assert request.url.params["limit"] == "7"
    copy = package.Client(org="o").copy(limit=9)
    assert (copy.org, copy.limit, copy._idempotency_header) == ("o", 9, "Idempotency-Key")


@pytest.mark.parametrize(
    ("name", "auth", "expected"),
    [
        ("pk_header", AuthScheme("header", "api_key", "X-Key"), ("x-key", "k")),
        (
            "pk_basic",
            AuthScheme("basic", "api_key", "Authorization", "org"),
            ("authorization", "Basic azpv"),
        ),
    ],
)
def test_authentication(
    tmp_path: Path, name: str, auth: AuthScheme, expected: tuple[str, str]
) -> None:
    options = (option("api_key"), option("org"))
    plan = replace(
        NEUTRAL, options=options, auth=(auth,), optional_auth=True, missing_auth="No key"
    )
    package = build_package(tmp_path, name, _client=plan)
    assert sent_by(package.Client, api_key="k", org="o").headers[expected[0]] == expected[1]
    with pytest.raises(TypeError, match="No key"):
        sent_by(package.Client)
    assert (
        sent_by(package.Client, default_headers={expected[0]: "mine"}).headers[expected[0]]
        == "mine"
    )


def test_authentication_by_query(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    plan = replace(
        NEUTRAL,
        auth=(AuthScheme("query", "api_key", "key"),),
        optional_auth=True,
        missing_auth="No key",
    )
    constants = replace(PLANS["_constants.py"], sensitive_params=("key",))
    package = build_package(tmp_path, "pk_query", _client=plan, _constants=constants)
    assert sent_by(package.Client, api_key="k").url.params["key"] == "k"
    with pytest.raises(TypeError, match="No key"):
        sent_by(package.Client, api_key="")
    from pk_query._utils._logs import start_logging  # type: ignore[import-not-found]

    start_logging("info")
    sent_by(package.Client, api_key="hidden")
    assert caplog.messages
    assert not any("hidden" in message for message in caplog.messages)


def test_environments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = replace(
        NEUTRAL,
        base_url_env="PK_URL",
        ambiguous_url="Which URL?",
        environments=(
            Environment("live", "http://live.test"),
            Environment("test", "http://test.test"),
        ),
    )
    init = replace(PLANS["__init__.py"], environments=True)
    package = build_package(tmp_path, "pk_envs", _client=plan, __init__=init)
    assert package.ENVIRONMENTS == {"live": "http://live.test", "test": "http://test.test"}
    client = package.Client()
    assert client.base_url.host == "live.test"
    assert package.Client(environment="test").base_url.host == "test.test"
    assert client.copy(environment="test").base_url.host == "test.test"
    assert package.Client(base_url="http://own.test").copy().base_url.host == "own.test"
    with pytest.raises(ValueError, match="Unknown environment: no"):
        package.Client(environment="no")
    monkeypatch.setenv("PK_URL", "http://env.test")
    assert package.Client().base_url.host == "env.test"
    assert package.Client(base_url=None, environment="test").base_url.host == "test.test"
    with pytest.raises(ValueError, match=r"Which URL\?"):
        package.Client(environment="test")


async def test_providers(tmp_path: Path) -> None:
    key = ClientOption(
        name="api_key",
        argument="str | None | Callable[[], str]",
        async_argument="str | None | Callable[[], Awaitable[str]]",
        attribute="str",
        missing="No key",
        provider=True,
    )
    package = build_package(tmp_path, "pk_provider", _client=replace(NEUTRAL, options=(key,)))
    keys = iter(["one", "two"])
    assert (
        sent_by(package.Client, api_key=lambda: next(keys)).headers["authorization"] == "Bearer one"
    )

    async def provide() -> str:
        return next(keys)

    client = package.AsyncClient(api_key=provide)
    await client._refresh_api_key()
    assert client.auth_headers == {"Authorization": "Bearer two"}


async def test_resources(tmp_path: Path) -> None:
    names = [
        f"{a}Things{s}"
        for s in ("", "WithRawResponse", "WithStreamingResponse")
        for a in ("", "Async")
    ]
    resource = ClientResource("things", "resources.things", *names, description="All things.")
    package = build_package(
        tmp_path,
        "pk_resources",
        {"resources/things.py": RESOURCE},
        _client=replace(
            NEUTRAL, client_name="Acme", async_client_name="AsyncAcme", resources=(resource,)
        ),
        __init__=replace(PLANS["__init__.py"], client_name="Acme", async_client_name="AsyncAcme"),
        _resource=replace(PLANS["_resource.py"], client_name="Acme", async_client_name="AsyncAcme"),
        _streaming=replace(
            PLANS["_streaming.py"], client_name="Acme", async_client_name="AsyncAcme"
        ),
    )
    assert package.Client is package.Acme
    client, async_client = package.Acme(api_key="k"), package.AsyncAcme(api_key="k")
    assert client.things is client.things
    for made in (client, async_client):
        assert made.with_raw_response.things._things is made.things
        assert made.with_streaming_response.things._things is made.things
    assert package.Acme.things.__doc__ == "All things."


def test_errors_with_fields(tmp_path: Path, make_client: Callable[..., Any]) -> None:
    fields = (ErrorField("code", "code", True), ErrorField("kind", "type", False))
    package = build_package(
        tmp_path,
        "pk_errors",
        _exceptions=ExceptionsPlan("AcmeError", fields, "x-request-id"),
        _consumed=replace(PLANS["_consumed.py"], error_name="AcmeError"),
        __init__=replace(PLANS["__init__.py"], error_name="AcmeError"),
        _client=replace(NEUTRAL, error_name="AcmeError", error_body_property="error"),
    )

    def answer(request: httpx.Request) -> httpx.Response:
        body = {"error": {"code": "c", "type": "t"}}
        return httpx.Response(400, json=body, headers={"x-request-id": "r"})

    client = package.Client(
        api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(answer))
    )
    with pytest.raises(package.AcmeError) as caught:
        client.get("/", cast_to=object)
    error = caught.value
    assert (error.code, error.kind, error.request_id, error.body) == (
        "c",
        "t",
        "r",
        {"code": "c", "type": "t"},
    )


def test_newer_sentinels(tmp_path: Path) -> None:
    package = build_package(
        tmp_path,
        "pk_omit",
        _types=replace(PLANS["_types.py"], omit_style=True),
        _client=replace(NEUTRAL, omit_style=True),
        __init__=replace(PLANS["__init__.py"], omit_style=True),
    )
    assert isinstance(package.omit, package.Omit)
    assert isinstance(package.not_given, package.NotGiven)
    assert not package.omit
    assert {"omit", "not_given"} <= set(package.__all__)
    assert sent_by(package.Client, api_key="k").headers["authorization"] == "Bearer k"


def test_legacy_responses_are_exported(tmp_path: Path) -> None:
    package = build_package(
        tmp_path,
        "pk_legacy",
        __init__=replace(PLANS["__init__.py"], legacy_response=True),
    )
    assert package.HttpxBinaryResponseContent.__name__ == "HttpxBinaryResponseContent"
