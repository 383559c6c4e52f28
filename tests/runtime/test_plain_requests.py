"""Requests that are made in one pass have to be what httpx itself makes."""

from __future__ import annotations

import copy
from typing import Any

import httpx
import pytest
import runtime
from runtime._http_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
from runtime._options import FinalRequestOptions

BASE = "http://api.test/v1"


class OwnRequests(httpx.Client):
    """Its requests are its own affair; it makes them as httpx does."""

    def build_request(self, *args: Any, **kwargs: Any) -> httpx.Request:
        return super().build_request(*args, **kwargs)


@pytest.mark.parametrize(
    "options",
    [
        {"method": "post", "url": "/things", "json_data": {"a": "é"}},
        {"method": "post", "url": "/things"},
        {"method": "post", "url": "/things", "headers": {"Host": "h"}},
        {"method": "get", "url": "/things?b=1"},
        {"method": "delete", "url": "http://under_score.test:81/things", "timeout": 3},
        {"method": "post", "url": "/x", "json_data": 1, "headers": {"host": "h", "ACCEPT": "a"}},
        {"method": "post", "url": "/x", "json_data": 1, "headers": {"Content-Length": "1"}},
        {
            "method": "put",
            "url": "/x",
            "json_data": [],
            "headers": {"transfer-encoding": "chunked"},
        },
        {
            "method": "patch",
            "url": "/x",
            "timeout": httpx.Timeout(1, read=2),
            "headers": {"A": "b"},
        },
    ],
)
def test_as_httpx_makes_them(options: dict[str, Any]) -> None:
    own = {"headers": {"Own": "header", "accept": "text/html"}}
    plain = runtime.Client(base_url=BASE, api_key="key", http_client=httpx.Client(**own))
    slow = runtime.Client(base_url=BASE, api_key="key", http_client=OwnRequests(**own))
    made = plain._build_request(FinalRequestOptions(**options))
    expected = slow._build_request(FinalRequestOptions(**options))
    assert made.method == expected.method
    assert made.url == expected.url
    assert made.headers.raw == expected.headers.raw
    assert made.content == expected.content == b"".join(made.stream)  # type: ignore[arg-type]
    assert made.extensions == expected.extensions


def test_cookies_and_parameters_of_the_http_client() -> None:
    http = httpx.Client(params={"p": "1"}, cookies={"c": "2"})
    client = runtime.Client(base_url=BASE, api_key="key", http_client=http)
    request = client._build_request(FinalRequestOptions(method="post", url="/things", json_data={}))
    assert request.url.query == b"p=1"
    assert request.headers["cookie"] == "c=2"


def test_headers_may_be_set_that_are_not_ascii() -> None:
    client = runtime.Client(base_url=BASE, api_key="key")
    request = client._build_request(FinalRequestOptions(method="post", url="/things", json_data={}))
    request.headers["name"] = "é"
    assert request.headers["name"] == "é"


def test_urls_follow_the_base_url() -> None:
    client = runtime.Client(base_url=BASE, api_key="key")
    assert client._prepare_url("/a") is client._prepare_url("/a")
    client.base_url = "http://other.test"
    assert client._prepare_url("/a") == "http://other.test/a"


def test_urls_that_are_remembered_have_an_end() -> None:
    client = runtime.Client(base_url=BASE, api_key="key")
    for number in range(1000):
        assert client._prepare_url(f"/{number}") == f"{BASE}/{number}"
    assert len(client._known_urls) < 200


def test_copies_of_options_are_apart() -> None:
    options = FinalRequestOptions(method="post", url="/things", json_data={"a": 1})
    made = copy.copy(options)
    assert made == options
    made.url = "/others"
    assert options.url == "/things"


@pytest.mark.parametrize("kwargs", [{}, {"cookies": {"given": "1"}}])
def test_our_http_clients_keep_cookies(kwargs: dict[str, Any]) -> None:
    sent: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("cookie"))
        return httpx.Response(200, headers={"set-cookie": "kept=2"} if len(sent) == 1 else {})

    with DefaultHttpxClient(transport=httpx.MockTransport(answer), **kwargs) as client:
        for _ in range(3):
            client.get("http://api.test/")
        client.cookies = {"other": "3"}
        client.get("http://api.test/")
    kept = "given=1; kept=2" if kwargs else "kept=2"
    assert sent == ["given=1" if kwargs else None, kept, kept, "other=3"]


async def test_our_asynchronous_http_client_keeps_cookies() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"set-cookie": "kept=2"})

    async with DefaultAsyncHttpxClient(transport=httpx.MockTransport(answer)) as client:
        await client.get("http://api.test/")
        assert client.cookies["kept"] == "2"
