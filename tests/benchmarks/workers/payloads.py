"""What the benchmarks' servers and transports send, with the sizes that the tables name."""

from __future__ import annotations

import json
from typing import Any

_HEAD = {"id": "chatcmpl-1", "created": 1700000000, "model": "gpt-4o", "system_fingerprint": "fp_1"}
_USAGE = {"prompt_tokens": 9, "completion_tokens": 12, "total_tokens": 21}
_WORDS = ("the ", "sky ", "is ", "blue ", "because ", "light ", "scatters ", "in ", "air ")
# What is read as JSON while it comes in, for as many chunks as are asked for.
_ITEM_START, _ITEM_END = '{"steps": ["', '"]}'


def completion(size: int = 1000) -> bytes:
    """A chat completion of about `size` bytes."""
    return _completion({"content": "x" * (size - 450), "refusal": None}, None)


def structured(size: int = 1000) -> bytes:
    """A chat completion whose content is JSON."""
    content = json.dumps({"steps": ["x" * (size - 480)]})
    return _completion({"content": content, "refusal": None}, None)


def with_logprobs(tokens: int = 50) -> bytes:
    """A chat completion with the probabilities of its tokens; 50 make 20 KB."""
    entries = [_logprob(index, top=5) for index in range(tokens)]
    return _completion({"content": "x " * tokens}, {"content": entries, "refusal": None})


def _completion(message: dict[str, Any], logprobs: object) -> bytes:
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "logprobs": logprobs,
        "message": {"role": "assistant", "refusal": None, **message},
    }
    whole = {**_HEAD, "object": "chat.completion", "choices": [choice], "usage": _USAGE}
    return json.dumps(whole).encode()


def _logprob(index: int, *, top: int) -> dict[str, Any]:
    def entry(rank: int) -> dict[str, Any]:
        return {"token": f" t{index}", "logprob": -0.25 * (rank + 1), "bytes": [32, 116, 49]}

    return {**entry(0), "top_logprobs": [entry(rank) for rank in range(top)]}


def events(kind: str, count: int) -> list[bytes]:
    """The events of a streamed chat completion, `count` of them with content, and the end.

    kind: `text`, `json`, `tool`, `logprobs`, or `drifted`, where no chunk fits the description.
    """
    chunks = [_chunk(*_part(kind, index, count)) for index in range(count)]
    chunks.append(_chunk({}, finish="tool_calls" if kind == "tool" else "stop"))
    return [*map(_event, map(_drift, chunks) if kind == "drifted" else chunks), b"data: [DONE]\n\n"]


def _part(kind: str, index: int, count: int) -> tuple[dict[str, Any], object]:
    word = _WORDS[index % len(_WORDS)]
    if kind in ("json", "tool"):
        text = _ITEM_START if index == 0 else _ITEM_END if index == count - 1 else word
        return (_tool(text, first=index == 0) if kind == "tool" else {"content": text}), None
    delta: dict[str, Any] = {"content": word}
    if index == 0:
        delta["role"] = "assistant"
    if kind == "logprobs":
        return delta, {"content": [_logprob(index, top=2)], "refusal": None}
    return delta, None


def _tool(text: str, *, first: bool) -> dict[str, Any]:
    call: dict[str, Any] = {"index": 0, "function": {"arguments": text}}
    if first:
        call |= {"id": "call_1", "type": "function"}
        call["function"]["name"] = "Steps"
    return {"tool_calls": [call]}


def _chunk(
    delta: dict[str, Any], logprobs: object = None, finish: str | None = None
) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "logprobs": logprobs, "finish_reason": finish}
    return {**_HEAD, "object": "chat.completion.chunk", "choices": [choice]}


def _drift(chunk: dict[str, Any]) -> dict[str, Any]:
    """An unknown enum member, fields nobody has heard of, and a value of another type."""
    choice = {**chunk["choices"][0], "confidence": 0.5}
    choice["finish_reason"] = choice["finish_reason"] and "moderated"
    choice["delta"] = {**choice["delta"], "role": "narrator", "mood": {"tone": "calm"}}
    return {**chunk, "choices": [choice], "created": "yesterday", "region": "eu"}


def _event(chunk: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"
