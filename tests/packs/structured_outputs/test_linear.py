"""A stream takes time in proportion to its length: counted in calls and characters, not seconds."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pydantic
import pytest

from tests.packs.structured_outputs.chunks import chunk, deltas, tool_delta

if TYPE_CHECKING:
    from collections.abc import Callable


class Words(pydantic.BaseModel):
    words: list[str]


def text(types: Any, count: int) -> list[Any]:
    return deltas(types, *({"content": "word "} for _ in range(count)))


def json_text(types: Any, count: int) -> list[Any]:
    pieces = ['{"words": [', *('"word", ' for _ in range(count)), '"end"]}']
    return deltas(types, *({"content": piece} for piece in pieces))


def tool(types: Any, count: int) -> list[Any]:
    first = tool_delta(index=0, id="a", type="function", name="Words", arguments='{"words": [')
    pieces = [*('"word", ' for _ in range(count)), '"end"]}']
    return deltas(types, first, *(tool_delta(index=0, arguments=piece) for piece in pieces))


def logprobs(types: Any, count: int) -> list[Any]:
    token = {"token": "a", "logprob": -1.0, "bytes": [97], "top_logprobs": []}
    piece = {"delta": {"content": "a"}, "logprobs": {"content": [token], "refusal": None}}
    return [chunk(types, piece) for _ in range(count)]


def unknown(types: Any, count: int) -> list[Any]:
    return deltas(types, *({"reasoning": "hm ", "role": "assistant"} for _ in range(count)))


def calls_of(run: Callable[[], object]) -> int:
    """How many functions are called, those in C included."""
    count = 0

    def profile(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("chunks_of", [text, json_text, tool, logprobs, unknown])
def test_as_many_calls_for_each_chunk(
    streaming: Any, package: Any, types: Any, chunks_of: Callable[[Any, int], list[Any]]
) -> None:
    tools = [package.pydantic_function_tool(Words)]
    response_format = Words if chunks_of is json_text else {"type": "text"}

    def run(chunks: list[Any]) -> None:
        state = streaming.ChatCompletionStreamState(
            input_tools=tools, response_format=response_format
        )
        for each in chunks:
            for event in state.handle_chunk(each):
                _ = event.type
        state.get_final_completion()

    short, long = chunks_of(types, 100), chunks_of(types, 1100)
    run(short)  # what is made once is made
    calls = [calls_of(lambda chunks=chunks: run(chunks)) for chunks in (short, long)]
    each = (calls[1] - calls[0]) / 1000
    assert each < 70
    assert calls[1] <= calls[0] + 1000 * calls[0] / 100


def test_text_is_joined_once(
    streaming: Any, package: Any, types: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many events there were, if nobody looked at what they show."""
    module = import_module(f"{package.__name__}.lib.streaming._text")
    joined: list[int] = []
    whole = module.Text.whole
    monkeypatch.setattr(
        module.Text, "whole", lambda self: joined.append(self.length) or whole(self)
    )
    for chunks in (text(types, 500), tool(types, 500)):
        joined.clear()
        state = streaming.ChatCompletionStreamState(response_format={"type": "text"})
        for each in chunks:
            state.handle_chunk(each)
        state.get_final_completion()
        assert len(joined) < 6


def test_a_look_at_every_event_costs_one_copy(streaming: Any, types: Any, package: Any) -> None:
    """The parts that were joined for one look are not joined again for the next."""
    module = import_module(f"{package.__name__}.lib.streaming._text")
    grown = module.Text()
    for _ in range(100):
        grown.add("ab")
        assert grown.beginning(grown.length) is grown.whole()
        assert len(grown._parts) == 1
    assert grown.beginning(3) == "aba"
