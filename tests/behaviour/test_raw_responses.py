"""`with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.messages import DONE, Gate, Reply, data_event, event_stream, json_reply
from tests.support.payloads import CHAT, MESSAGES, chunk

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
PARAMS: dict[str, Any] = {"model": "m", "messages": MESSAGES}
GOOD = json_reply(CHAT, headers={"x-request-id": "req_1", "X-Left": "9"})


async def test_raw(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, GOOD)
    response = await flavour.get(client.chat.completions.with_raw_response.create(**PARAMS))
    package = flavour.package
    assert type(response) is (package.AsyncAPIResponse if flavour.is_async else package.APIResponse)
    assert response.headers["x-left"] == "9"
    assert (response.status_code, response.method) == (200, "POST")
    assert (response.request_id, response.retries_taken) == ("req_1", 0)
    assert response.http_version == "HTTP/1.1"
    assert str(response.url) == server.url + CREATE
    assert response.elapsed.total_seconds() > 0
    assert isinstance(response.http_response, httpx.Response)
    assert response.http_request.headers["x-stainless-raw-response"] == "raw"
    assert response.is_closed
    completion = await flavour.get(response.parse())
    assert completion.to_dict() == CHAT
    assert completion._request_id == "req_1"
    assert await flavour.get(response.parse()) is completion
    assert await flavour.get(response.json()) == CHAT
    assert await flavour.get(response.text()) == response.http_response.text
    assert await flavour.get(response.read()) == response.http_response.content


async def test_raw_parsed_to_other_types(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, GOOD)

    class Mine(flavour.package.BaseModel):  # type: ignore[name-defined,misc]
        id: str
        model: str

    response = await flavour.get(client.chat.completions.with_raw_response.create(**PARAMS))
    mine = await flavour.get(response.parse(to=Mine))
    assert (type(mine), mine.id) == (Mine, "chatcmpl-1")
    assert await flavour.get(response.parse(to=dict[str, Any])) == CHAT
    assert (await flavour.get(response.parse(to=str))).startswith('{"id"')
    with pytest.raises(RuntimeError, match="Unsupported type"):
        await flavour.get(response.parse(to=complex))


async def test_raw_errors(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply({}, 404))
    with pytest.raises(flavour.package.NotFoundError):
        await flavour.get(client.chat.completions.with_raw_response.create(**PARAMS))


async def test_raw_streams(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, event_stream([data_event(chunk("a")), DONE], {"X-Left": "9"}))
    response = await flavour.get(
        client.chat.completions.with_raw_response.create(**PARAMS, stream=True)
    )
    assert response.headers["x-left"] == "9"
    stream = await flavour.get(response.parse())
    assert [item.choices[0].delta.content for item in await flavour.all(stream)] == ["a"]


@pytest.mark.parametrize("resource", ["chat", "chat.completions", "completions", ""])
async def test_raw_from_every_level(
    flavour: Flavour, client: Any, server: Server, resource: str
) -> None:
    server.on("GET", f"{CREATE}/c", GOOD)
    server.on("POST", "/v1/completions", GOOD)
    owner = client
    for name in filter(None, resource.split(".")):
        owner = getattr(owner, name)
    raw = owner.with_raw_response
    if resource == "completions":
        response = await flavour.get(raw.create(model="m", prompt="x"))
    else:
        for name in ["chat", "completions"][resource.count(".") + bool(resource) :]:
            raw = getattr(raw, name)
        response = await flavour.get(raw.retrieve("c"))
    assert response.headers["x-left"] == "9"


async def test_streaming_reads_nothing_by_itself(
    flavour: Flavour, client: Any, server: Server
) -> None:
    gate = Gate()
    headers = {"Content-Type": "application/json", "X-Left": "9"}
    server.on("POST", CREATE, Reply(headers=headers, body=[b'{"id": ', gate, b'"x"}']))
    manager = client.chat.completions.with_streaming_response.create(**PARAMS)
    async with flavour.opened(manager) as response:
        assert response.headers["x-left"] == "9"
        assert not response.is_closed
        await gate.wait_until_reached()
        gate.open()
        assert (await flavour.get(response.parse())).id == "x"
    assert response.is_closed


async def test_streaming_bytes_text_and_lines(
    flavour: Flavour, client: Any, server: Server
) -> None:
    pieces = [b"one\ntw", "o\r\nthree ж".encode()[:-1], "ж".encode()[1:]]
    server.on("POST", CREATE, Reply(headers={"Content-Type": "text/plain"}, body=pieces))
    streamed = client.chat.completions.with_streaming_response
    received: dict[str, list[Any]] = {}
    for name in ("iter_bytes", "iter_text", "iter_lines"):
        async with flavour.opened(streamed.create(**PARAMS)) as response:
            received[name] = await flavour.all(getattr(response, name)())
    assert received["iter_bytes"] == pieces
    assert "".join(received["iter_text"]) == "one\ntwo\r\nthree ж"
    assert received["iter_lines"] == ["one", "two", "three ж"]
    async with flavour.opened(streamed.create(**PARAMS)) as response:
        sizes = [len(piece) for piece in await flavour.all(response.iter_bytes(4))]
    assert sizes == [4, 4, 4, 4, 1]


async def test_streaming_read_json_and_text(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, GOOD)
    streamed = client.chat.completions.with_streaming_response
    async with flavour.opened(streamed.create(**PARAMS)) as response:
        assert await flavour.get(response.json()) == CHAT
        assert (await flavour.get(response.parse())).to_dict() == CHAT
        assert response.request_id == "req_1"
        assert response.http_response.is_stream_consumed
    async with flavour.opened(streamed.create(**PARAMS)) as response:
        assert (await flavour.get(response.text())).startswith('{"id"')
    assert {id(request.connection) for request in server.requests} == {
        id(server.requests[0].connection)
    }


async def test_streaming_can_not_be_read_twice(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, GOOD)
    manager = client.chat.completions.with_streaming_response.create(**PARAMS)
    async with flavour.opened(manager) as response:
        await flavour.all(response.iter_bytes())
        with pytest.raises(flavour.package._response.StreamAlreadyConsumed):
            await flavour.get(response.read())


async def test_streaming_closes_when_left(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, Reply(body=[b"x", Gate()]))
    manager = client.chat.completions.with_streaming_response.create(**PARAMS)
    async with flavour.opened(manager) as response:
        pass
    assert response.is_closed
    await server.requests[0].connection.wait_closed()


async def test_streaming_sends_nothing_until_it_is_entered(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, GOOD)
    manager = client.chat.completions.with_streaming_response.create(**PARAMS)
    assert server.requests == []
    async with flavour.opened(manager):
        assert len(server.requests) == 1


async def test_streaming_events(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, event_stream([data_event(chunk("a")), DONE]))
    manager = client.chat.completions.with_streaming_response.create(**PARAMS, stream=True)
    async with flavour.opened(manager) as response:
        stream = await flavour.get(response.parse())
        assert [item.choices[0].delta.content for item in await flavour.all(stream)] == ["a"]


async def test_a_head_without_a_body_closed(flavour: Flavour, client: Any, server: Server) -> None:
    """`close` lets go of a body that nobody wants."""
    server.on("POST", CREATE, Reply(body=[b"x", Gate()]))
    manager = client.chat.completions.with_streaming_response.create(**PARAMS)
    async with flavour.opened(manager) as response:
        await flavour.get(response.close())
        await server.requests[0].connection.wait_closed()
