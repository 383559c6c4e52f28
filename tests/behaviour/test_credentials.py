"""Who sends a request: every kind of credentials, and only those that an endpoint asks for."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.messages import Request
    from tests.support.server import Server

EVERYTHING = {
    "token": "t",
    "key": "k",
    "query_key": "q",
    "session": "s",
    "user": "u",
    "password": "p:ü",
    "special": "x",
}
LOGIN = "Basic " + b64encode("u:p:ü".encode()).decode()


async def sent(flavour: Flavour, server: Server, method: str, path: str, **options: Any) -> Request:
    """What the server gets of one call of a client with these options."""
    server.on("GET", path, Reply(204))
    given = dict(options.pop("call", {}))
    async with flavour.opened(flavour.client_class(base_url=server.url, **options)) as client:
        await flavour.get(getattr(client, method)(**given))
    return server.requests[-1]


def credentials(request: Request) -> dict[str, str]:
    found = {
        name: value
        for name, value in request.headers
        if name in {"authorization", "x-key", "cookie"}
    }
    return found | {name: value for name, value in request.query if name == "key"}


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("plain", "/plain", {"authorization": "Bearer t", "x-key": "k"}),
        ("open", "/open", {}),
        ("maybe", "/maybe", {"x-key": "k"}),
        ("query", "/query", {"key": "q"}),
        ("cookie", "/cookie", {"cookie": "session=s", "x-key": "k"}),
        ("basic", "/basic", {"authorization": LOGIN}),
        ("token_of", "/token", {"authorization": 'Token "x" x'}),
    ],
)
async def test_an_endpoint_gets_what_it_asks_for(
    gates_flavour: Flavour, server: Server, method: str, path: str, expected: dict[str, str]
) -> None:
    request = await sent(gates_flavour, server, method, path, **EVERYTHING)
    assert credentials(request) == expected


@pytest.mark.parametrize(
    ("method", "path"), [("plain", "/plain"), ("basic", "/basic"), ("cookie", "/cookie")]
)
async def test_without_any_of_them(
    gates_flavour: Flavour, server: Server, method: str, path: str
) -> None:
    message = "Expected either token, key, query_key, session, user, password or special to be set"
    with pytest.raises(TypeError, match=message):
        await sent(gates_flavour, server, method, path, special="x")
    assert server.requests == []


@pytest.mark.parametrize(("method", "path"), [("open", "/open"), ("maybe", "/maybe")])
async def test_endpoints_that_insist_on_nothing(
    gates_flavour: Flavour, server: Server, method: str, path: str
) -> None:
    assert credentials(await sent(gates_flavour, server, method, path)) == {}


async def test_a_request_may_go_without_on_purpose(gates_flavour: Flavour, server: Server) -> None:
    omit = gates_flavour.package.Omit()
    call = {"extra_headers": {"Authorization": omit}}
    assert credentials(await sent(gates_flavour, server, "plain", "/plain", call=call)) == {}


async def test_headers_of_the_user_win(gates_flavour: Flavour, server: Server) -> None:
    mine = {"Authorization": "Mine"}
    request = await sent(
        gates_flavour, server, "open", "/open", default_headers=mine, default_query={"key": "1"}
    )
    assert credentials(request) == {"authorization": "Mine", "key": "1"}


async def test_credentials_from_the_environment(
    gates_flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATES_TOKEN", "env")
    request = await sent(gates_flavour, server, "plain", "/plain")
    assert credentials(request) == {"authorization": "Bearer env"}


async def test_secrets_are_known_as_such(gates: Any) -> None:
    from importlib import import_module  # noqa: PLC0415

    constants: Any = import_module(f"{gates.__name__}._constants")
    assert {"authorization", "x-key", "cookie"} <= constants.SENSITIVE_HEADERS
    assert {"key"} == constants.SENSITIVE_PARAMS
