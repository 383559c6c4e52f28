"""Clients, their options and their errors."""

from __future__ import annotations

import httpx
import openai_compat
from openai_compat import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AsyncOpenAICompat,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
    OpenAICompat,
    RateLimitError,
)
from typing_extensions import assert_type


def clients() -> None:
    client = OpenAICompat(
        api_key="k",
        base_url="http://localhost:8000/v1",
        timeout=httpx.Timeout(60, connect=2),
        max_retries=0,
        default_headers={"X-One": "1"},
        default_query={"version": 1},
        http_client=DefaultHttpxClient(proxy="http://localhost:3128"),
    )
    assert_type(client.with_options(timeout=3, max_retries=5), OpenAICompat)
    assert_type(client.copy(api_key="other", timeout=None), OpenAICompat)
    assert_type(client.max_retries, int)
    assert_type(client.base_url, httpx.URL)
    with OpenAICompat() as managed:
        assert_type(managed, OpenAICompat)


async def async_clients() -> None:
    async with AsyncOpenAICompat(http_client=DefaultAsyncHttpxClient()) as client:
        assert_type(client, AsyncOpenAICompat)
        assert_type(client.with_options(max_retries=1), AsyncOpenAICompat)
    await client.close()


def errors(client: OpenAICompat) -> object:
    try:
        return client.chat.completions.retrieve("id")
    except RateLimitError as error:
        assert_type(error.response, httpx.Response)
        return error.request_id
    except APIStatusError as error:
        assert_type(error.status_code, int)
        assert_type(error.code, str | None)
        return error.body
    except APITimeoutError as error:
        return error.request
    except APIConnectionError as error:
        return error.__cause__
    except openai_compat.OpenAICompatError:
        return None
