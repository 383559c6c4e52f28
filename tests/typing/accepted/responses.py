"""Raw and streaming responses, endpoints without a method, what models offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import httpx
from openai_compat import (
    APIResponse,
    AsyncAPIResponse,
    AsyncOpenAICompat,
    BaseModel,
    OpenAICompat,
    Stream,
)
from openai_compat.types import CompletionUsage
from openai_compat.types.chat import ChatCompletion, ChatCompletionChunk
from typing_extensions import assert_type

if TYPE_CHECKING:
    from openai_compat.types.chat import ChatCompletionMessageParam

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hi"}]


class Thing(BaseModel):
    id: str


def raw(client: OpenAICompat) -> None:
    response = client.chat.completions.with_raw_response.create(model="m", messages=MESSAGES)
    assert_type(response, APIResponse[ChatCompletion])
    assert_type(response.parse(), ChatCompletion)
    assert_type(response.parse(to=Thing), Thing)
    assert_type(response.headers, httpx.Headers)
    assert_type(response.request_id, str | None)
    deleted = client.chat.completions.with_raw_response.delete("id")
    assert_type(deleted.parse().deleted, bool)


async def async_raw(client: AsyncOpenAICompat) -> None:
    raw = client.chat.completions.with_raw_response
    response = await raw.create(model="m", messages=MESSAGES)
    assert_type(response, AsyncAPIResponse[ChatCompletion])
    assert_type(await response.parse(), ChatCompletion)


def streaming(client: OpenAICompat) -> None:
    streamed = client.chat.completions.with_streaming_response
    with streamed.create(model="m", messages=MESSAGES) as response:
        assert_type(response, APIResponse[ChatCompletion])
        for line in response.iter_lines():
            assert_type(line, str)
        for piece in response.iter_bytes(1024):
            assert_type(piece, bytes)


async def async_streaming(client: AsyncOpenAICompat) -> None:
    streamed = client.chat.completions.with_streaming_response
    async with streamed.create(model="m", messages=MESSAGES) as response:
        assert_type(response, AsyncAPIResponse[ChatCompletion])
        assert_type(await response.json(), object)
        async for line in response.iter_lines():
            assert_type(line, str)


def undocumented(client: OpenAICompat) -> None:
    assert_type(client.get("/x", cast_to=Thing), Thing)
    assert_type(client.post("/x", cast_to=httpx.Response, body={"a": 1}), httpx.Response)
    stream = client.post("/x", cast_to=Thing, stream=True, stream_cls=Stream[Thing])
    assert_type(stream, Stream[Thing])
    assert_type(client.delete("/x", cast_to=object, options={"max_retries": 1}), object)


async def async_undocumented(client: AsyncOpenAICompat) -> None:
    assert_type(await client.get("/x", cast_to=Thing), Thing)


def fields(completion: ChatCompletion, chunk: ChatCompletionChunk) -> None:
    assert_type(completion.object, Literal["chat.completion"])
    assert_type(completion.usage, CompletionUsage | None)
    assert_type(
        completion.choices[0].finish_reason,
        Literal["stop", "length", "tool_calls", "content_filter", "function_call"],
    )
    assert_type(chunk.choices[0].delta.content, str | None)
    # Public in spite of its name, which strict checkers do not know.
    assert_type(completion._request_id, str | None)  # pyright: ignore[reportPrivateUsage]
    assert_type(completion.to_dict(), dict[str, object])
    assert_type(completion.to_json(indent=None), str)
    made = CompletionUsage(completion_tokens=1, prompt_tokens=2, total_tokens=3)
    assert_type(made.model_copy(), CompletionUsage)
