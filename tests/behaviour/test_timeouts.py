"""Timeouts, cancellation and many calls at once."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.messages import (
    DONE,
    Gate,
    Pause,
    Reply,
    Request,
    data_event,
    event_stream,
    json_reply,
)
from tests.support.payloads import MESSAGES, chat, chunk

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
SLOW = Reply(before=[Pause(0.04)], body=json_reply(chat("slow")).body)
HANGS = Reply(before=[Gate()])
# The first counts for connecting as well, so it is not as short.
SHORT = [0.1, httpx.Timeout(5, read=0.02)]


async def create(flavour: Flavour, client: Any, **params: Any) -> str:
    answer = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, **params)
    )
    text: str = answer.choices[0].message.content
    return text


@pytest.mark.parametrize("timeout", SHORT, ids=["seconds", "httpx"])
async def test_of_the_client(flavour: Flavour, server: Server, timeout: Any) -> None:
    server.on("POST", CREATE, HANGS, SLOW)
    client = flavour.client(server, timeout=timeout, max_retries=0)
    async with flavour.opened(client):
        with pytest.raises(flavour.package.APITimeoutError):
            await create(flavour, client)
        await server.requests[0].connection.wait_closed()
        assert await create(flavour, client, timeout=5) == "slow"


@pytest.mark.parametrize("timeout", SHORT, ids=["seconds", "httpx"])
async def test_of_a_call(flavour: Flavour, client: Any, server: Server, timeout: Any) -> None:
    server.on("POST", CREATE, HANGS, SLOW)
    with pytest.raises(flavour.package.APITimeoutError):
        await create(flavour, client, timeout=timeout)
    assert await create(flavour, client) == "slow"
    assert server.requests[0].header("x-stainless-read-timeout") in ("0.1", "0.02")


async def test_of_with_options(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, HANGS, SLOW)
    with pytest.raises(flavour.package.APITimeoutError):
        await create(flavour, client.with_options(timeout=SHORT[1]))
    assert await create(flavour, client.with_options(timeout=None)) == "slow"
    assert server.requests[1].header("x-stainless-read-timeout") is None


async def test_the_default_is_the_configs(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    await create(flavour, client)
    assert server.requests[0].header("x-stainless-read-timeout") in ("600", "600.0")
    assert httpx.Timeout(600, connect=5) == client.timeout == flavour.package.DEFAULT_TIMEOUT


async def test_the_http_clients_own_timeout_counts(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, HANGS)
    http_class = httpx.AsyncClient if flavour.is_async else httpx.Client
    client = flavour.client(server, http_client=http_class(timeout=0.02), max_retries=0)
    async with flavour.opened(client):
        with pytest.raises(flavour.package.APITimeoutError):
            await create(flavour, client)


async def test_a_cancelled_call_closes_its_connection(server: Server, async_client: Any) -> None:
    gate = Gate()
    server.on("POST", CREATE, Reply(before=[gate]), json_reply(chat("next")))
    task = asyncio.create_task(async_client.chat.completions.create(model="m", messages=MESSAGES))
    await gate.wait_until_reached()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await server.requests[0].connection.wait_closed()
    answer = await async_client.chat.completions.create(model="m", messages=MESSAGES)
    assert answer.choices[0].message.content == "next"
    assert len(server.requests) == 2


async def test_a_call_cancelled_while_it_waits_to_retry(package: Any, server: Server) -> None:
    server.on("POST", CREATE, json_reply({}, 500, {"Retry-After": "50"}))
    url = f"{server.url}/v1"
    async with package.AsyncOpenAICompat(base_url=url, api_key="k") as client:
        task = asyncio.create_task(client.chat.completions.create(model="m", messages=MESSAGES))
        while not server.requests or not server.requests[0].answered.is_set():
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert len(server.requests) == 1


def echo(request: Request) -> Reply:
    """Answers with the name of the model that was asked, whole or streamed."""
    body: Any = request.json()
    if not body.get("stream"):
        return json_reply(chat(body["model"]))
    pieces = [data_event(chunk(letter)) for letter in body["model"]]
    return event_stream([*pieces, DONE])


NAMES = [f"model-{number}" for number in range(50)]


async def test_one_async_client_for_many_calls_and_streams(
    server: Server, async_client: Any
) -> None:
    server.on("POST", CREATE, echo)
    create = async_client.chat.completions.create

    async def call(name: str) -> str:
        answer = await create(model=name, messages=MESSAGES)
        text: str = answer.choices[0].message.content
        return text

    async def stream(name: str) -> str:
        chunks = await create(model=name, messages=MESSAGES, stream=True)
        return "".join([item.choices[0].delta.content async for item in chunks])

    texts = await asyncio.gather(*map(call, NAMES), *map(stream, NAMES))
    assert texts == NAMES * 2
    assert len(server.requests) == 100


def test_one_sync_client_in_many_threads(package: Any, server: Server) -> None:
    server.on("POST", CREATE, echo)

    def call(name: str) -> tuple[str, str]:
        create = client.chat.completions.create
        whole = create(model=name, messages=MESSAGES)
        chunks = create(model=name, messages=MESSAGES, stream=True)
        streamed = "".join(item.choices[0].delta.content for item in chunks)
        return whole.choices[0].message.content, streamed

    url = f"{server.url}/v1"
    with (
        package.OpenAICompat(base_url=url, api_key="k") as client,
        ThreadPoolExecutor(20) as pool,
    ):
        assert list(pool.map(call, NAMES)) == [(name, name) for name in NAMES]
