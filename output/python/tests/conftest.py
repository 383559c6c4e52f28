"""Clients that the tests share; the server of `TEST_API_BASE_URL` answers them."""

from __future__ import annotations

import os
from importlib.util import find_spec
from collections.abc import Iterator, AsyncIterator

import pytest

from openai_compat import OpenAICompat, AsyncOpenAICompat, DefaultAioHttpClient

BASE_URL = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")

MODES = ["loose", "strict"]
# aiohttp is an optional extra
ASYNC_MODES = [*MODES, "aiohttp"] if find_spec("httpx_aiohttp") else MODES


@pytest.fixture(scope="session", params=MODES)
def client(request: pytest.FixtureRequest) -> Iterator[OpenAICompat]:
    """A client that takes what comes, and one that insists on the types that are promised."""
    with OpenAICompat(
        base_url=BASE_URL,
        api_key="my api key",
        _strict_response_validation=request.param == "strict",
    ) as client:
        yield client


@pytest.fixture(scope="session", params=ASYNC_MODES)
async def async_client(request: pytest.FixtureRequest) -> AsyncIterator[AsyncOpenAICompat]:
    """The same, and one on aiohttp."""
    async with AsyncOpenAICompat(
        base_url=BASE_URL,
        api_key="my api key",
        http_client=DefaultAioHttpClient() if request.param == "aiohttp" else None,
        _strict_response_validation=request.param == "strict",
    ) as client:
        yield client
