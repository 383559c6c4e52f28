"""What becomes of the bodies of successful responses."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply, json_reply
from tests.support.payloads import CHAT, LEGACY, MESSAGES, chat

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"


async def create(flavour: Flavour, client: Any, **params: Any) -> Any:
    return await flavour.get(
        client.chat.completions.create(**{"model": "m", "messages": MESSAGES, **params})
    )


async def test_every_field_of_a_chat_completion(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, json_reply(CHAT, headers={"x-request-id": "req_1"}))
    completion = await create(flavour, client)
    assert type(completion) is flavour.package.types.chat.ChatCompletion
    assert completion.to_dict() == CHAT
    assert json.loads(completion.to_json()) == CHAT
    assert completion._request_id == "req_1"
    choice = completion.choices[0]
    assert choice.message.content == "Because of Rayleigh scattering."
    assert choice.logprobs.content[0].top_logprobs[0].bytes is None
    assert choice.message.audio.transcript == "Be"
    assert choice.message.annotations[0].url_citation.end_index == 7
    function, custom = choice.message.tool_calls
    assert (function.type, function.function.name) == ("function", "get_weather")
    assert (custom.type, custom.custom.input) == ("custom", "ls")
    assert type(function) is not type(custom)
    assert completion.usage.prompt_tokens_details.cached_tokens == 6


async def test_every_field_of_a_legacy_completion(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", "/v1/completions", json_reply(LEGACY))
    completion = await flavour.get(client.completions.create(model="m", prompt="Once"))
    assert type(completion) is flavour.package.types.Completion
    assert completion.to_dict() == LEGACY
    assert completion._request_id is None
    assert completion.choices[0].logprobs.top_logprobs == [{" there": -0.5}, {" was": -1.5}]
    assert completion.choices[0].finish_reason == "length"


async def test_unknown_fields_are_kept(flavour: Flavour, client: Any, server: Server) -> None:
    body = chat(provider={"name": "x", "hops": [1, {"a": None}]}, cost=0.5)
    body["choices"][0]["message"]["reasoning_content"] = "Hm."
    server.on("POST", CREATE, json_reply(body))
    completion = await create(flavour, client)
    assert completion.provider == {"name": "x", "hops": [1, {"a": None}]}
    assert completion.cost == 0.5
    assert completion.choices[0].message.reasoning_content == "Hm."
    assert completion.model_extra == {"provider": body["provider"], "cost": 0.5}
    assert completion.to_dict() == body


async def test_unknown_members_of_enums_are_kept(
    flavour: Flavour, client: Any, server: Server
) -> None:
    body = chat(service_tier="platinum", object="chat.completion.v2")
    body["choices"][0]["finish_reason"] = "tired"
    body["choices"][0]["message"]["tool_calls"] = [
        {"id": "c", "type": "oracle", "oracle": {"q": 1}}
    ]
    server.on("POST", CREATE, json_reply(body))
    completion = await create(flavour, client)
    assert type(completion) is flavour.package.types.chat.ChatCompletion
    assert completion.service_tier == "platinum"
    assert completion.choices[0].finish_reason == "tired"
    assert completion.choices[0].message.content == "Hi"
    assert completion.choices[0].message.tool_calls[0].type == "oracle"
    assert completion.to_dict(warnings=False) == body


async def test_missing_and_odd_fields_are_tolerated(
    flavour: Flavour, client: Any, server: Server
) -> None:
    body = {"id": 7, "choices": [{"message": {"content": ["not", "text"]}}], "usage": "none"}
    server.on("POST", CREATE, json_reply(body))
    completion = await create(flavour, client)
    assert completion.id == 7
    assert completion.choices[0].message.content == ["not", "text"]
    assert completion.choices[0].message.tool_calls is None
    assert completion.usage == "none"
    assert completion.service_tier is None
    assert completion.to_dict(warnings=False) == body


async def test_absent_and_null_are_told_apart(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, json_reply(chat(usage=None)))
    completion = await create(flavour, client)
    assert (completion.usage, completion.service_tier) == (None, None)
    assert "usage" in completion.model_fields_set
    assert "service_tier" not in completion.model_fields_set
    assert "usage" not in completion.to_dict(exclude_none=True)


async def test_models_print_and_compare_by_their_fields(
    flavour: Flavour, client: Any, server: Server
) -> None:
    replies = [json_reply(chat(), headers={"x-request-id": id_}) for id_ in ("a", "b")]
    server.on("POST", CREATE, *replies)
    first, second = await create(flavour, client), await create(flavour, client)
    assert first == second
    assert (first._request_id, second._request_id) == ("a", "b")
    assert "request_id" not in repr(first)
    with pytest.raises(AttributeError):
        _ = first.choices[0]._request_id


async def test_models_can_be_copied_and_pickled(
    flavour: Flavour, client: Any, server: Server
) -> None:
    """Caches and process pools do that."""
    server.on("POST", CREATE, json_reply({**CHAT, "extra": [1]}, headers={"x-request-id": "r"}))
    completion = await create(flavour, client)
    twins = [copy.copy(completion), copy.deepcopy(completion), completion.model_copy()]
    for twin in (*twins, pickle.loads(pickle.dumps(completion))):
        assert type(twin) is type(completion)
        assert twin == completion
        assert twin.to_dict() == {**CHAT, "extra": [1]}
    model: Any = flavour.package.types.chat.ChatCompletion
    again = model.model_validate_json(completion.to_json())
    assert again == completion
    assert again.choices[0].message.tool_calls == completion.choices[0].message.tool_calls


async def test_a_label_for_json_is_not_needed(
    flavour: Flavour, client: Any, server: Server
) -> None:
    body = json.dumps(chat()).encode()
    for content_type in ("application/vnd.api+json; charset=utf-8", "text/plain"):
        server.on("POST", CREATE, Reply(headers={"Content-Type": content_type}, body=body))
        assert (await create(flavour, client)).id == "chatcmpl-1"


async def test_invalid_json_that_says_it_is_json(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, Reply(headers={"Content-Type": "application/json"}, body=b'{"id": '))
    with pytest.raises(json.JSONDecodeError):
        await create(flavour, client)


async def test_text_where_json_was_expected(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, Reply(headers={"Content-Type": "text/html"}, body=b"<p>no</p>"))
    async with flavour.opened(flavour.client(server)) as lax:
        assert await create(flavour, lax) == "<p>no</p>"
    strict = flavour.client(server, _strict_response_validation=True, max_retries=0)
    async with flavour.opened(strict):
        with pytest.raises(flavour.package.APIResponseValidationError) as caught:
            await create(flavour, strict)
    assert caught.value.body == "<p>no</p>"
    assert caught.value.status_code == 200


async def test_strict_validation(flavour: Flavour, server: Server) -> None:
    strict = flavour.client(server, _strict_response_validation=True)
    async with flavour.opened(strict):
        server.on("POST", CREATE, json_reply(CHAT))
        assert (await create(flavour, strict)).to_dict() == CHAT
        odd = chat(created="yesterday")
        server.on("POST", CREATE, json_reply(odd))
        with pytest.raises(flavour.package.APIResponseValidationError) as caught:
            await create(flavour, strict)
    assert isinstance(caught.value, flavour.package.APIError)
    assert caught.value.body == odd
    assert caught.value.response.status_code == 200
    assert caught.value.message == "Data returned by API invalid for expected schema."
