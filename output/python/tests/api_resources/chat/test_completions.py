"""Calls every method of `client.chat.completions`; the server of `TEST_API_BASE_URL` answers."""

from __future__ import annotations

import pytest
from tests.utils import assert_matches_type
from openai_compat import OpenAICompat, AsyncOpenAICompat
from openai_compat.pagination import SyncCursorPage, AsyncCursorPage
from openai_compat.types.chat import ChatCompletion, ChatCompletionDeleted


class TestCompletions:
    def test_method_create_overload_1(self, client: OpenAICompat) -> None:
        result = client.chat.completions.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
        )
        assert_matches_type(ChatCompletion, result)

    def test_method_create_with_all_params_overload_1(self, client: OpenAICompat) -> None:
        result = client.chat.completions.create(
            messages=[{"content": "content", "role": "developer", "name": "name"}],
            model="gpt-4o",
            audio={"format": "wav", "voice": "ash"},
            frequency_penalty=0,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": {"foo": "bar"}}}],
            logit_bias={"foo": 0},
            logprobs=False,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "string"},
            modalities=["text"],
            n=1,
            parallel_tool_calls=True,
            prediction={"content": "content", "type": "content"},
            presence_penalty=0,
            prompt_cache_key="support-bot",
            reasoning_effort="medium",
            response_format={"type": "text"},
            safety_identifier="person-3f9a",
            seed=0,
            service_tier="auto",
            stop="\n",
            store=False,
            stream_options={"include_obfuscation": True, "include_usage": True},
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": {"foo": "bar"}},
                        "strict": False,
                    },
                    "type": "function",
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user-42",
            verbosity="medium",
            web_search_options={
                "search_context_size": "medium",
                "user_location": {
                    "approximate": {"city": "city", "country": "country", "region": "region", "timezone": "timezone"},
                    "type": "approximate",
                },
            },
            stream=False,
        )
        assert_matches_type(ChatCompletion, result)

    def test_raw_response_create_overload_1(self, client: OpenAICompat) -> None:
        response = client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
        )
        assert response.http_request.method == "POST"
        assert_matches_type(ChatCompletion, response.parse())

    def test_streaming_response_create_overload_1(self, client: OpenAICompat) -> None:
        with client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            assert_matches_type(ChatCompletion, response.parse())
        assert was_open
        assert response.is_closed

    def test_method_create_overload_2(self, client: OpenAICompat) -> None:
        with client.chat.completions.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
            stream=True,
        ) as events:
            assert events.response.is_success

    def test_method_create_with_all_params_overload_2(self, client: OpenAICompat) -> None:
        with client.chat.completions.create(
            messages=[{"content": "content", "role": "developer", "name": "name"}],
            model="gpt-4o",
            audio={"format": "wav", "voice": "ash"},
            frequency_penalty=0,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": {"foo": "bar"}}}],
            logit_bias={"foo": 0},
            logprobs=False,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "string"},
            modalities=["text"],
            n=1,
            parallel_tool_calls=True,
            prediction={"content": "content", "type": "content"},
            presence_penalty=0,
            prompt_cache_key="support-bot",
            reasoning_effort="medium",
            response_format={"type": "text"},
            safety_identifier="person-3f9a",
            seed=0,
            service_tier="auto",
            stop="\n",
            store=False,
            stream_options={"include_obfuscation": True, "include_usage": True},
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": {"foo": "bar"}},
                        "strict": False,
                    },
                    "type": "function",
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user-42",
            verbosity="medium",
            web_search_options={
                "search_context_size": "medium",
                "user_location": {
                    "approximate": {"city": "city", "country": "country", "region": "region", "timezone": "timezone"},
                    "type": "approximate",
                },
            },
            stream=True,
        ) as events:
            assert events.response.is_success

    def test_raw_response_create_overload_2(self, client: OpenAICompat) -> None:
        response = client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
            stream=True,
        )
        assert response.http_request.method == "POST"
        events = response.parse()
        events.close()

    def test_streaming_response_create_overload_2(self, client: OpenAICompat) -> None:
        with client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
            stream=True,
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            events = response.parse()
            events.close()
        assert was_open
        assert response.is_closed

    def test_method_retrieve(self, client: OpenAICompat) -> None:
        result = client.chat.completions.retrieve("completion_id")
        assert_matches_type(ChatCompletion, result)

    def test_raw_response_retrieve(self, client: OpenAICompat) -> None:
        response = client.chat.completions.with_raw_response.retrieve("completion_id")
        assert response.http_request.method == "GET"
        assert_matches_type(ChatCompletion, response.parse())

    def test_streaming_response_retrieve(self, client: OpenAICompat) -> None:
        with client.chat.completions.with_streaming_response.retrieve("completion_id") as response:
            was_open = not response.is_closed
            assert response.http_request.method == "GET"
            assert_matches_type(ChatCompletion, response.parse())
        assert was_open
        assert response.is_closed

    def test_path_params_retrieve(self, client: OpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            client.chat.completions.retrieve("")

    def test_method_update(self, client: OpenAICompat) -> None:
        result = client.chat.completions.update("completion_id", metadata={"foo": "string"})
        assert_matches_type(ChatCompletion, result)

    def test_raw_response_update(self, client: OpenAICompat) -> None:
        response = client.chat.completions.with_raw_response.update(
            "completion_id",
            metadata={"foo": "string"},
        )
        assert response.http_request.method == "POST"
        assert_matches_type(ChatCompletion, response.parse())

    def test_streaming_response_update(self, client: OpenAICompat) -> None:
        with client.chat.completions.with_streaming_response.update(
            "completion_id",
            metadata={"foo": "string"},
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            assert_matches_type(ChatCompletion, response.parse())
        assert was_open
        assert response.is_closed

    def test_path_params_update(self, client: OpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            client.chat.completions.update("", metadata={"foo": "string"})

    def test_method_list(self, client: OpenAICompat) -> None:
        result = client.chat.completions.list()
        assert_matches_type(SyncCursorPage[ChatCompletion], result)

    def test_method_list_with_all_params(self, client: OpenAICompat) -> None:
        result = client.chat.completions.list(
            after="after",
            limit=20,
            metadata={"foo": "string"},
            model="model",
            order="asc",
        )
        assert_matches_type(SyncCursorPage[ChatCompletion], result)

    def test_raw_response_list(self, client: OpenAICompat) -> None:
        response = client.chat.completions.with_raw_response.list()
        assert response.http_request.method == "GET"
        assert_matches_type(SyncCursorPage[ChatCompletion], response.parse())

    def test_streaming_response_list(self, client: OpenAICompat) -> None:
        with client.chat.completions.with_streaming_response.list() as response:
            was_open = not response.is_closed
            assert response.http_request.method == "GET"
            assert_matches_type(SyncCursorPage[ChatCompletion], response.parse())
        assert was_open
        assert response.is_closed

    def test_method_delete(self, client: OpenAICompat) -> None:
        result = client.chat.completions.delete("completion_id")
        assert_matches_type(ChatCompletionDeleted, result)

    def test_raw_response_delete(self, client: OpenAICompat) -> None:
        response = client.chat.completions.with_raw_response.delete("completion_id")
        assert response.http_request.method == "DELETE"
        assert_matches_type(ChatCompletionDeleted, response.parse())

    def test_streaming_response_delete(self, client: OpenAICompat) -> None:
        with client.chat.completions.with_streaming_response.delete("completion_id") as response:
            was_open = not response.is_closed
            assert response.http_request.method == "DELETE"
            assert_matches_type(ChatCompletionDeleted, response.parse())
        assert was_open
        assert response.is_closed

    def test_path_params_delete(self, client: OpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            client.chat.completions.delete("")


class TestAsyncCompletions:
    async def test_method_create_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
        )
        assert_matches_type(ChatCompletion, result)

    async def test_method_create_with_all_params_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "developer", "name": "name"}],
            model="gpt-4o",
            audio={"format": "wav", "voice": "ash"},
            frequency_penalty=0,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": {"foo": "bar"}}}],
            logit_bias={"foo": 0},
            logprobs=False,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "string"},
            modalities=["text"],
            n=1,
            parallel_tool_calls=True,
            prediction={"content": "content", "type": "content"},
            presence_penalty=0,
            prompt_cache_key="support-bot",
            reasoning_effort="medium",
            response_format={"type": "text"},
            safety_identifier="person-3f9a",
            seed=0,
            service_tier="auto",
            stop="\n",
            store=False,
            stream_options={"include_obfuscation": True, "include_usage": True},
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": {"foo": "bar"}},
                        "strict": False,
                    },
                    "type": "function",
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user-42",
            verbosity="medium",
            web_search_options={
                "search_context_size": "medium",
                "user_location": {
                    "approximate": {"city": "city", "country": "country", "region": "region", "timezone": "timezone"},
                    "type": "approximate",
                },
            },
            stream=False,
        )
        assert_matches_type(ChatCompletion, result)

    async def test_raw_response_create_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
        )
        assert response.http_request.method == "POST"
        assert_matches_type(ChatCompletion, await response.parse())

    async def test_streaming_response_create_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            assert_matches_type(ChatCompletion, await response.parse())
        assert was_open
        assert response.is_closed

    async def test_method_create_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        async with await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
            stream=True,
        ) as events:
            assert events.response.is_success

    async def test_method_create_with_all_params_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        async with await async_client.chat.completions.create(
            messages=[{"content": "content", "role": "developer", "name": "name"}],
            model="gpt-4o",
            audio={"format": "wav", "voice": "ash"},
            frequency_penalty=0,
            function_call="none",
            functions=[{"name": "name", "description": "description", "parameters": {"foo": {"foo": "bar"}}}],
            logit_bias={"foo": 0},
            logprobs=False,
            max_completion_tokens=0,
            max_tokens=0,
            metadata={"foo": "string"},
            modalities=["text"],
            n=1,
            parallel_tool_calls=True,
            prediction={"content": "content", "type": "content"},
            presence_penalty=0,
            prompt_cache_key="support-bot",
            reasoning_effort="medium",
            response_format={"type": "text"},
            safety_identifier="person-3f9a",
            seed=0,
            service_tier="auto",
            stop="\n",
            store=False,
            stream_options={"include_obfuscation": True, "include_usage": True},
            temperature=1,
            tool_choice="none",
            tools=[
                {
                    "function": {
                        "name": "name",
                        "description": "description",
                        "parameters": {"foo": {"foo": "bar"}},
                        "strict": False,
                    },
                    "type": "function",
                },
            ],
            top_logprobs=0,
            top_p=1,
            user="user-42",
            verbosity="medium",
            web_search_options={
                "search_context_size": "medium",
                "user_location": {
                    "approximate": {"city": "city", "country": "country", "region": "region", "timezone": "timezone"},
                    "type": "approximate",
                },
            },
            stream=True,
        ) as events:
            assert events.response.is_success

    async def test_raw_response_create_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.with_raw_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
            stream=True,
        )
        assert response.http_request.method == "POST"
        events = await response.parse()
        await events.close()

    async def test_streaming_response_create_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.with_streaming_response.create(
            messages=[{"content": "content", "role": "developer"}],
            model="gpt-4o",
            stream=True,
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            events = await response.parse()
            await events.close()
        assert was_open
        assert response.is_closed

    async def test_method_retrieve(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.retrieve("completion_id")
        assert_matches_type(ChatCompletion, result)

    async def test_raw_response_retrieve(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.with_raw_response.retrieve("completion_id")
        assert response.http_request.method == "GET"
        assert_matches_type(ChatCompletion, await response.parse())

    async def test_streaming_response_retrieve(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.with_streaming_response.retrieve("completion_id") as response:
            was_open = not response.is_closed
            assert response.http_request.method == "GET"
            assert_matches_type(ChatCompletion, await response.parse())
        assert was_open
        assert response.is_closed

    async def test_path_params_retrieve(self, async_client: AsyncOpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            await async_client.chat.completions.retrieve("")

    async def test_method_update(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.update("completion_id", metadata={"foo": "string"})
        assert_matches_type(ChatCompletion, result)

    async def test_raw_response_update(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.with_raw_response.update(
            "completion_id",
            metadata={"foo": "string"},
        )
        assert response.http_request.method == "POST"
        assert_matches_type(ChatCompletion, await response.parse())

    async def test_streaming_response_update(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.with_streaming_response.update(
            "completion_id",
            metadata={"foo": "string"},
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            assert_matches_type(ChatCompletion, await response.parse())
        assert was_open
        assert response.is_closed

    async def test_path_params_update(self, async_client: AsyncOpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            await async_client.chat.completions.update("", metadata={"foo": "string"})

    async def test_method_list(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.list()
        assert_matches_type(AsyncCursorPage[ChatCompletion], result)

    async def test_method_list_with_all_params(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.list(
            after="after",
            limit=20,
            metadata={"foo": "string"},
            model="model",
            order="asc",
        )
        assert_matches_type(AsyncCursorPage[ChatCompletion], result)

    async def test_raw_response_list(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.with_raw_response.list()
        assert response.http_request.method == "GET"
        assert_matches_type(AsyncCursorPage[ChatCompletion], await response.parse())

    async def test_streaming_response_list(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.with_streaming_response.list() as response:
            was_open = not response.is_closed
            assert response.http_request.method == "GET"
            assert_matches_type(AsyncCursorPage[ChatCompletion], await response.parse())
        assert was_open
        assert response.is_closed

    async def test_method_delete(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.chat.completions.delete("completion_id")
        assert_matches_type(ChatCompletionDeleted, result)

    async def test_raw_response_delete(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.chat.completions.with_raw_response.delete("completion_id")
        assert response.http_request.method == "DELETE"
        assert_matches_type(ChatCompletionDeleted, await response.parse())

    async def test_streaming_response_delete(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.chat.completions.with_streaming_response.delete("completion_id") as response:
            was_open = not response.is_closed
            assert response.http_request.method == "DELETE"
            assert_matches_type(ChatCompletionDeleted, await response.parse())
        assert was_open
        assert response.is_closed

    async def test_path_params_delete(self, async_client: AsyncOpenAICompat) -> None:
        with pytest.raises(ValueError, match="`completion_id`"):
            await async_client.chat.completions.delete("")
