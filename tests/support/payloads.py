"""What servers answer: whole objects with every field, and small ones for when the rest matters."""

from __future__ import annotations

from typing import Any

MESSAGES = [{"role": "user", "content": "Why is the sky blue?"}]

USAGE: dict[str, Any] = {
    "prompt_tokens": 9,
    "completion_tokens": 12,
    "total_tokens": 21,
    "completion_tokens_details": {
        "accepted_prediction_tokens": 1,
        "audio_tokens": 2,
        "reasoning_tokens": 3,
        "rejected_prediction_tokens": 4,
    },
    "prompt_tokens_details": {"audio_tokens": 5, "cached_tokens": 6},
}

TOOL_CALL: dict[str, Any] = {
    "id": "call_1",
    "type": "function",
    "function": {"name": "get_weather", "arguments": '{"city": "Zürich"}'},
}
CUSTOM_CALL: dict[str, Any] = {
    "id": "call_2",
    "type": "custom",
    "custom": {"name": "shell", "input": "ls"},
}

_LOGPROB: dict[str, Any] = {
    "token": "Be",
    "logprob": -0.25,
    "bytes": [66, 101],
    "top_logprobs": [{"token": "Be", "logprob": -0.25, "bytes": None}],
}

CHAT: dict[str, Any] = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "gpt-4o-2024-08-06",
    "service_tier": "default",
    "system_fingerprint": "fp_1",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "logprobs": {"content": [_LOGPROB], "refusal": None},
            "message": {
                "role": "assistant",
                "content": "Because of Rayleigh scattering.",
                "refusal": None,
                "annotations": [
                    {
                        "type": "url_citation",
                        "url_citation": {
                            "start_index": 0,
                            "end_index": 7,
                            "title": "Sky",
                            "url": "https://example.com/sky",
                        },
                    }
                ],
                "audio": {"id": "audio_1", "data": "AAA=", "expires_at": 17, "transcript": "Be"},
                "function_call": {"name": "f", "arguments": "{}"},
                "tool_calls": [TOOL_CALL, CUSTOM_CALL],
            },
        }
    ],
    "usage": USAGE,
}

LEGACY: dict[str, Any] = {
    "id": "cmpl-1",
    "object": "text_completion",
    "created": 1700000000,
    "model": "gpt-3.5-turbo-instruct",
    "system_fingerprint": "fp_1",
    "choices": [
        {
            "index": 0,
            "finish_reason": "length",
            "text": " there was",
            "logprobs": {
                "text_offset": [0, 6],
                "token_logprobs": [-0.5, -1.5],
                "tokens": [" there", " was"],
                "top_logprobs": [{" there": -0.5}, {" was": -1.5}],
            },
        }
    ],
    "usage": USAGE,
}


def chat(content: str = "Hi", **fields: Any) -> dict[str, Any]:
    """A chat completion with no more than is required."""
    message = {"role": "assistant", "content": content, "refusal": None}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}],
        **fields,
    }


def chunk(content: str = "Hi", **fields: Any) -> dict[str, Any]:
    """A chunk of a streamed chat completion."""
    delta = {"role": "assistant", "content": content}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": None, "logprobs": None, "delta": delta}],
        **fields,
    }


def page(ids: list[str], *, more: bool) -> dict[str, Any]:
    """A page of stored chat completions."""
    return {
        "object": "list",
        "data": [chat(id=id_) for id_ in ids],
        "first_id": ids[0] if ids else "",
        "last_id": ids[-1] if ids else "",
        "has_more": more,
    }
