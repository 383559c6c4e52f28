"""What each overload gives, and loops over streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_compat import AsyncOpenAICompat, AsyncStream, OpenAICompat, Stream
from openai_compat.types import Completion
from openai_compat.types.chat import ChatCompletion, ChatCompletionChunk
from typing_extensions import assert_type

if TYPE_CHECKING:
    from openai_compat.types.chat import ChatCompletionMessageParam

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hi"}]


def overloads(client: OpenAICompat, maybe: bool) -> None:
    create = client.chat.completions.create
    assert_type(create(model="m", messages=MESSAGES), ChatCompletion)
    assert_type(create(model="m", messages=MESSAGES, stream=False), ChatCompletion)
    assert_type(create(model="m", messages=MESSAGES, stream=None), ChatCompletion)
    assert_type(create(model="m", messages=MESSAGES, stream=True), Stream[ChatCompletionChunk])
    assert_type(
        create(model="m", messages=MESSAGES, stream=maybe),
        ChatCompletion | Stream[ChatCompletionChunk],
    )
    legacy = client.completions.create
    assert_type(legacy(model="m", prompt="x"), Completion)
    assert_type(legacy(model="m", prompt="x", stream=False), Completion)
    assert_type(legacy(model="m", prompt="x", stream=True), Stream[Completion])
    assert_type(legacy(model="m", prompt="x", stream=maybe), Completion | Stream[Completion])


async def async_overloads(client: AsyncOpenAICompat, maybe: bool) -> None:
    create = client.chat.completions.create
    assert_type(await create(model="m", messages=MESSAGES), ChatCompletion)
    assert_type(await create(model="m", messages=MESSAGES, stream=False), ChatCompletion)
    assert_type(
        await create(model="m", messages=MESSAGES, stream=True), AsyncStream[ChatCompletionChunk]
    )
    assert_type(
        await create(model="m", messages=MESSAGES, stream=maybe),
        ChatCompletion | AsyncStream[ChatCompletionChunk],
    )
    legacy = client.completions.create
    assert_type(await legacy(model="m", prompt="x"), Completion)
    assert_type(await legacy(model="m", prompt="x", stream=True), AsyncStream[Completion])
    assert_type(
        await legacy(model="m", prompt="x", stream=maybe), Completion | AsyncStream[Completion]
    )


def loop(client: OpenAICompat) -> str:
    text = ""
    stream = client.chat.completions.create(
        model="m", messages=MESSAGES, stream=True, stream_options={"include_usage": True}
    )
    for chunk in stream:
        assert_type(chunk, ChatCompletionChunk)
        if chunk.choices:
            text += chunk.choices[0].delta.content or ""
        for choice in chunk.choices:
            for call in choice.delta.tool_calls or []:
                assert_type(call.index, int)
                if call.function and call.function.arguments:
                    text += call.function.arguments
        if chunk.usage is not None:
            assert_type(chunk.usage.total_tokens, int)
    return text


def managed(client: OpenAICompat) -> ChatCompletionChunk:
    with client.chat.completions.create(model="m", messages=MESSAGES, stream=True) as stream:
        assert_type(stream.response.status_code, int)
        return next(stream)


async def async_loop(client: AsyncOpenAICompat) -> list[str]:
    stream = await client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    async with stream:
        first = await stream.__anext__()
        assert_type(first, ChatCompletionChunk)
        return [chunk.id async for chunk in stream]


async def either(client: AsyncOpenAICompat, maybe: bool) -> str:
    result = await client.chat.completions.create(model="m", messages=MESSAGES, stream=maybe)
    if isinstance(result, ChatCompletion):
        return result.id
    return "".join([chunk.id async for chunk in result])
