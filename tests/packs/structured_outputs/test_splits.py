"""However a completion is cut into deltas, the end is the completion."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.packs.structured_outputs.chunks import chunk, played

TEXT = st.text(max_size=40)
TOKEN = st.fixed_dictionaries(
    {
        "token": st.text(max_size=3),
        "logprob": st.floats(-10, 0, allow_subnormal=False),
        "bytes": st.none() | st.lists(st.integers(0, 255), max_size=3),
        "top_logprobs": st.just([]),
    }
)


@st.composite
def messages(draw: st.DrawFn) -> dict[str, Any]:
    calls = [
        {
            "id": f"call_{index}",
            "type": "function",
            "function": {"name": draw(st.sampled_from(["f", "get_x"])), "arguments": draw(TEXT)},
        }
        for index in range(draw(st.integers(0, 3)))
    ]
    return {
        "role": "assistant",
        "content": draw(st.none() | TEXT),
        "refusal": draw(st.none() | TEXT),
        "tool_calls": calls or None,
        "reasoning": draw(st.none() | TEXT),
    }


@st.composite
def cuts(draw: st.DrawFn, whole: str) -> list[str]:
    """A string in pieces."""
    places = sorted(draw(st.lists(st.integers(0, len(whole)), max_size=5)))
    return [whole[a:b] for a, b in zip([0, *places], [*places, len(whole)], strict=True)]


@st.composite
def streams(draw: st.DrawFn) -> tuple[dict[str, Any], list[Any], list[dict[str, Any]]]:
    """A message, its log probabilities, and the choices of chunks that it came in."""
    message, tokens = draw(messages()), draw(st.lists(TOKEN, max_size=4))
    pieces: list[dict[str, Any]] = [{"delta": {"role": "assistant", "content": None}}]
    for key in ("content", "refusal", "reasoning"):
        if message[key] is not None:
            pieces += [{"delta": {key: piece}} for piece in draw(cuts(message[key]))]
    for index, call in enumerate(message["tool_calls"] or ()):
        function = call["function"]
        start = {**call, "index": index, "function": {"name": function["name"], "arguments": ""}}
        pieces.append({"delta": {"tool_calls": [start]}})
        for piece in draw(cuts(function["arguments"])):
            arguments = {"index": index, "function": {"arguments": piece}}
            pieces.append({"delta": {"tool_calls": [arguments]}})
    for token in tokens:
        pieces.append({"logprobs": {"content": [token], "refusal": None}})
    pieces.append({"finish_reason": "stop"})
    return message, tokens, pieces


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(found=streams(), looks=st.lists(st.booleans(), min_size=60, max_size=60))
def test_any_split_gives_the_completion(
    streaming: Any, types: Any, found: tuple[Any, list[Any], list[Any]], looks: list[bool]
) -> None:
    """Whoever looks at whatever on the way."""
    message, tokens, pieces = found
    state = streaming.ChatCompletionStreamState()
    for piece, look in zip(pieces, [*looks, *looks], strict=False):
        events = played(state, [chunk(types, piece)])
        if look:
            json.dumps([event.to_dict(mode="json") for event in events])
    data = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "logprobs": {"content": tokens, "refusal": None} if tokens else None,
                "message": message,
            }
        ],
    }
    expected = types.ChatCompletion.construct(**data).to_dict(exclude_none=True)
    final = state.get_final_completion().to_dict(exclude_none=True)
    for call in final["choices"][0]["message"].get("tool_calls", ()):
        del call["index"]
    assert final == expected
