"""Calls every method of `client.completions`; the server of `TEST_API_BASE_URL` answers."""

from __future__ import annotations

from tests.utils import assert_matches_type
from openai_compat import OpenAICompat, AsyncOpenAICompat
from openai_compat.types import Completion


class TestCompletions:
    def test_method_create_overload_1(self, client: OpenAICompat) -> None:
        result = client.completions.create(model="model", prompt="Once upon a time")
        assert_matches_type(Completion, result)

    def test_method_create_with_all_params_overload_1(self, client: OpenAICompat) -> None:
        result = client.completions.create(
            model="model",
            prompt="Once upon a time",
            best_of=1,
            echo=False,
            frequency_penalty=0,
            logit_bias={"foo": 0},
            logprobs=0,
            max_tokens=16,
            n=1,
            presence_penalty=0,
            seed=0,
            stop="\n",
            stream_options={"include_obfuscation": True, "include_usage": True},
            suffix="The end.",
            temperature=1,
            top_p=1,
            user="user-42",
            stream=False,
        )
        assert_matches_type(Completion, result)

    def test_raw_response_create_overload_1(self, client: OpenAICompat) -> None:
        response = client.completions.with_raw_response.create(
            model="model",
            prompt="Once upon a time",
        )
        assert response.http_request.method == "POST"
        assert_matches_type(Completion, response.parse())

    def test_streaming_response_create_overload_1(self, client: OpenAICompat) -> None:
        with client.completions.with_streaming_response.create(
            model="model",
            prompt="Once upon a time",
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            assert_matches_type(Completion, response.parse())
        assert was_open
        assert response.is_closed

    def test_method_create_overload_2(self, client: OpenAICompat) -> None:
        with client.completions.create(model="model", prompt="Once upon a time", stream=True) as events:
            assert events.response.is_success

    def test_method_create_with_all_params_overload_2(self, client: OpenAICompat) -> None:
        with client.completions.create(
            model="model",
            prompt="Once upon a time",
            best_of=1,
            echo=False,
            frequency_penalty=0,
            logit_bias={"foo": 0},
            logprobs=0,
            max_tokens=16,
            n=1,
            presence_penalty=0,
            seed=0,
            stop="\n",
            stream_options={"include_obfuscation": True, "include_usage": True},
            suffix="The end.",
            temperature=1,
            top_p=1,
            user="user-42",
            stream=True,
        ) as events:
            assert events.response.is_success

    def test_raw_response_create_overload_2(self, client: OpenAICompat) -> None:
        response = client.completions.with_raw_response.create(
            model="model",
            prompt="Once upon a time",
            stream=True,
        )
        assert response.http_request.method == "POST"
        events = response.parse()
        events.close()

    def test_streaming_response_create_overload_2(self, client: OpenAICompat) -> None:
        with client.completions.with_streaming_response.create(
            model="model",
            prompt="Once upon a time",
            stream=True,
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            events = response.parse()
            events.close()
        assert was_open
        assert response.is_closed


class TestAsyncCompletions:
    async def test_method_create_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.completions.create(model="model", prompt="Once upon a time")
        assert_matches_type(Completion, result)

    async def test_method_create_with_all_params_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        result = await async_client.completions.create(
            model="model",
            prompt="Once upon a time",
            best_of=1,
            echo=False,
            frequency_penalty=0,
            logit_bias={"foo": 0},
            logprobs=0,
            max_tokens=16,
            n=1,
            presence_penalty=0,
            seed=0,
            stop="\n",
            stream_options={"include_obfuscation": True, "include_usage": True},
            suffix="The end.",
            temperature=1,
            top_p=1,
            user="user-42",
            stream=False,
        )
        assert_matches_type(Completion, result)

    async def test_raw_response_create_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.completions.with_raw_response.create(
            model="model",
            prompt="Once upon a time",
        )
        assert response.http_request.method == "POST"
        assert_matches_type(Completion, await response.parse())

    async def test_streaming_response_create_overload_1(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.completions.with_streaming_response.create(
            model="model",
            prompt="Once upon a time",
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            assert_matches_type(Completion, await response.parse())
        assert was_open
        assert response.is_closed

    async def test_method_create_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        async with await async_client.completions.create(
            model="model",
            prompt="Once upon a time",
            stream=True,
        ) as events:
            assert events.response.is_success

    async def test_method_create_with_all_params_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        async with await async_client.completions.create(
            model="model",
            prompt="Once upon a time",
            best_of=1,
            echo=False,
            frequency_penalty=0,
            logit_bias={"foo": 0},
            logprobs=0,
            max_tokens=16,
            n=1,
            presence_penalty=0,
            seed=0,
            stop="\n",
            stream_options={"include_obfuscation": True, "include_usage": True},
            suffix="The end.",
            temperature=1,
            top_p=1,
            user="user-42",
            stream=True,
        ) as events:
            assert events.response.is_success

    async def test_raw_response_create_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        response = await async_client.completions.with_raw_response.create(
            model="model",
            prompt="Once upon a time",
            stream=True,
        )
        assert response.http_request.method == "POST"
        events = await response.parse()
        await events.close()

    async def test_streaming_response_create_overload_2(self, async_client: AsyncOpenAICompat) -> None:
        async with async_client.completions.with_streaming_response.create(
            model="model",
            prompt="Once upon a time",
            stream=True,
        ) as response:
            was_open = not response.is_closed
            assert response.http_request.method == "POST"
            events = await response.parse()
            await events.close()
        assert was_open
        assert response.is_closed
