"""Requests that are made in one pass have to be what httpx itself makes."""

from __future__ import annotations

import copy
from http.cookiejar import CookieJar
from typing import Any

import httpx
import pytest
import runtime
from runtime import _header_lookup
from runtime._header_lookup import find_header
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


@pytest.mark.parametrize("given", [{}, {"given": "1"}])
@pytest.mark.parametrize("own", [DefaultHttpxClient, httpx.Client])
def test_cookies_are_kept(given: dict[str, str], own: type[httpx.Client]) -> None:
    sent: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("cookie"))
        headers = {"Set-Cookie": "kept=2"} if len(sent) == 2 else {}
        return httpx.Response(200, headers=headers, json={})

    with own(transport=httpx.MockTransport(answer), cookies=given) as http:
        client = runtime.Client(base_url="http://api.test", api_key="key", http_client=http)
        for _ in range(4):
            client.get("/", cast_to=object)
        http.cookies = {"other": "3"}
        client.get("/", cast_to=object)
    before = "given=1" if given else None
    kept = "given=1; kept=2" if given else "kept=2"
    assert sent == [before, before, kept, kept, "other=3"]


async def test_the_asynchronous_client_keeps_cookies() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"set-cookie": "kept=2"}, json={})

    async with DefaultAsyncHttpxClient(transport=httpx.MockTransport(answer)) as http:
        client = runtime.AsyncClient(base_url="http://api.test", api_key="key", http_client=http)
        await client.get("/", cast_to=object)
        assert http.cookies["kept"] == "2"


def test_the_jar_is_asked_only_about_responses_that_set_cookies() -> None:
    asked: list[str] = []

    class Jar(CookieJar):
        def extract_cookies(self, response: Any, request: Any) -> None:
            asked.append(request.get_full_url())
            super().extract_cookies(response, request)

    def answer(request: httpx.Request) -> httpx.Response:
        headers = {"set-cookie2": "a=1"} if request.url.path == "/old" else {}
        return httpx.Response(200, headers=headers, json={})

    http = httpx.Client(transport=httpx.MockTransport(answer), cookies=Jar())
    client = runtime.Client(base_url="http://api.test", api_key="key", http_client=http)
    for path in ("/new", "/old", "/new"):
        client.get(path, cast_to=object)
    assert asked == ["http://api.test/old"]


def test_cookies_of_a_class_of_the_users_are_left_alone() -> None:
    class Own(httpx.Cookies):
        pass

    http = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, json={})))
    http._cookies = Own()
    client = runtime.Client(base_url="http://api.test", api_key="key", http_client=http)
    client.get("/", cast_to=object)
    assert type(http.cookies) is Own


@pytest.mark.parametrize("lower_names", [True, False])
def test_headers_are_found_whatever_their_case(
    lower_names: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_header_lookup, "_LOWER_NAMES", lower_names)
    headers = httpx.Headers([(b"A", b"1"), (b"X-Request-ID", b"2"), (b"x-request-id", b"3")])
    assert find_header(headers, b"x-request-id") == "2, 3"
    assert find_header(headers, b"x-request") is None


def test_httpx_has_lower_names() -> None:
    assert _header_lookup._LOWER_NAMES
