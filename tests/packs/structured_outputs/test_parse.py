"""`parse`: what is sent, and what a completion becomes."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import json
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pydantic
import pytest
from typing_extensions import TypedDict

from tests.support.emitted import importable
from tests.support.messages import json_reply
from tests.support.payloads import CHAT, CUSTOM_CALL, MESSAGES, chat

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
PARAMS: dict[str, Any] = {"model": "m", "messages": MESSAGES}


class Place(pydantic.BaseModel):
    city: str
    size: float


@dataclasses.dataclass
class PlainPlace:
    city: str
    size: float


class PlaceDict(TypedDict):
    city: str
    size: float


JSON = '{"city": "Zürich", "size": 1.5}'


async def call(method: Any, **arguments: Any) -> None:
    """Calls a method of either client for the error that it raises."""
    result = method(**PARAMS, **arguments)
    if inspect.isawaitable(result):
        await result


async def test_content_becomes_a_model(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat(JSON), headers={"x-request-id": "req_1"}))
    parsed = await flavour.get(client.chat.completions.parse(**PARAMS, response_format=Place))
    assert parsed.choices[0].message.parsed == Place(city="Zürich", size=1.5)
    assert type(parsed).__name__ == "ParsedChatCompletion[Place]"
    assert isinstance(parsed, flavour.package.types.chat.ChatCompletion)
    assert parsed._request_id == "req_1"
    sent = server.requests[0]
    body: Any = sent.json()
    assert body["response_format"]["json_schema"]["name"] == "Place"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert "stream" not in body
    assert sent.header("x-stainless-helper-method") == "chat.completions.parse"


@pytest.mark.parametrize(
    ("response_format", "expected", "name"),
    [
        (PlainPlace, PlainPlace("Zürich", 1.5), "PlainPlace"),
        (PlaceDict, {"city": "Zürich", "size": 1.5}, "PlaceDict"),
        (dict[str, Any], {"city": "Zürich", "size": 1.5}, "dict_str_typing_Any"),
    ],
)
async def test_other_types(
    flavour: Flavour, server: Server, response_format: Any, expected: Any, name: str
) -> None:
    server.on("POST", CREATE, json_reply(chat(JSON)))
    async with flavour.opened(flavour.client(server)) as client:
        arguments = {**PARAMS, "response_format": response_format}
        parsed = await flavour.get(client.chat.completions.parse(**arguments))
    assert parsed.choices[0].message.parsed == expected
    assert server.bodies()[0]["response_format"]["json_schema"]["name"] == name


async def test_nothing_to_parse(flavour: Flavour, client: Any, server: Server) -> None:
    """What the server sent is all there, unknown fields and calls of other tools too."""
    sent = copy.deepcopy(CHAT)
    sent["choices"][0]["message"]["mood"] = "blue"
    server.on("POST", CREATE, json_reply(sent))
    parsed = await flavour.get(client.chat.completions.parse(**PARAMS))
    message = parsed.choices[0].message
    assert (message.parsed, message.mood) == (None, "blue")
    assert message.tool_calls[1].to_dict() == CUSTOM_CALL
    found = parsed.to_dict(exclude_none=True)
    assert found["choices"][0]["message"] == {
        key: value for key, value in sent["choices"][0]["message"].items() if value is not None
    }
    assert found["usage"] == sent["usage"]


async def test_tool_calls(flavour: Flavour, client: Any, server: Server) -> None:
    plain = {
        "type": "function",
        "function": {"name": "get", "strict": True, "parameters": {"type": "object"}},
    }
    tools = [flavour.package.pydantic_function_tool(Place), plain]
    calls = [
        {"id": f"call_{name}", "type": "function", "function": {"name": name, "arguments": JSON}}
        for name in ("Place", "get", "other")
    ]
    message = {"role": "assistant", "content": None, "refusal": None, "tool_calls": calls}
    choice = {"index": 0, "finish_reason": "tool_calls", "logprobs": None, "message": message}
    server.on("POST", CREATE, json_reply(chat(choices=[choice])))
    # an iterator can be read only once, and it is needed twice
    parsed = await flavour.get(client.chat.completions.parse(**PARAMS, tools=iter(tools)))
    found = [call.function.parsed_arguments for call in parsed.choices[0].message.tool_calls]
    assert found == [Place(city="Zürich", size=1.5), json.loads(JSON), None]
    assert server.bodies()[0]["tools"] == json.loads(json.dumps(tools))


@pytest.mark.parametrize(
    ("tool", "message"),
    [
        ({"type": "function", "function": {"name": "f", "parameters": {}}}, "`f` is not strict"),
        ({"type": "custom", "custom": {"name": "f"}}, "Received `custom`"),
    ],
)
async def test_tools_must_be_strict(client: Any, tool: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        await call(client.chat.completions.parse, tools=[tool])


async def test_refusals_are_not_parsed(flavour: Flavour, client: Any, server: Server) -> None:
    message = {"role": "assistant", "content": None, "refusal": "No."}
    choice = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}
    server.on("POST", CREATE, json_reply(chat(choices=[choice])))
    parsed = await flavour.get(client.chat.completions.parse(**PARAMS, response_format=Place))
    assert (parsed.choices[0].message.parsed, parsed.choices[0].message.refusal) == (None, "No.")


@pytest.mark.parametrize(
    ("reason", "error"),
    [("length", "LengthFinishReasonError"), ("content_filter", "ContentFilterFinishReasonError")],
)
async def test_cut_off(
    flavour: Flavour, client: Any, server: Server, reason: str, error: str
) -> None:
    body = chat('{"ci')
    body["choices"][0]["finish_reason"] = reason
    server.on("POST", CREATE, json_reply(body))
    expected = getattr(flavour.package, error)
    with pytest.raises(expected) as raised:
        await flavour.get(client.chat.completions.parse(**PARAMS, response_format=Place))
    assert isinstance(raised.value, flavour.package.StructuredError)
    assert expected.__module__ == flavour.package.__name__
    restored = pickle.loads(pickle.dumps(raised.value))
    assert str(restored) == str(raised.value)
    if reason == "length":
        assert raised.value.completion.choices[0].message.content == '{"ci'
        assert restored.completion == raised.value.completion


async def test_raw_responses_parse_too(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat(JSON)), json_reply(chat(JSON)))
    completions = client.chat.completions
    raw = await flavour.get(completions.with_raw_response.parse(**PARAMS, response_format=Place))
    assert raw.status_code == 200
    parsed = await flavour.get(raw.parse())
    assert parsed.choices[0].message.parsed.city == "Zürich"
    streaming = completions.with_streaming_response.parse(**PARAMS, response_format=Place)
    async with flavour.opened(streaming) as response:
        parsed = await flavour.get(response.parse())
        assert parsed.choices[0].message.parsed.city == "Zürich"


async def test_create_refuses_classes(client: Any) -> None:
    with pytest.raises(TypeError, match="parse"):
        await call(client.chat.completions.create, response_format=Place)


async def test_what_has_no_schema_is_refused(client: Any) -> None:
    class Opaque:
        pass

    for method in ("parse", "stream"):
        with pytest.raises(TypeError, match="Unsupported response_format"):
            await call(getattr(client.chat.completions, method), response_format=Opaque)


def test_the_other_sentinel(omit: Path) -> None:
    """Newer packages leave arguments out with `omit`; this API has no log probabilities."""
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        return httpx.Response(200, json=chat(JSON))

    with importable(omit, "structured_omit") as package:
        http_client = httpx.Client(transport=httpx.MockTransport(answer))
        client = package.Structured(api_key="k", http_client=http_client)
        parsed = client.chat.completions.parse(**PARAMS, response_format=Place)
        assert parsed.choices[0].message.parsed.city == "Zürich"
        parsed = client.chat.completions.parse(**PARAMS, tools=package.omit)
        assert parsed.choices[0].message.parsed is None
    assert [sorted(body) for body in sent] == [
        ["messages", "model", "response_format"],
        ["messages", "model"],
    ]
