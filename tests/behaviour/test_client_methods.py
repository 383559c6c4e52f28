"""Methods of the client itself, methods of other names, and results that come in a wrapper."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.flavours import Flavour
    from tests.support.server import Server

SHIP = {"id": "s1", "name": "Ada"}


@pytest.fixture
async def client(harbour_flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    made = harbour_flavour.client_class(base_url=server.url, max_retries=0)
    async with harbour_flavour.opened(made) as opened:
        yield opened


async def test_a_method_of_the_client(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", "/status", json_reply({"open": True}))
    status = await harbour_flavour.get(client.status())
    assert isinstance(status, harbour_flavour.package.types.Status)
    assert status.open is True


async def test_its_arguments(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", "/greet/Ada", json_reply({"text": "hello"}))
    greeting = await harbour_flavour.get(
        client.greet("Ada", loudly=True, extra_headers={"x-a": "b"})
    )
    assert greeting.text == "hello"
    assert server.bodies() == [{"loudly": True}]
    assert server.requests[0].header("x-a") == "b"
    with pytest.raises(ValueError, match="`name`"):
        await harbour_flavour.get(client.greet(""))


async def test_its_twins(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    server.on("GET", "/status", json_reply({"open": True}))
    raw = await harbour_flavour.get(client.with_raw_response.status())
    assert raw.status_code == 200
    assert (await harbour_flavour.get(raw.parse())).open is True
    streamed = client.with_streaming_response.status()
    async with harbour_flavour.opened(streamed) as response:
        assert (await harbour_flavour.get(response.parse())).open is True


async def test_another_name(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    server.on("GET", "/ships/s1", json_reply({"data": SHIP}))
    server.on("GET", "/status", json_reply({"open": False}))
    with pytest.warns(DeprecationWarning, match="Use `retrieve`"):
        call = client.ships.fetch("s1")
    assert (await harbour_flavour.get(call)).name == "Ada"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        status = await harbour_flavour.get(client.ships.state())
    assert isinstance(status, harbour_flavour.package.types.Status)
    raw = await harbour_flavour.get(client.ships.with_raw_response.state())
    assert (await harbour_flavour.get(raw.parse())).open is False


async def test_a_wrapper_is_taken_off(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", "/ships", json_reply({"data": [SHIP, {"id": "s2"}]}))
    ships = await harbour_flavour.get(client.ships.list())
    assert [type(ship) for ship in ships] == [harbour_flavour.package.types.Ship] * 2
    assert [ship.id for ship in ships] == ["s1", "s2"]
    raw = await harbour_flavour.get(client.ships.with_raw_response.list())
    assert len(await harbour_flavour.get(raw.parse())) == 2


@pytest.mark.parametrize("body", [{}, {"data": None}])
async def test_a_wrapper_may_be_empty(
    harbour_flavour: Flavour, server: Server, body: dict[str, Any]
) -> None:
    server.on("GET", "/ships/s1", json_reply(body))
    for strict in (False, True):
        made = harbour_flavour.client_class(base_url=server.url, _strict_response_validation=strict)
        async with harbour_flavour.opened(made) as client:
            assert await harbour_flavour.get(client.ships.retrieve("s1")) is None


async def test_what_is_inside_has_the_id_of_the_request(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    reply = json_reply({"data": SHIP})
    server.on("GET", "/ships/s1", Reply(200, {**reply.headers, "x-request-id": "r1"}, reply.body))
    ship = await harbour_flavour.get(client.ships.retrieve("s1"))
    assert ship._request_id == "r1"


async def test_a_method_says_which_property(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    whole = {"data": SHIP, "requestTime": {"open": True}}
    server.on("PATCH", "/ships/s1", json_reply(whole))
    server.on("PUT", "/ships/s1", json_reply(whole))
    assert (await harbour_flavour.get(client.ships.update("s1"))).open is True
    # one property among others stands for itself
    assert (await harbour_flavour.get(client.ships.replace("s1"))).data.name == "Ada"
