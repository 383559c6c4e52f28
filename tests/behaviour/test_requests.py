"""What goes over the wire: bodies, headers, queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.flavours import API_KEY
from tests.support.messages import json_reply
from tests.support.payloads import CUSTOM_CALL, LEGACY, MESSAGES, TOOL_CALL, chat

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"

EVERYTHING: dict[str, Any] = {
    "model": "gpt-4o",
    "messages": [
        {"role": "developer", "content": "Be brief.", "name": "dev"},
        {"role": "system", "content": [{"type": "text", "text": "Be kind."}]},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is it? ☀"},
                {"type": "image_url", "image_url": {"url": "data:,", "detail": "low"}},
                {"type": "input_audio", "input_audio": {"data": "AAA=", "format": "wav"}},
                {"type": "file", "file": {"file_id": "f1"}},
            ],
        },
        {"role": "assistant", "content": None, "tool_calls": [TOOL_CALL, CUSTOM_CALL]},
        {"role": "tool", "tool_call_id": "call_1", "content": "22 °C"},
        {"role": "function", "name": "f", "content": None},
    ],
    "audio": {"format": "mp3", "voice": "alloy"},
    "frequency_penalty": -2,
    "function_call": "none",
    "functions": [{"name": "f", "description": "d", "parameters": {"type": "object"}}],
    "logit_bias": {"50256": -100},
    "logprobs": True,
    "max_completion_tokens": 0,
    "max_tokens": None,
    "metadata": {"key": "value"},
    "modalities": ["text", "audio"],
    "n": 1,
    "parallel_tool_calls": False,
    "prediction": {"type": "content", "content": "x"},
    "presence_penalty": 0.5,
    "prompt_cache_key": "k",
    "reasoning_effort": "minimal",
    "response_format": {
        "type": "json_schema",
        "json_schema": {"name": "n", "schema": {"type": "object"}, "strict": True},
    },
    "safety_identifier": "s",
    "seed": -9007199254740991,
    "service_tier": "auto",
    "stop": ["a", "b"],
    "store": True,
    "stream": False,
    "stream_options": None,
    "temperature": 1.0,
    "tool_choice": {"type": "function", "function": {"name": "f"}},
    "tools": [
        {"type": "function", "function": {"name": "f", "strict": True}},
        {"type": "custom", "custom": {"name": "c", "format": {"type": "text"}}},
    ],
    "top_logprobs": 20,
    "top_p": 0.1,
    "user": "u",
    "verbosity": "low",
    "web_search_options": {
        "search_context_size": "low",
        "user_location": {"type": "approximate", "approximate": {"city": "Bern"}},
    },
}

LEGACY_EVERYTHING: dict[str, Any] = {
    "model": "gpt-3.5-turbo-instruct",
    "prompt": [[1, 2], [3]],
    "best_of": 2,
    "echo": True,
    "frequency_penalty": 0,
    "logit_bias": {"1": 1},
    "logprobs": 5,
    "max_tokens": 16,
    "n": 1,
    "presence_penalty": -1.5,
    "seed": 3,
    "stop": "\n",
    "stream": False,
    "stream_options": {"include_usage": True, "include_obfuscation": False},
    "suffix": ".",
    "temperature": 0,
    "top_p": 1,
    "user": "u",
}


async def create(flavour: Flavour, client: Any, **params: Any) -> Any:
    return await flavour.get(
        client.chat.completions.create(**{"model": "m", "messages": MESSAGES, **params})
    )


async def test_every_parameter_goes_as_it_is(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    server.on("POST", "/v1/completions", json_reply(LEGACY))
    await create(flavour, client, **EVERYTHING)
    await flavour.get(client.completions.create(**LEGACY_EVERYTHING))
    assert server.bodies() == [EVERYTHING, LEGACY_EVERYTHING]


async def test_only_what_is_given_goes(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    await create(flavour, client, temperature=flavour.package.NOT_GIVEN)
    assert server.bodies() == [{"model": "m", "messages": MESSAGES}]


@pytest.mark.parametrize("prompt", ["text", ["a", "b"], [1, 2], None])
async def test_shapes_of_legacy_prompts(
    flavour: Flavour, client: Any, server: Server, prompt: Any
) -> None:
    server.on("POST", "/v1/completions", json_reply(LEGACY))
    await flavour.get(client.completions.create(model="m", prompt=prompt))
    assert server.bodies() == [{"model": "m", "prompt": prompt}]


async def test_any_iterable_is_a_list_of_messages(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    await create(flavour, client, messages=tuple(MESSAGES), stop=("a", "b"))
    await create(flavour, client, messages=(dict(message) for message in MESSAGES))
    await create(flavour, client, messages={1: MESSAGES[0]}.values())
    bodies: list[Any] = server.bodies()
    assert [body["messages"] for body in bodies] == [MESSAGES] * 3
    assert bodies[0]["stop"] == ["a", "b"]


async def test_a_generator_is_read_once_and_sent_with_every_try(
    flavour: Flavour, server: Server
) -> None:
    busy = json_reply({}, status=503, headers={"retry-after-ms": "1"})
    server.on("POST", CREATE, busy, json_reply(chat()))
    async with flavour.opened(flavour.client(server)) as client:
        await create(flavour, client, messages=(dict(message) for message in MESSAGES))
    assert server.bodies() == [{"model": "m", "messages": MESSAGES}] * 2


async def test_a_response_message_goes_back(flavour: Flavour, client: Any, server: Server) -> None:
    answer = chat("Let me look.")
    message = answer["choices"][0]["message"]
    message |= {"tool_calls": [TOOL_CALL, CUSTOM_CALL], "reasoning_content": "Hm."}
    server.on("POST", CREATE, json_reply(answer))
    response = await create(flavour, client)
    result = {"role": "tool", "tool_call_id": "call_1", "content": "22 °C"}
    await create(flavour, client, messages=[*MESSAGES, response.choices[0].message, result])
    body: Any = server.bodies()[1]
    assert body["messages"] == [*MESSAGES, message, result]


async def test_models_inside_of_dicts_go_back(
    flavour: Flavour, client: Any, server: Server
) -> None:
    answer = chat()
    answer["choices"][0]["message"]["tool_calls"] = [TOOL_CALL]
    server.on("POST", CREATE, json_reply(answer))
    calls = (await create(flavour, client)).choices[0].message.tool_calls
    await create(flavour, client, messages=[{"role": "assistant", "tool_calls": calls}])
    assert server.requests[1].json() == {
        "model": "m",
        "messages": [{"role": "assistant", "tool_calls": [TOOL_CALL]}],
    }


async def test_the_headers_of_a_request(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    await create(flavour, client, timeout=7)
    (request,) = server.requests
    version = flavour.package.__version__
    expected = {
        "authorization": f"Bearer {API_KEY}",
        "accept": "application/json",
        "content-type": "application/json",
        "user-agent": f"{flavour.client_class.__name__}/Python {version}",
        "x-stainless-lang": "python",
        "x-stainless-package-version": version,
        "x-stainless-async": "async:asyncio" if flavour.is_async else "false",
        "x-stainless-retry-count": "0",
        "x-stainless-read-timeout": "7",
    }
    assert {name: request.header(name) for name in expected} == expected
    assert request.header("x-stainless-raw-response") is None


async def test_extra_headers_query_and_body(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    await create(
        flavour,
        client,
        temperature=1,
        extra_headers={"X-One": "1", "user-agent": "mine", "Accept": flavour.package.Omit()},
        extra_query={"a": True, "b": ["x", "y"], "c": {"d": {"e": 1}}, "f": None},
        extra_body={"temperature": 2, "top_k": {"nested": [1]}},
    )
    (request,) = server.requests
    assert request.header("x-one") == "1"
    assert request.header("user-agent") == "mine"
    assert request.header("accept") != "application/json"
    assert request.query == [
        ("a", "true"),
        ("b[]", "x"),
        ("b[]", "y"),
        ("c[d][e]", "1"),
    ]
    assert request.json() == {
        "model": "m",
        "messages": MESSAGES,
        "temperature": 2,
        "top_k": {"nested": [1]},
    }


async def test_missing_parameters_are_told(flavour: Flavour, client: Any, server: Server) -> None:
    with pytest.raises(TypeError, match=r"messages.*model|model.*messages"):
        await flavour.get(client.chat.completions.create(model="m"))
    with pytest.raises(TypeError, match="unknown"):
        await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES, unknown=1))
    assert server.requests == []
