"""The methods for stored completions: what they send and what they give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import json_reply
from tests.support.payloads import chat, page

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

STORED = "/v1/chat/completions"


async def test_retrieve(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("GET", f"{STORED}/c1", json_reply(chat(id="c1"), headers={"x-request-id": "r"}))
    completion = await flavour.get(client.chat.completions.retrieve("c1"))
    assert (completion.id, completion._request_id) == ("c1", "r")
    (request,) = server.requests
    assert (request.body, request.query) == (b"", [])
    assert request.header("content-type") is None


async def test_update(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", f"{STORED}/c1", json_reply(chat(id="c1", metadata={"a": "b"})))
    completion = await flavour.get(client.chat.completions.update("c1", metadata={"a": "b"}))
    assert completion.metadata == {"a": "b"}
    await flavour.get(client.chat.completions.update("c1", metadata=None))
    assert server.bodies() == [{"metadata": {"a": "b"}}, {"metadata": None}]


async def test_delete(flavour: Flavour, client: Any, server: Server) -> None:
    deleted = {"object": "chat.completion.deleted", "id": "c1", "deleted": True}
    server.on("DELETE", f"{STORED}/c1", json_reply(deleted))
    answer = await flavour.get(client.chat.completions.delete("c1"))
    assert type(answer) is flavour.package.types.chat.ChatCompletionDeleted
    assert answer.to_dict() == deleted
    assert server.requests[0].body == b""


async def test_list_sends_its_filters_in_brackets(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", STORED, json_reply(page(["a", "b"], more=False)))
    listed = await flavour.get(
        client.chat.completions.list(
            after="c0", limit=2, metadata={"team": "se&rch", "x y": "1"}, model="m", order="desc"
        )
    )
    assert [item.id for item in listed.data] == ["a", "b"]
    assert type(listed.data[0]) is flavour.package.types.chat.ChatCompletion
    assert sorted(server.requests[0].query) == [
        ("after", "c0"),
        ("limit", "2"),
        ("metadata[team]", "se&rch"),
        ("metadata[x y]", "1"),
        ("model", "m"),
        ("order", "desc"),
    ]


async def test_list_sends_nothing_that_was_not_given(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", STORED, json_reply(page([], more=False)))
    listed = await flavour.get(client.chat.completions.list())
    assert listed.data == []
    assert server.requests[0].target == STORED


async def test_messages_list(flavour: Flavour, client: Any, server: Server) -> None:
    parts = [{"type": "text", "text": "Hello"}]
    stored = {
        "id": "msg_1",
        "role": "assistant",
        "content": None,
        "refusal": None,
        "content_parts": parts,
    }
    body = {"object": "list", "data": [stored], "first_id": "", "last_id": "", "has_more": False}
    server.on("GET", f"{STORED}/c1/messages", json_reply(body))
    listed = await flavour.get(client.chat.completions.messages.list("c1", limit=3, order="asc"))
    (message,) = listed.data
    types = flavour.package.types.chat
    assert type(message) is types.ChatCompletionStoreMessage
    assert isinstance(message, types.ChatCompletionMessage)
    assert (message.id, message.content_parts[0].text) == ("msg_1", "Hello")
    assert sorted(server.requests[0].query) == [("limit", "3"), ("order", "asc")]


@pytest.mark.parametrize(
    ("value", "on_the_wire"),
    [
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("../up", "..%2Fup"),
        ("q?x=1#f", "q%3Fx=1%23f"),
        ("ü", "%C3%BC"),
        ("50%", "50%25"),
    ],
)
async def test_path_parameters_are_escaped(
    flavour: Flavour, client: Any, server: Server, value: str, on_the_wire: str
) -> None:
    server.on("GET", f"{STORED}/{value}", json_reply(chat()))
    await flavour.get(client.chat.completions.retrieve(value))
    assert server.requests[0].raw_path.lower() == f"{STORED}/{on_the_wire}".lower()
    assert server.requests[0].query == []


@pytest.mark.parametrize("value", [".", ".."])
async def test_a_path_parameter_does_not_leave_its_folder(
    flavour: Flavour, client: Any, server: Server, value: str
) -> None:
    """Dots alone are steps in a path (RFC 3986, section 5.2.4), escaped too: they are refused."""
    with pytest.raises(ValueError, match="completion_id"):
        await flavour.get(client.chat.completions.retrieve(value))
    assert server.requests == []


@pytest.mark.parametrize("method", ["retrieve", "delete"])
async def test_path_parameters_are_not_empty(
    flavour: Flavour, client: Any, server: Server, method: str
) -> None:
    with pytest.raises(ValueError, match="non-empty value for `completion_id`"):
        await flavour.get(getattr(client.chat.completions, method)(""))
    assert server.requests == []
