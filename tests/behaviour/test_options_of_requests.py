"""Options of the client that requests are made of: addresses, paths, bodies, headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply, json_reply

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

SET = "/accounts/a1/gates/g"


@pytest.fixture
def good(server: Server) -> Server:
    server.on("POST", SET, Reply(204))
    server.on("GET", "/closed", Reply(204))
    return server


async def call(flavour: Flavour, server: Server, options: dict[str, Any], **given: Any) -> None:
    options = {"base_url": server.url, "key": "k", **options}
    async with flavour.opened(flavour.client_class(**options)) as client:
        await flavour.get(client.gates.set("g", open=True, **given))


async def test_a_part_of_the_path(gates_flavour: Flavour, good: Server) -> None:
    await call(gates_flavour, good, {"account": "a1"})
    await call(gates_flavour, good, {"account": "other"}, account_id="a1")
    assert [request.path for request in good.requests] == [SET, SET]


async def test_it_is_read_from_the_environment(
    gates_flavour: Flavour, good: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GATES_ACCOUNT", "a1")
    await call(gates_flavour, good, {})


async def test_it_is_needed_in_the_end(gates_flavour: Flavour, good: Server) -> None:
    with pytest.raises(ValueError, match="`account_id`"):
        await call(gates_flavour, good, {})


async def test_a_member_of_the_body(gates_flavour: Flavour, good: Server) -> None:
    await call(gates_flavour, good, {"account": "a1"})
    await call(gates_flavour, good, {"account": "a1", "client_id": "c"})
    await call(gates_flavour, good, {"account": "a1", "client_id": "c"}, client_id="mine")
    assert good.bodies() == [
        {"open": True},
        {"open": True, "clientId": "c"},
        {"open": True, "clientId": "mine"},
    ]


async def test_headers_and_queries(
    gates_flavour: Flavour, good: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    await call(gates_flavour, good, {"account": "a1", "tenant": "t", "loud": True})
    monkeypatch.setenv("GATES_LIMIT", "7")
    monkeypatch.setenv("GATES_LOUD", "false")
    await call(gates_flavour, good, {"account": "a1"})
    first, second = good.requests
    assert (first.header("x-tenant"), first.query) == ("t", [("tenant", "t")])
    assert (second.header("x-tenant"), second.query) == (None, [])
    assert [first.header("x-limit"), second.header("x-limit")] == ["5", "7"]
    assert [first.header("x-loud"), second.header("x-loud")] == ["true", "false"]
    assert first.header("x-version") == "2"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "https://north.gates.example/v1/"),
        ({"region": "south-2"}, "https://south-2.gates.example/v1/"),
        ({"environment": "test"}, "https://test.gates.example"),
        ({"region": "south", "base_url": "http://{region}.local"}, "http://south.local"),
    ],
)
async def test_the_address(gates_flavour: Flavour, options: dict[str, Any], expected: str) -> None:
    async with gates_flavour.opened(gates_flavour.client_class(key="k", **options)) as client:
        assert str(client.base_url) == expected
        async with gates_flavour.opened(client.copy()) as copy:
            assert str(copy.base_url) == expected


async def test_no_other_host_by_a_variable(gates_flavour: Flavour) -> None:
    with pytest.raises(ValueError, match="region"):
        gates_flavour.client_class(key="k", region="evil.example/")


async def test_environments(gates_flavour: Flavour) -> None:
    found = gates_flavour.package.ENVIRONMENTS
    assert list(found) == ["live", "test"]
    with pytest.raises(ValueError, match="Unknown environment: none"):
        gates_flavour.client_class(key="k", environment="none")


async def test_defaults_of_requests(gates_flavour: Flavour) -> None:
    async with gates_flavour.opened(gates_flavour.client_class(key="k")) as client:
        assert (client.max_retries, client.timeout.read) == (1, 90)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"problem": {"text": "Closed."}}, "Closed."),
        ({"problem": "Closed."}, "Error code: 400 - {'problem': 'Closed.'}"),
    ],
)
async def test_where_errors_have_their_message(
    gates_flavour: Flavour, server: Server, body: dict[str, Any], message: str
) -> None:
    server.on("POST", SET, json_reply(body, 400))
    with pytest.raises(gates_flavour.package.BadRequestError) as caught:
        await call(gates_flavour, server, {"account": "a1"})
    assert caught.value.message == message
    assert caught.value.body == body


async def test_the_idempotency_header(gates_flavour: Flavour, good: Server) -> None:
    await call(gates_flavour, good, {"account": "a1"})
    assert (good.requests[0].header("idempotency-key") or "").startswith("stainless-python-retry-")


async def test_names_that_are_taken(gates_flavour: Flavour, good: Server) -> None:
    made = gates_flavour.client_class(base_url=good.url, key="k")
    async with gates_flavour.opened(made) as client:
        await gates_flavour.get(client.close_())
        await gates_flavour.get(client.gates.import_())
    assert [request.path for request in good.requests] == ["/closed", "/closed"]
