"""Chunks of streams, made of deltas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def chunk(types: Any, *choices: dict[str, Any], **fields: Any) -> Any:
    """A chunk as it is parsed from a stream: strictly if it fits its model, else leniently."""
    data = {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "delta": {}, "finish_reason": None, **c} for c in choices],
        **fields,
    }
    try:
        return types.ChatCompletionChunk.model_validate_json(json.dumps(data), strict=True)
    except ValueError:
        return types.ChatCompletionChunk.construct(**data)


def deltas(types: Any, *found: dict[str, Any], finish_reason: str | None = "stop") -> list[Any]:
    """A chunk for each delta, and one with the finish reason if there is one."""
    chunks = [chunk(types, {"delta": delta}) for delta in found]
    last = [chunk(types, {"finish_reason": finish_reason})] if finish_reason else []
    return chunks + last


def tool_delta(**call: Any) -> dict[str, Any]:
    """A delta with a piece of one tool call; `name` and `arguments` go into its function."""
    function = {key: call.pop(key) for key in ("name", "arguments") if key in call}
    return {"tool_calls": [{**call, "function": function} if function else call]}


def played(state: Any, chunks: Iterable[Any]) -> list[Any]:
    """All events of a state that handles these chunks."""
    return [event for each in chunks for event in state.handle_chunk(each)]


def names(events: Iterable[Any]) -> list[str]:
    """The events' types, without those of chunks."""
    return [event.type for event in events if event.type != "chunk"]
