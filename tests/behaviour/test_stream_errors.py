"""Streams that go wrong after they have begun."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.messages import DONE, Drop, Gate, data_event, event_stream, json_reply
from tests.support.payloads import MESSAGES, chat, chunk

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.messages import Step
    from tests.support.server import Server

CREATE = "/v1/chat/completions"


async def stream_until(
    flavour: Flavour, client: Any, server: Server, error: Any, *steps: Step
) -> tuple[list[str], Any]:
    """Streams one good chunk and these steps; gives the texts that came and the error."""
    server.on("POST", CREATE, event_stream([data_event(chunk("good")), *steps]))
    stream = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    )
    received, raised = await flavour.all_until(error, stream)
    return [item.choices[0].delta.content for item in received], raised


async def test_an_error_event_raises(flavour: Flavour, client: Any, server: Server) -> None:
    error = {"message": "overloaded", "type": "server_error", "param": None, "code": "busy"}
    texts, raised = await stream_until(
        flavour, client, server, flavour.package.APIError, data_event({"error": error}), DONE
    )
    assert texts == ["good"]
    assert raised.message == str(raised) == "overloaded"
    assert (raised.type, raised.param, raised.code) == ("server_error", None, "busy")
    assert raised.body == error
    assert str(raised.request.url).endswith(CREATE)
    assert not isinstance(raised, flavour.package.APIStatusError)


@pytest.mark.parametrize("error", ["text", {"code": 1}, {"message": ""}, {"message": 5}])
async def test_an_error_without_a_message(
    flavour: Flavour, client: Any, server: Server, error: Any
) -> None:
    _, raised = await stream_until(
        flavour, client, server, flavour.package.APIError, data_event({"error": error})
    )
    assert raised.message == "An error occurred during streaming"
    assert raised.body == error


async def test_an_error_event_closes_the_connection(
    flavour: Flavour, client: Any, server: Server
) -> None:
    event = data_event({"error": {"message": "no"}})
    await stream_until(flavour, client, server, flavour.package.APIError, event, Gate())
    await server.requests[0].connection.wait_closed()


async def test_an_error_event_closes_the_connection_of_those_who_use_next(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, event_stream([data_event({"error": {"message": "no"}}), Gate()]))
    stream = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    )
    with pytest.raises(flavour.package.APIError):
        await flavour.get((anext if flavour.is_async else next)(stream))
    await server.requests[0].connection.wait_closed()


async def test_an_event_with_a_null_error_is_a_chunk(
    flavour: Flavour, client: Any, server: Server
) -> None:
    sent = [chunk("a", error=None), chunk('"error"')]
    server.on("POST", CREATE, event_stream([*map(data_event, sent), DONE]))
    stream = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    )
    assert [item.to_dict() for item in await flavour.all(stream)] == sent


async def test_broken_json_raises(flavour: Flavour, client: Any, server: Server) -> None:
    texts, raised = await stream_until(
        flavour, client, server, json.JSONDecodeError, b'data: {"id": \n\n', Gate()
    )
    assert texts == ["good"]
    assert raised.doc == '{"id": '
    await server.requests[0].connection.wait_closed()


async def test_a_connection_that_drops(flavour: Flavour, client: Any, server: Server) -> None:
    """It is httpx's own error: chunks were given away already, so nothing can be tried again."""
    texts, _ = await stream_until(
        flavour, client, server, httpx.RemoteProtocolError, b"data: ", Drop()
    )
    assert texts == ["good"]
    assert len(server.requests) == 1


async def test_a_stream_that_stalls(flavour: Flavour, server: Server) -> None:
    client = flavour.client(server, timeout=httpx.Timeout(5, read=0.2))
    async with flavour.opened(client):
        texts, _ = await stream_until(flavour, client, server, httpx.ReadTimeout, Gate())
        assert texts == ["good"]
        await server.requests[0].connection.wait_closed()


async def test_an_error_status_instead_of_a_stream(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, json_reply({"error": {"message": "no", "code": "c"}}, status=400))
    with pytest.raises(flavour.package.BadRequestError) as caught:
        await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    assert caught.value.code == "c"
    server.on("POST", CREATE, json_reply(chat()))
    await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES))
    assert server.requests[0].connection is server.requests[1].connection


async def test_rules_by_event_type(variant_flavour: Flavour, server: Server) -> None:
    """As the variant's config has them; the data says nothing about the event."""
    body = (
        b"event: ping\ndata: {}\n\n"
        + b"".join(b"event: %b\n" % name + data_event(chunk("x")) for name in (b"delta", b"final"))
        + data_event(chunk("nameless"))
        + b'event: failure\ndata: {"message": "gone"}\n\n'
    )
    client = variant_flavour.client(server)
    async with variant_flavour.opened(client):
        server.on("POST", CREATE, event_stream([body]))
        stream = await variant_flavour.get(
            client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
        )
        error = variant_flavour.package.APIError
        received, raised = await variant_flavour.all_until(error, stream)
        assert len(received) == 2
        assert raised.body == {"message": "gone"}
        server.on("POST", CREATE, event_stream([b"data: [END]\n\n", body]))
        stream = await variant_flavour.get(
            client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
        )
        assert await variant_flavour.all(stream) == []
