"""What a client is made with, and its copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.flavours import API_KEY
from tests.support.messages import json_reply
from tests.support.payloads import MESSAGES, chat

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.messages import Request
    from tests.support.server import Server

CREATE = "/v1/chat/completions"


async def send(flavour: Flavour, client: Any, server: Server, **params: Any) -> Request:
    """What the server got of a call; the client is left open."""
    await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES, **params))
    return server.requests[-1]


@pytest.fixture
def good(server: Server) -> Server:
    server.on("POST", CREATE, json_reply(chat()))
    return server


async def test_key_and_address_from_the_environment(
    flavour: Flavour, good: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_COMPAT_API_KEY", "sk-env")
    monkeypatch.setenv("OPENAI_COMPAT_BASE_URL", f"{good.url}/v1")
    async with flavour.opened(flavour.client_class()) as client:
        request = await send(flavour, client, good)
    assert (client.api_key, request.header("authorization")) == ("sk-env", "Bearer sk-env")


async def test_arguments_go_before_the_environment(
    flavour: Flavour, good: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_COMPAT_API_KEY", "sk-env")
    monkeypatch.setenv("OPENAI_COMPAT_BASE_URL", "http://127.0.0.1:1/")
    async with flavour.opened(flavour.client(good)) as client:
        request = await send(flavour, client, good)
    assert request.header("authorization") == f"Bearer {API_KEY}"


async def test_a_key_is_needed(flavour: Flavour) -> None:
    with pytest.raises(flavour.package.OpenAICompatError, match="OPENAI_COMPAT_API_KEY"):
        flavour.client_class()


async def test_the_default_address_is_the_configs(flavour: Flavour) -> None:
    async with flavour.opened(flavour.client_class(api_key="k")) as client:
        assert str(client.base_url) == "http://localhost:8000/v1/"


@pytest.mark.parametrize("end", ["", "/"])
@pytest.mark.parametrize("as_url", [False, True])
async def test_a_slash_at_the_end_of_the_address(
    flavour: Flavour, good: Server, end: str, as_url: bool
) -> None:
    address = f"{good.url}/v1{end}"
    url = httpx.URL(address) if as_url else address
    async with flavour.opened(flavour.client(good, base_url=url)) as client:
        assert str(client.base_url) == f"{good.url}/v1/"
        assert (await send(flavour, client, good)).target == CREATE


async def test_the_address_can_be_changed(flavour: Flavour, client: Any, good: Server) -> None:
    good.on("POST", "/v2/chat/completions", json_reply(chat()))
    client.base_url = f"{good.url}/v2"
    assert (await send(flavour, client, good)).path == "/v2/chat/completions"


async def test_default_headers(flavour: Flavour, good: Server) -> None:
    package = flavour.package
    defaults = {"X-One": "1", "user-agent": "mine", "X-Two": "2"}
    async with flavour.opened(flavour.client(good, default_headers=defaults)) as client:
        request = await send(flavour, client, good)
        assert (request.header("x-one"), request.header("user-agent")) == ("1", "mine")
        request = await send(
            flavour, client, good, extra_headers={"x-one": package.Omit(), "X-TWO": "two"}
        )
        assert (request.header("x-one"), request.header("x-two")) == (None, "two")
        wider = client.with_options(default_headers={"X-Three": "3"})
        request = await send(flavour, wider, good)
        assert (request.header("x-one"), request.header("x-three")) == ("1", "3")
        only = client.with_options(set_default_headers={"X-Three": "3"})
        request = await send(flavour, only, good)
        assert (request.header("x-one"), request.header("x-three")) == (None, "3")
        with pytest.raises(ValueError, match="mutually exclusive"):
            client.with_options(default_headers={}, set_default_headers={})


async def test_authorization_can_be_replaced_or_left_out(
    flavour: Flavour, client: Any, good: Server
) -> None:
    request = await send(flavour, client, good, extra_headers={"authorization": "Basic x"})
    assert request.header("authorization") == "Basic x"
    omit = {"Authorization": flavour.package.Omit()}
    request = await send(flavour, client, good, extra_headers=omit)
    assert request.header("authorization") is None


async def test_default_query(flavour: Flavour, good: Server) -> None:
    defaults = {"version": "1", "tags": ["a"]}
    async with flavour.opened(flavour.client(good, default_query=defaults)) as client:
        request = await send(flavour, client, good)
        assert request.query == [("version", "1"), ("tags[]", "a")]
        request = await send(flavour, client, good, extra_query={"version": "2", "x": 1})
        assert request.query == [("version", "2"), ("tags[]", "a"), ("x", "1")]
        request = await send(flavour, client.with_options(default_query={"x": "1"}), good)
        assert request.query == [("version", "1"), ("tags[]", "a"), ("x", "1")]
        request = await send(flavour, client.with_options(set_default_query={"x": "1"}), good)
        assert request.query == [("x", "1")]


async def test_copies_share_connections_and_nothing_else(flavour: Flavour, good: Server) -> None:
    async with flavour.opened(flavour.client(good)) as client:
        copied = client.copy(api_key="sk-two", max_retries=7, timeout=3)
        assert type(copied) is type(client)
        assert (copied.max_retries, client.max_retries) == (7, 2)
        assert (copied.timeout, client.timeout) == (3, flavour.package.DEFAULT_TIMEOUT)
        first = await send(flavour, client, good)
        second = await send(flavour, copied, good)
        assert first.connection is second.connection
        assert second.header("authorization") == "Bearer sk-two"
        assert client.api_key == API_KEY


async def test_context_managers_close(flavour: Flavour, good: Server) -> None:
    client = flavour.client(good)
    async with flavour.opened(client) as entered:
        assert entered is client
        await send(flavour, client, good)
        assert not client.is_closed()
    assert client.is_closed()
    await good.requests[0].connection.wait_closed()
    with pytest.raises(flavour.package.APIConnectionError) as caught:
        await send(flavour, client.with_options(max_retries=0), good)
    assert "closed" in str(caught.value.__cause__)


async def test_a_forgotten_copy_does_not_close_the_original(
    flavour: Flavour, client: Any, good: Server
) -> None:
    copied = client.copy()
    await send(flavour, copied, good)
    del copied
    assert not client.is_closed()
    await send(flavour, client, good)
    assert good.requests[0].connection is good.requests[1].connection


async def test_ones_own_http_client(flavour: Flavour, good: Server) -> None:
    http_class = httpx.AsyncClient if flavour.is_async else httpx.Client
    http_client = http_class(headers={"X-Http": "1"}, cookies={"c": "1"}, params={"p": "1"})
    async with flavour.opened(flavour.client(good, http_client=http_client)) as client:
        request = await send(flavour, client, good)
        again = await send(flavour, client.with_options(max_retries=1), good)
    assert (request.header("x-http"), request.header("cookie")) == ("1", "c=1")
    assert again.connection is request.connection
    assert http_client.is_closed


async def test_the_default_http_clients_take_options(flavour: Flavour, good: Server) -> None:
    package = flavour.package
    http_class = package.DefaultAsyncHttpxClient if flavour.is_async else package.DefaultHttpxClient
    http_client = http_class(headers={"X-Http": "1"})
    assert http_client.timeout == package.DEFAULT_TIMEOUT
    assert http_client.follow_redirects
    async with flavour.opened(flavour.client(good, http_client=http_client)) as client:
        assert (await send(flavour, client, good)).header("x-http") == "1"


async def test_the_wrong_http_client_is_refused(flavour: Flavour) -> None:
    wrong = httpx.Client() if flavour.is_async else httpx.AsyncClient()
    with pytest.raises(TypeError, match="Invalid `http_client`"):
        flavour.client_class(api_key="k", http_client=wrong)


async def test_max_retries_is_a_number(flavour: Flavour) -> None:
    with pytest.raises(TypeError, match="max_retries cannot be None"):
        flavour.client_class(api_key="k", max_retries=None)


@pytest.mark.parametrize("given", ["http_client", "environment"])
async def test_proxies(
    flavour: Flavour, good: Server, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    """The server plays the proxy: it gets the whole URL of a host that does not exist."""
    options: dict[str, Any] = {}
    if given == "http_client":
        package = flavour.package
        http_class = (
            package.DefaultAsyncHttpxClient if flavour.is_async else package.DefaultHttpxClient
        )
        options["http_client"] = http_class(proxy=good.url)
    else:
        monkeypatch.setenv("HTTP_PROXY", good.url)
    base_url = "http://elsewhere.invalid/v1"
    async with flavour.opened(flavour.client(good, base_url=base_url, **options)) as client:
        request = await send(flavour, client, good)
    assert request.target == f"{base_url}/chat/completions"
    assert request.header("host") == "elsewhere.invalid"


def test_the_short_names(package: Any) -> None:
    assert package.Client is package.OpenAICompat
    assert package.AsyncClient is package.AsyncOpenAICompat
    client = package.OpenAICompat(api_key="k")
    assert client.chat is client.chat
    assert client.chat.completions is client.chat.completions
    client.close()
