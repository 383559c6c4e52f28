"""Parameters that are collected before the call, in variables of the exported types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from openai_compat import OpenAICompat, Stream
from openai_compat.types import completion_create_params as legacy_params
from openai_compat.types.chat import (
    ChatCompletion,
    ChatCompletionChunk,
    ChatCompletionUserMessageParam,
    CompletionListParams,
    completion_create_params,
)
from openai_compat.types.shared_params import FunctionDefinition, ResponseFormatJSONSchema
from typing_extensions import assert_type

if TYPE_CHECKING:
    from openai_compat.types.chat import ChatCompletionMessageParam
    from openai_compat.types.chat.completion_create_params import (
        CompletionCreateParamsNonStreaming,
        CompletionCreateParamsStreaming,
    )

USER: ChatCompletionUserMessageParam = {"role": "user", "content": "Hi"}
MADE = ChatCompletionUserMessageParam(role="user", content="Hi")


def unpacked(client: OpenAICompat) -> None:
    whole: CompletionCreateParamsNonStreaming = {
        "model": "gpt-4o",
        "messages": [USER, MADE],
        "temperature": None,
    }
    streamed: CompletionCreateParamsStreaming = {
        "model": "gpt-4o",
        "messages": (USER,),
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert_type(client.chat.completions.create(**whole), ChatCompletion)
    assert_type(client.chat.completions.create(**streamed), Stream[ChatCompletionChunk])
    listed: CompletionListParams = {"limit": 3, "metadata": None, "order": "asc"}
    for completion in client.chat.completions.list(**listed):
        assert_type(completion, ChatCompletion)


def legacy() -> legacy_params.CompletionCreateParamsNonStreaming:
    return {"model": "m", "prompt": ["a"], "stop": None, "best_of": 2}


def parts() -> completion_create_params.CompletionCreateParams:
    function: FunctionDefinition = {"name": "f", "parameters": {"type": "object"}}
    schema: ResponseFormatJSONSchema = {"type": "json_schema", "json_schema": {"name": "n"}}
    return {
        "model": "m",
        "messages": [],
        "tools": [{"type": "function", "function": function}],
        "response_format": schema,
        "reasoning_effort": "minimal",
        "verbosity": "low",
        "service_tier": "flex",
    }


def wrapper(client: OpenAICompat, history: Sequence[ChatCompletionMessageParam]) -> ChatCompletion:
    return client.chat.completions.create(model="m", messages=[*history, USER])
