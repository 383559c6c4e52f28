"""A completions server of three sentences, for libraries to talk to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.messages import event_stream, json_reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.messages import Reply, Request
    from tests.support.server import Server

TEXT = "The sky is blue."
PERSON = '{"name": "Ada", "age": 36}'
_USAGE = {"prompt_tokens": 3, "completion_tokens": 5, "total_tokens": 8}


def serve(server: Server) -> None:
    """Answers the completions endpoints as requests ask for it: streamed, with a tool, as JSON."""
    server.on("POST", "/v1/chat/completions", _chat)
    server.on("POST", "/v1/completions", _completion)


def _chat(request: Request) -> Reply:
    asked: Any = request.json()
    message = _message(asked)
    finish = "tool_calls" if "tool_calls" in message else "stop"
    if not asked.get("stream"):
        return json_reply(
            {
                **_head(asked, "chat.completion"),
                "choices": [{"index": 0, "finish_reason": finish, "message": message}],
                "usage": _USAGE,
            }
        )
    steps: list[dict[str, Any]] = [
        {"index": 0, "finish_reason": None, "delta": delta} for delta in _deltas(message)
    ]
    steps.append({"index": 0, "finish_reason": finish, "delta": {}})
    head = _head(asked, "chat.completion.chunk")
    chunks: list[dict[str, Any]] = [{**head, "choices": [step]} for step in steps]
    if (asked.get("stream_options") or {}).get("include_usage"):
        chunks.append({**head, "choices": [], "usage": _USAGE})
    return event_stream([*map(_event, chunks), b"data: [DONE]\n\n"])


def _completion(request: Request) -> Reply:
    asked: Any = request.json()
    head = _head(asked, "text_completion")
    if not asked.get("stream"):
        return json_reply({**head, "choices": [_text(TEXT, "stop")], "usage": _USAGE})
    choices = [_text(word, None) for word in _pieces(TEXT)] + [_text("", "stop")]
    events = [_event({**head, "choices": [choice]}) for choice in choices]
    return event_stream([*events, b"data: [DONE]\n\n"])


def _message(asked: dict[str, Any]) -> dict[str, Any]:
    """A call of the tool that the request wants called, an object if it wants one, else a text."""
    choice = asked.get("tool_choice")
    if isinstance(choice, dict):
        call = {"name": choice["function"]["name"], "arguments": PERSON}
        called = {"index": 0, "id": "call_1", "type": "function", "function": call}
        return {"role": "assistant", "content": None, "tool_calls": [called]}
    return {"role": "assistant", "content": PERSON if asked.get("response_format") else TEXT}


def _deltas(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"role": "assistant", "content": ""}
    if "tool_calls" not in message:
        yield from ({"content": piece} for piece in _pieces(message["content"]))
        return
    (call,) = message["tool_calls"]
    yield {"tool_calls": [{**call, "function": {**call["function"], "arguments": ""}}]}
    for piece in _pieces(call["function"]["arguments"]):
        yield {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}


def _pieces(text: str) -> list[str]:
    return [text[start : start + 5] for start in range(0, len(text), 5)]


def _text(text: str, finish: str | None) -> dict[str, Any]:
    return {"index": 0, "text": text, "finish_reason": finish, "logprobs": None}


def _head(asked: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"id": "made-up", "object": kind, "created": 1700000000, "model": asked["model"]}


def _event(content: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(content).encode() + b"\n\n"
