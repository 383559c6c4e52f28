"""Answers as the description declares them, with all that they may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

_WORDS = ("sky", " is", " blue", "\n", "é", "😀", '"', "\\", "{}", "", "2024-01-02")
_FINISHED = ("stop", "length", "tool_calls", "content_filter")


def _text(random: Random) -> str:
    return "".join(random.choices(_WORDS, k=random.randrange(5)))


def _maybe(random: Random, **members: Any) -> dict[str, Any]:
    """Some of these members; None stands for itself."""
    return {name: value for name, value in members.items() if random.random() < 0.5}


def _number(random: Random) -> int:
    return random.choice([0, 1, 7, 1700000000])


def _logprob(random: Random) -> dict[str, Any]:
    return {
        "token": _text(random),
        "logprob": random.choice([-0.25, 0.0, -1, 0, -1e-9]),
        "bytes": random.choice([None, [], [32, 116]]),
    }


def _logprobs(random: Random) -> dict[str, Any] | None:
    if random.random() < 0.6:
        return None
    tokens = [
        {**_logprob(random), "top_logprobs": [_logprob(random)] * random.randrange(3)}
        for _ in range(random.randrange(3))
    ]
    return {"content": tokens, **_maybe(random, refusal=random.choice([None, tokens]))}


def _usage(random: Random) -> dict[str, Any]:
    details = _maybe(random, audio_tokens=_number(random), reasoning_tokens=_number(random))
    return {
        "prompt_tokens": _number(random),
        "completion_tokens": _number(random),
        "total_tokens": _number(random),
        **_maybe(
            random, completion_tokens_details=details, prompt_tokens_details={"cached_tokens": 1}
        ),
    }


def _head(random: Random, kind: str) -> dict[str, Any]:
    return {
        "id": _text(random),
        "object": kind,
        "created": _number(random),
        "model": "m",
        **_maybe(random, system_fingerprint="fp", service_tier="default", usage=_usage(random)),
    }


def _tool_call(random: Random) -> dict[str, Any]:
    if random.random() < 0.3:
        return {"id": "c", "type": "custom", "custom": {"name": "f", "input": _text(random)}}
    called = {"name": "f", "arguments": _text(random)}
    return {"id": "c", "type": "function", "function": called}


def _message(random: Random) -> dict[str, Any]:
    place = {"end_index": 1, "start_index": 0, "title": _text(random), "url": "http://a"}
    return {
        "role": "assistant",
        "content": random.choice([None, _text(random)]),
        **_maybe(
            random,
            refusal=random.choice([None, _text(random)]),
            annotations=[{"type": "url_citation", "url_citation": place}],
            audio={"id": "a", "data": "AA==", "expires_at": 1, "transcript": _text(random)},
            function_call={"name": "f", "arguments": "{}"},
            tool_calls=[_tool_call(random) for _ in range(random.randrange(3))],
        ),
    }


def chat_completion(random: Random) -> dict[str, Any]:
    """A chat completion."""
    choices = [
        {
            "index": index,
            "finish_reason": random.choice(_FINISHED),
            "logprobs": _logprobs(random),
            "message": _message(random),
        }
        for index in range(random.randrange(3))
    ]
    return {**_head(random, "chat.completion"), "choices": choices}


def text_completion(random: Random) -> dict[str, Any]:
    """A completion of the older kind."""
    logprobs = _maybe(
        random,
        text_offset=[0, 1],
        token_logprobs=[-0.5, -1, 0],
        tokens=[_text(random)],
        top_logprobs=[{"a": -1, "b": -0.5}],
    )
    choice = {"index": 0, "finish_reason": "stop", "text": _text(random), "logprobs": logprobs}
    return {**_head(random, "text_completion"), "choices": [choice]}


def chat_chunks(random: Random) -> list[dict[str, Any]]:
    """The chunks of a streamed chat completion: a text, a refusal or tool calls."""
    head = {**_head(random, "chat.completion.chunk"), "id": "i"}
    steps: list[dict[str, Any]] = [{"delta": {"role": "assistant", "content": ""}}]
    kind = random.choice([_texts, _texts, _refusals, _tool_pieces])
    with_logprobs = kind is _texts and random.random() < 0.5
    for delta in kind(random):
        tokens = [{**_logprob(random), "top_logprobs": [_logprob(random)]}]
        steps.append({"delta": delta, "logprobs": {"content": tokens} if with_logprobs else None})
    steps.append({"delta": {}, "finish_reason": "stop"})
    return [
        {**head, "choices": [{"index": 0, "finish_reason": None, "logprobs": None, **step}]}
        for step in steps
    ]


def _texts(random: Random) -> list[dict[str, Any]]:
    return [{"content": _text(random)} for _ in range(random.randrange(6))]


def _refusals(random: Random) -> list[dict[str, Any]]:
    return [{"refusal": _text(random)} for _ in range(random.randrange(3))]


def _tool_pieces(random: Random) -> list[dict[str, Any]]:
    pieces: list[dict[str, Any]] = []
    for index in range(random.randrange(1, 3)):
        named = {"name": "f", "arguments": ""}
        pieces.append({"index": index, "id": f"c{index}", "type": "function", "function": named})
        texts = [_text(random) for _ in range(random.randrange(4))]
        pieces += [{"index": index, "function": {"arguments": text}} for text in texts]
    return [{"tool_calls": [piece]} for piece in pieces]
