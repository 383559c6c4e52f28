"""Calls every method of `client.chat.completions.messages`; the server of `TEST_API_BASE_URL` answers."""

from __future__ import annotations

import pytest
from tests.utils import assert_matches_type
from openai_compat import OpenAICompat, AsyncOpenAICompat
from openai_compat.pagination import SyncCursorPage, AsyncCursorPage
from openai_compat.types.chat import ChatCompletionStoreMessage


class TestMessages:
    def test_method_list(self, client: OpenAICompat) -> None:
        result = client.chat.completions.messages.list("completion_id")
        assert_matches_type(SyncCursorPage[ChatCompletionStoreMessage], result)

    def test_method_list_with_all_params(self, client: OpenAICompat) -> None:
        result = client.chat.completions.messages.list(
            "completion_id",
            after="after",
            limit=20,
            order="asc",
        )
        assert_matches_type(SyncCursorPage[ChatCompletionStoreMessage], result)

    def test_raw_response_list(self, client: OpenAICompat) -> None:
        response = client.chat.completions.messages.with_raw_response.list("completion_id")
        assert response.http_request.method == "GET"
        assert_matches_type(SyncCursorPage[ChatCompletionStoreMessage], response.parse())

    def test_streaming_response_list(self, client: OpenAICompat) -> None:
        with client.chat.completions.messages.with_streaming_response.list("completion_id") as response:
            was_open = not response.is_closed
            assert response.http_request.method == "GET"
            assert_matches_type(SyncCursorPage[ChatCompletionStoreMessage], response.parse())
        assert was_open
        assert response.is_closed

    def test_path_params_list(self, client: OpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            client.chat.completions.messages.list("")


class TestAsyncMessages:
    async def test_method_list(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.messages.list("completion_id")
        assert_matches_type(AsyncCursorPage[ChatCompletionStoreMessage], result)

    async def test_method_list_with_all_params(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.messages.list(
            "completion_id",
            after="after",
            limit=20,
            order="asc",
        )
        assert_matches_type(AsyncCursorPage[ChatCompletionStoreMessage], result)

    async def test_raw_response_list(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.messages.with_raw_response.list("completion_id")
        assert response.http_request.method == "GET"
        assert_matches_type(AsyncCursorPage[ChatCompletionStoreMessage], await response.parse())

    async def test_streaming_response_list(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.messages.with_streaming_response.list("completion_id") as response:
            was_open = not response.is_closed
            assert response.http_request.method == "GET"
            assert_matches_type(AsyncCursorPage[ChatCompletionStoreMessage], await response.parse())
        assert was_open
        assert response.is_closed

    async def test_path_params_list(self, async_client: AsyncOpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            await async_client.chat.completions.messages.list("")
