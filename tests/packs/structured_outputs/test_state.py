"""What chunks add up to, and the events on the way: also where servers differ from each other."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pydantic
import pytest

from tests.packs.structured_outputs.chunks import chunk, deltas, names, played, tool_delta


class Place(pydantic.BaseModel):
    city: str


ARGUMENTS = "tool_calls.function.arguments"


@pytest.fixture
def state(streaming: Any) -> Any:
    return streaming.ChatCompletionStreamState()


def test_text(state: Any, types: Any) -> None:
    found = [{"role": "assistant", "content": ""}, {"content": "a"}, {"content": "b"}]
    events = played(state, deltas(types, *found))
    assert names(events) == ["content.delta"] * 3 + ["content.done"]
    assert [e.snapshot for e in events if e.type == "content.delta"] == ["", "a", "ab"]
    assert events[-1].content == "ab"
    final = state.get_final_completion()
    assert final.object == "chat.completion"
    assert final.choices[0].message.role == "assistant"
    assert (final.choices[0].finish_reason, final.choices[0].message.content) == ("stop", "ab")


def test_refusals(streaming: Any, types: Any) -> None:
    state = streaming.ChatCompletionStreamState(response_format=Place)
    events = played(state, deltas(types, {"refusal": "N"}, {"refusal": "o"}, {"content": "{"}))
    assert names(events)[:2] == ["refusal.delta"] * 2
    assert events[-2].type == "content.done"
    assert (events[-1].type, events[-1].refusal) == ("refusal.done", "No")
    assert events[-2].parsed is None  # what is refused is not parsed
    assert events[3].snapshot == "No"


def test_tool_calls_one_after_the_other(streaming: Any, package: Any, types: Any) -> None:
    tools = [package.pydantic_function_tool(Place)]
    state = streaming.ChatCompletionStreamState(input_tools=tools)
    found = [
        {"content": "Let me see."},
        tool_delta(index=0, id="call_0", type="function", name="Place", arguments=""),
        tool_delta(index=0, arguments='{"city":'),
        tool_delta(index=0, arguments=' "Bern"}'),
        tool_delta(index=1, id="call_1", type="function", name="other", arguments="{}"),
    ]
    events = played(state, deltas(types, *found, finish_reason="tool_calls"))
    assert names(events) == [
        "content.delta",
        f"{ARGUMENTS}.delta",
        "content.done",  # where a call begins, the content is complete
        f"{ARGUMENTS}.delta",
        f"{ARGUMENTS}.delta",
        f"{ARGUMENTS}.delta",
        f"{ARGUMENTS}.done",
        f"{ARGUMENTS}.done",
    ]
    pieces = [e for e in events if e.type == f"{ARGUMENTS}.delta"]
    assert [e.parsed_arguments for e in pieces] == [None, {}, {"city": "Bern"}, None]
    assert (pieces[1].arguments, pieces[1].arguments_delta, pieces[1].index) == (
        '{"city":',
        '{"city":',
        0,
    )
    done = [e for e in events if e.type == f"{ARGUMENTS}.done"]
    assert [(e.name, e.index) for e in done] == [("Place", 0), ("other", 1)]
    assert [e.parsed_arguments for e in done] == [Place(city="Bern"), None]
    calls = state.get_final_completion().choices[0].message.tool_calls
    assert [call.id for call in calls] == ["call_0", "call_1"]
    assert calls[0].function.parsed_arguments == Place(city="Bern")


def test_calls_without_an_index(state: Any, types: Any) -> None:
    found = [
        tool_delta(index=None, id="a", type="function", name="f", arguments="1"),
        tool_delta(index=None, arguments="2"),
        tool_delta(index=None, id="b", name="g", arguments="3"),
        tool_delta(index=None, id="a", arguments="4"),
    ]
    played(state, deltas(types, *found))
    calls = state.get_final_completion().choices[0].message.tool_calls
    assert [(c.index, c.id, c.function.name, c.function.arguments) for c in calls] == [
        (0, "a", "f", "124"),
        (1, "b", "g", "3"),
    ]
    assert [call.type for call in calls] == ["function", "function"]  # also if none is said


def test_calls_that_all_have_the_same_index(state: Any, types: Any) -> None:
    found = [
        tool_delta(index=0, id="a", name="f", arguments="1"),
        tool_delta(index=0, id="b", name="f", arguments="2"),
        tool_delta(index=0, arguments="3"),
    ]
    played(state, deltas(types, *found))
    calls = state.get_final_completion().choices[0].message.tool_calls
    assert [(c.index, c.function.arguments) for c in calls] == [(0, "1"), (1, "23")]


def test_calls_in_another_order(state: Any, types: Any) -> None:
    found = [tool_delta(index=2, id="c", name="f"), tool_delta(index=0, id="a", name="g")]
    played(state, deltas(types, *found))
    calls = state.get_final_completion().choices[0].message.tool_calls
    assert [call.id for call in calls] == ["a", "c"]


def test_names_that_are_repeated_or_split(state: Any, types: Any) -> None:
    found = [
        {"role": "assistant", **tool_delta(index=0, id="a", name="get_")},
        {"role": "assistant", **tool_delta(index=0, id="a", name="place", arguments="{")},
        {"role": "assistant", **tool_delta(index=0, id="a", name="get_place", arguments="}")},
    ]
    played(state, deltas(types, *found))
    message = state.get_final_completion().choices[0].message
    assert message.role == "assistant"
    assert (message.tool_calls[0].id, message.tool_calls[0].function.name) == ("a", "get_place")
    assert message.tool_calls[0].function.arguments == "{}"


def test_interleaved_calls_end_with_all_of_their_arguments(state: Any, types: Any) -> None:
    found = [
        tool_delta(index=0, id="a", name="f", arguments="1"),
        tool_delta(index=1, id="b", name="g", arguments="2"),
        tool_delta(index=0, arguments="3"),
    ]
    events = played(state, deltas(types, *found, finish_reason="tool_calls"))
    last = {e.index: e.arguments for e in events if e.type == f"{ARGUMENTS}.done"}
    assert last == {0: "13", 1: "2"}


def test_other_tools(state: Any, types: Any) -> None:
    found = [
        tool_delta(index=0, id="a", type="custom", custom={"name": "shell", "input": "l"}),
        tool_delta(index=0, custom={"input": "s"}),
    ]
    events = played(state, deltas(types, *found, finish_reason="tool_calls"))
    assert names(events) == []
    call = state.get_final_completion().choices[0].message.tool_calls[0]
    assert type(call).__name__ == "ChatCompletionMessageCustomToolCall"
    assert call.custom.to_dict() == {"name": "shell", "input": "ls"}


def test_tools_of_a_kind_that_is_not_known(state: Any, types: Any) -> None:
    found = [tool_delta(index=0, id="a", type="mystery", mystery={"x": 1})]
    played(state, deltas(types, *found, finish_reason="tool_calls"))
    call = state.get_final_completion().choices[0].message.tool_calls[0]
    assert call.to_dict() == {"id": "a", "type": "mystery", "mystery": {"x": 1}, "index": 0}


def test_content_after_a_call_and_after_the_end(streaming: Any, types: Any) -> None:
    state = streaming.ChatCompletionStreamState()
    chunks = [
        *deltas(types, {"content": "a"}, tool_delta(index=0, id="x", name="f", arguments="{}")),
        *deltas(types, {"content": "b"}, finish_reason=None),
    ]
    events = played(state, chunks)
    assert [e.content for e in events if e.type == "content.done"] == ["a", "ab"]
    assert state.get_final_completion().choices[0].message.content == "ab"


def test_fields_that_the_description_does_not_know(state: Any, types: Any) -> None:
    """Text is joined, objects are gathered, lists extended; the last value of others counts."""
    found = [
        {"reasoning": "Hm", "audio": {"id": "au", "data": "AA"}, "steps": [1], "mood": None},
        {"reasoning": "m.", "audio": {"id": "au", "data": "BB"}, "steps": [2], "mood": 3},
        {"mood": 4, "details": [{"index": 0, "text": "x"}, {"index": 1, "text": "y"}]},
        {"details": [{"index": 1, "text": "z"}], "reasoning": None},
    ]
    played(state, deltas(types, *found))
    message = state.get_final_completion().choices[0].message
    assert (message.reasoning, message.steps, message.mood) == ("Hmm.", [1, 2], 4)
    assert (message.audio.id, message.audio.data) == ("au", "AABB")
    assert message.details == [{"index": 0, "text": "x"}, {"index": 1, "text": "yz"}]


def test_old_function_calls(state: Any, types: Any) -> None:
    found = [
        {"function_call": {"name": "f", "arguments": ""}},
        {"function_call": {"arguments": "{"}},
        {"function_call": {"arguments": "}"}},
    ]
    played(state, deltas(types, *found, finish_reason="function_call"))
    call = state.get_final_completion().choices[0].message.function_call
    assert (call.name, call.arguments) == ("f", "{}")


def test_members_beside_the_choices(state: Any, types: Any) -> None:
    """Usage comes last, in a chunk without choices; filters send chunks that are none."""
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    chunks = [
        chunk(types, object="", id="", choices=[], filter_results=[1]),
        chunk(types, {"delta": {"content": "a"}}, usage=None, service_tier="default"),
        chunk(types, {"finish_reason": "stop", "filtered": {"safe": True}}, usage=None),
        chunk(types, usage=usage, service_tier=None, provider="here"),
    ]
    assert state.handle_chunk(chunks[0]) == []
    played(state, chunks[1:])
    final = state.get_final_completion()
    assert (final.id, final.service_tier, final.provider) == ("chatcmpl-1", "default", "here")
    assert final.usage.total_tokens == 3
    assert final.choices[0].filtered == {"safe": True}


def test_several_choices(state: Any, types: Any) -> None:
    chunks = [
        chunk(types, {"index": 1, "delta": {"content": "b"}}),
        chunk(types, {"delta": {"content": "a"}}, {"index": 1, "delta": {"content": "B"}}),
    ]
    played(state, chunks)
    snapshot = state.current_completion_snapshot
    found = [(choice.index, choice.message.content) for choice in snapshot.choices]
    assert found == [(0, "a"), (1, "bB")]


def test_logprobs(state: Any, types: Any) -> None:
    def piece(*tokens: str, **more: Any) -> dict[str, Any]:
        made = [{"token": t, "logprob": -1.0, "bytes": None, "top_logprobs": []} for t in tokens]
        return {"logprobs": {"content": made, "refusal": None, **more}}

    chunks = [
        chunk(types, piece()),
        chunk(types, {"delta": {"content": "ab"}, **piece("a", "b")}),
        chunk(types, {"delta": {"content": "c"}, **piece("c")}),
        chunk(types, {"finish_reason": "stop"}),
    ]
    events = played(state, chunks)
    found = [e for e in events if e.type.startswith("logprobs")]
    assert [e.type for e in found] == ["logprobs.content.delta"] * 2 + ["logprobs.content.done"]
    assert [[t.token for t in e.content] for e in found] == [["a", "b"], ["c"], ["a", "b", "c"]]
    assert [[t.token for t in e.snapshot] for e in found[:2]] == [["a", "b"], ["a", "b", "c"]]
    logprobs = state.get_final_completion().choices[0].logprobs
    assert [t.token for t in logprobs.content] == ["a", "b", "c"]
    assert logprobs.refusal is None


@pytest.mark.parametrize(
    ("reason", "error"),
    [("length", "LengthFinishReasonError"), ("content_filter", "ContentFilterFinishReasonError")],
)
def test_cut_off(streaming: Any, package: Any, types: Any, reason: str, error: str) -> None:
    chunks = deltas(types, {"content": '{"ci'}, finish_reason=reason)
    state = streaming.ChatCompletionStreamState(response_format=Place)
    with pytest.raises(getattr(package, error)) as raised:
        played(state, chunks)
    if reason == "length":
        assert raised.value.completion.choices[0].message.content == '{"ci'
    # a stream in which there is nothing to parse goes on to its end
    plain = streaming.ChatCompletionStreamState()
    assert names(played(plain, chunks)) == ["content.delta", "content.done"]


def test_json_that_is_none_is_shown_as_text(streaming: Any, types: Any) -> None:
    state = streaming.ChatCompletionStreamState(response_format={"type": "text"})
    events = played(state, deltas(types, {"content": " "}, {"content": "Hello"}))
    assert [e.parsed for e in events if e.type == "content.delta"] == [None, None]
    assert state.get_final_completion().choices[0].message.parsed is None


def test_what_servers_leave_out(state: Any, types: Any) -> None:
    """Deltas, indices of choices, choices."""
    chunks = [
        chunk(types, {"index": None, "delta": None}),
        chunk(types, {"delta": {"content": "a"}}),
        chunk(types, choices=None),
    ]
    played(state, chunks)
    assert state.current_completion_snapshot.choices[0].message.content == "a"


def test_parts_instead_of_text(state: Any, types: Any) -> None:
    found = [{"content": [{"type": "text", "text": "a"}]}, {"content": [{"type": "think"}]}]
    assert names(played(state, deltas(types, *found))) == []
    message = state.current_completion_snapshot.choices[0].message
    assert message.content == [{"type": "text", "text": "a"}, {"type": "think"}]


def test_accumulate_delta(package: Any) -> None:
    module = import_module(f"{package.__name__}.lib.streaming._deltas")
    whole = {"a": "x", "n": 1, "list": [{"index": 0, "t": "p"}], "id": "i"}
    piece = {"a": "y", "n": 2, "list": [{"index": 0, "t": "q"}], "id": "i", "new": {"k": None}}
    assert module.accumulate_delta(whole, piece) is whole
    assert whole == {
        "a": "xy",
        "n": 2,
        "list": [{"index": 0, "t": "pq"}],
        "id": "i",
        "new": {"k": None},
    }
