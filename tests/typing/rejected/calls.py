"""Calls with wrong arguments."""

from __future__ import annotations

from openai_compat import AsyncOpenAICompat, OpenAICompat
from openai_compat.types.chat import ChatCompletionMessageParam

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hi"}]


def wrong(client: OpenAICompat) -> None:
    create = client.chat.completions.create
    create(messages=MESSAGES)  # error: reportCallIssue call-overload
    create(model="m")  # error: reportCallIssue call-overload
    create("m", MESSAGES)  # error: reportCallIssue call-overload
    create(model="m", messages=MESSAGES, top_k=5)  # error: reportCallIssue call-overload
    create(model="m", messages=MESSAGES, temperature="hot")  # error: reportArgumentType call-overload
    create(model="m", messages=MESSAGES, verbosity="chatty")  # error: reportArgumentType call-overload
    create(model="m", messages=MESSAGES, stream="yes")  # error: reportArgumentType call-overload
    create(model="m", messages=MESSAGES, stream=True, stream_options={"include_usage": "yes"})  # error: reportArgumentType call-overload
    create(model="m", messages=MESSAGES, stream=True, stream_options={"usage": True})  # error: reportArgumentType call-overload
    create(model="m", messages=MESSAGES, stream=True, stream_options=True)  # error: reportArgumentType call-overload
    create(model="m", messages="Hi")  # error: reportArgumentType arg-type
    create(model="m", messages=MESSAGES, tools=[{"type": "function"}])  # error: reportArgumentType list-item
    create(model="m", messages=MESSAGES, modalities="text")  # error: reportArgumentType call-overload
    create(model=None, messages=MESSAGES)  # error: reportArgumentType call-overload
    client.completions.create(prompt="Once")  # error: reportCallIssue call-overload
    client.completions.create(model="m", prompt=3)  # error: reportArgumentType call-overload
    client.chat.completions.update("id")  # error: reportCallIssue call-arg
    client.chat.completions.list(order="random")  # error: reportArgumentType arg-type
    client.chat.completions.list(limit="3")  # error: reportArgumentType arg-type
    client.chat.completions.retrieve(3)  # error: reportArgumentType arg-type
    client.chat.completion  # error: reportAttributeAccessIssue attr-defined


async def wrong_async(client: AsyncOpenAICompat) -> None:
    stream = await client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    for _ in stream:  # error: reportGeneralTypeIssues reportAttributeAccessIssue attr-defined
        pass
    client.chat.completions.create(model="m", messages=MESSAGES)  # error: reportUnusedCoroutine unused-coroutine
    completion = client.chat.completions.create(model="m", messages=MESSAGES)
    completion.choices  # error: reportAttributeAccessIssue attr-defined
    OpenAICompat(http_client=client)  # error: reportArgumentType arg-type
    OpenAICompat("key")  # error: reportCallIssue call-arg misc
    OpenAICompat(max_retries=None)  # error: reportArgumentType arg-type
