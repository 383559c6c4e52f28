"""`stream`: events over a connection, its end, and what was recorded from a real server."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

import pydantic
import pytest

from tests.support.messages import DONE, data_event, event_stream, json_reply
from tests.support.payloads import MESSAGES, chunk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
PARAMS: dict[str, Any] = {"model": "m", "messages": MESSAGES}


class Place(pydantic.BaseModel):
    city: str
    size: float


def reply(*contents: str) -> Any:
    last = chunk("")
    last["choices"][0].update(delta={}, finish_reason="stop")
    return event_stream([*(data_event(chunk(text)) for text in contents), data_event(last), DONE])


async def test_events_and_final_completion(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, reply('{"city": "Zü', 'rich", "size"', ": 1.5}"))
    manager = client.chat.completions.stream(**PARAMS, response_format=Place)
    assert server.requests == []  # nothing is sent before the block is entered
    async with flavour.opened(manager) as stream:
        events = await flavour.all(stream)
        final = await flavour.get(stream.get_final_completion())
    found = [event for event in events if event.type != "chunk"]
    assert [event.type for event in found] == ["content.delta"] * 3 + ["content.done"]
    assert [event.parsed for event in found[:-1]] == [
        {},
        {"city": "Zürich"},
        {"city": "Zürich", "size": 1.5},
    ]
    assert found[1].snapshot == '{"city": "Zürich", "size"'
    assert found[-1].parsed == final.choices[0].message.parsed == Place(city="Zürich", size=1.5)
    assert type(found[-1]).__name__ == "ContentDoneEvent[Place]"
    assert type(final).__name__ == "ParsedChatCompletion[Place]"
    body: Any = server.bodies()[0]
    assert body["stream"] is True
    assert body["response_format"]["type"] == "json_schema"
    sent = server.requests[0].header("x-stainless-helper-method")
    assert sent == "chat.completions.stream"


async def test_until_done_and_snapshots(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, reply("a", "b"))
    async with flavour.opened(client.chat.completions.stream(**PARAMS)) as stream:
        with pytest.raises(RuntimeError, match="no chunk"):
            _ = stream.current_completion_snapshot
        next_event = stream.__anext__ if flavour.is_async else stream.__next__
        first = await flavour.get(next_event())
        held = first.snapshot
        assert held.choices[0].message.content == "a"
        assert await flavour.get(stream.until_done()) is stream
        assert stream.current_completion_snapshot is held
        assert held.choices[0].message.content == "ab"


async def test_a_snapshot_that_is_held_is_complete_in_the_end(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, reply("a", "b"))
    async with flavour.opened(client.chat.completions.stream(**PARAMS)) as stream:
        next_event = stream.__anext__ if flavour.is_async else stream.__next__
        held = (await flavour.get(next_event())).snapshot
        await flavour.all(stream)
        assert held.choices[0].message.content == "ab"


async def test_leaving_the_block_releases_the_connection(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, reply("a", "b"))
    async with flavour.opened(client.chat.completions.stream(**PARAMS)) as stream:
        pass
    assert stream._response.is_closed


async def test_errors_come_when_the_block_is_entered(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, json_reply({"message": "no"}, status=400))
    with pytest.raises(flavour.package.BadRequestError):
        async with flavour.opened(client.chat.completions.stream(**PARAMS)):
            pass


async def test_a_manager_that_is_not_used_leaves_nothing_behind(
    client: Any, recwarn: pytest.WarningsRecorder
) -> None:
    """No coroutine that was never awaited."""
    manager = client.chat.completions.stream(**PARAMS)
    assert not inspect.isawaitable(manager)
    del manager
    assert [str(each.message) for each in recwarn] == []


def expected_message(recording: bytes) -> dict[int, dict[str, Any]]:
    """What the chunks of a recording say of each choice, added up in the plainest way."""
    found: dict[int, dict[str, Any]] = {}
    for event in recording.decode().split("\n\n"):
        data = event.removeprefix("data: ")
        if not data.strip() or data == "[DONE]":
            continue
        for choice in json.loads(data)["choices"]:
            whole = found.setdefault(choice["index"], {"content": None, "refusal": None})
            for key in ("content", "refusal"):
                if choice["delta"].get(key) is not None:
                    whole[key] = (whole[key] or "") + choice["delta"][key]
            for call in choice["delta"].get("tool_calls") or ():
                calls = whole.setdefault("calls", {})
                calls[call["index"]] = calls.get(call["index"], "") + call["function"]["arguments"]
            for token in (choice.get("logprobs") or {}).get("content") or ():
                whole.setdefault("tokens", []).append(token["token"])
            whole["finish_reason"] = choice["finish_reason"] or whole.get("finish_reason")
    return found


async def test_every_recording(
    flavour: Flavour, client: Any, server: Server, recordings: list[Path]
) -> None:
    for path in recordings:
        recording = path.read_bytes()
        pieces = [recording[start : start + 1000] for start in range(0, len(recording), 1000)]
        server.on("POST", CREATE, event_stream(pieces))
        async with flavour.opened(client.chat.completions.stream(**PARAMS)) as stream:
            await flavour.get(stream.until_done())
            snapshot = stream.current_completion_snapshot
        expected = expected_message(recording)
        assert [choice.index for choice in snapshot.choices] == sorted(expected), path.name
        for choice in snapshot.choices:
            whole, message = expected[choice.index], choice.message
            assert choice.finish_reason == whole["finish_reason"]
            assert (message.content, message.refusal) == (whole["content"], whole["refusal"])
            calls = {call.index: call.function.arguments for call in message.tool_calls or ()}
            assert calls == whole.get("calls", {}), path.name
            tokens = [t.token for t in (choice.logprobs and choice.logprobs.content) or ()]
            assert tokens == whole.get("tokens", []), path.name
