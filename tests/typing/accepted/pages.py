"""Lists, page by page and as a whole; the other methods for stored completions."""

from __future__ import annotations

from openai_compat import AsyncOpenAICompat, OpenAICompat
from openai_compat.pagination import AsyncCursorPage, SyncCursorPage
from openai_compat.types.chat import (
    ChatCompletion,
    ChatCompletionDeleted,
    ChatCompletionStoreMessage,
)
from typing_extensions import assert_type


def pages(client: OpenAICompat) -> None:
    for completion in client.chat.completions.list(metadata={"team": "x"}, order="desc"):
        assert_type(completion, ChatCompletion)
    page = client.chat.completions.list(limit=2)
    assert_type(page, SyncCursorPage[ChatCompletion])
    assert_type(page.data, list[ChatCompletion])
    if page.has_next_page():
        page = page.get_next_page()
        assert_type(page, SyncCursorPage[ChatCompletion])
    for each in page.iter_pages():
        assert_type(each, SyncCursorPage[ChatCompletion])
    for message in client.chat.completions.messages.list("id"):
        assert_type(message, ChatCompletionStoreMessage)
        assert_type(message.id, str)


async def async_pages(client: AsyncOpenAICompat) -> None:
    async for completion in client.chat.completions.list():
        assert_type(completion, ChatCompletion)
    page = await client.chat.completions.list(after="x")
    assert_type(page, AsyncCursorPage[ChatCompletion])
    if page.has_next_page():
        assert_type(await page.get_next_page(), AsyncCursorPage[ChatCompletion])
    async for each in page.iter_pages():
        assert_type(each, AsyncCursorPage[ChatCompletion])
    async for message in client.chat.completions.messages.list("id"):
        assert_type(message, ChatCompletionStoreMessage)


def stored(client: OpenAICompat) -> None:
    completions = client.chat.completions
    assert_type(completions.retrieve("id"), ChatCompletion)
    assert_type(completions.update("id", metadata={"a": "b"}), ChatCompletion)
    assert_type(completions.update("id", metadata=None), ChatCompletion)
    assert_type(completions.delete("id"), ChatCompletionDeleted)


async def async_stored(client: AsyncOpenAICompat) -> None:
    assert_type(await client.chat.completions.retrieve("id"), ChatCompletion)
    assert_type(await client.chat.completions.delete("id"), ChatCompletionDeleted)
