"""Trying again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from runtime import APIConnectionError, APITimeoutError, InternalServerError, RateLimitError
from runtime._retries import parse_retry_after, retry_delay, should_retry

Answer = int | Exception | dict[str, Any]


class Server:
    """Gives its answers one after the other."""

    def __init__(self, *answers: Answer, **headers: str) -> None:
        self.answers = list(answers)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, int):
            return httpx.Response(answer, json={}, headers=self.headers)
        return httpx.Response(200, json=answer)


@pytest.mark.parametrize(
    "failure", [408, 409, 429, 500, 503, httpx.ConnectError("no"), httpx.ReadTimeout("late")]
)
@pytest.mark.parametrize("asynchronous", [False, True])
async def test_what_may_pass_is_tried_again(
    make_client: Callable[..., Any], sleeps: list[float], failure: Answer, asynchronous: bool
) -> None:
    server = Server(failure, failure, {"ok": True})
    client = make_client(server, asynchronous=asynchronous)
    answer = client.post("/x", body={"a": 1}, cast_to=object)
    assert (await answer if asynchronous else answer) == {"ok": True}
    assert [r.headers["x-stainless-retry-count"] for r in server.requests] == ["0", "1", "2"]
    assert {r.content for r in server.requests} == {b'{"a":1}'}
    assert 0.375 <= sleeps[0] <= 0.5
    assert 0.75 <= sleeps[1] <= 1.0


@pytest.mark.parametrize("status", [400, 401, 404, 422])
def test_mistakes_are_not_tried_again(make_client: Callable[..., Any], status: int) -> None:
    server = Server(status)
    with pytest.raises(Exception, match=f"Error code: {status}"):
        make_client(server).get("/x", cast_to=object)
    assert len(server.requests) == 1


@pytest.mark.parametrize("asynchronous", [False, True])
async def test_retries_come_to_an_end(
    make_client: Callable[..., Any], sleeps: list[float], asynchronous: bool
) -> None:
    async def call(failure: Answer, **options: Any) -> None:
        client = make_client(Server(*[failure] * 9), asynchronous=asynchronous)
        answer = client.get("/x", cast_to=object, options=options)
        if asynchronous:
            await answer

    with pytest.raises(InternalServerError):
        await call(500)
    assert len(sleeps) == 2
    with pytest.raises(RateLimitError):
        await call(429, max_retries=5)
    assert len(sleeps) == 7
    with pytest.raises(APITimeoutError, match="timed out") as timeout:
        await call(httpx.ReadTimeout("late"), max_retries=0)
    assert isinstance(timeout.value.__cause__, httpx.ReadTimeout)
    with pytest.raises(APIConnectionError, match="Connection error") as failed:
        await call(httpx.ConnectError("no"), max_retries=0)
    assert not isinstance(failed.value, APITimeoutError)
    assert len(sleeps) == 7


@pytest.mark.parametrize(("status", "wish", "expected"), [(400, "true", 2), (500, "false", 1)])
def test_the_server_decides(
    make_client: Callable[..., Any], sleeps: list[float], status: int, wish: str, expected: int
) -> None:
    server = Server(status, 404, x_should_retry=wish)
    with pytest.raises(Exception, match="Error code"):
        make_client(server, max_retries=1).get("/x", cast_to=object)
    assert len(server.requests) == expected
    assert should_retry(httpx.Response(status, headers=server.headers)) is (wish == "true")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "Fri, 29 Sep 2023 16:26:57 GMT"}, 20),
        ({"retry-after": "Fri, 29 Sep 2023 16:26:27 GMT"}, -10),
        ({"retry-after": "soon"}, None),
    ],
)
def test_retry_after(
    headers: dict[str, str], seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 1696004797.0)
    assert parse_retry_after(httpx.Headers(headers)) == seconds
    delay = retry_delay(0, httpx.Headers(headers))
    if seconds is not None and seconds > 0:
        assert delay == seconds
    else:
        assert 0.375 <= delay <= 0.5


def test_delays_are_bounded() -> None:
    assert parse_retry_after(None) is None
    assert 6 <= retry_delay(10**6) <= 8
    assert retry_delay(0, httpx.Headers({"retry-after": "61"})) <= 0.5


def test_the_idempotency_key_stays(make_client: Callable[..., Any], sleeps: list[float]) -> None:
    server = Server(500, {}, {}, {})
    client = make_client(server)
    client._idempotency_header = "Idempotency-Key"
    client.post("/x", cast_to=object)
    first, second = (request.headers["idempotency-key"] for request in server.requests)
    assert first == second
    client.post("/x", cast_to=object, options={"idempotency_key": "mine"})
    assert server.requests[-1].headers["idempotency-key"] == "mine"
    client.get("/x", cast_to=object)
    assert "idempotency-key" not in server.requests[-1].headers


def test_a_body_of_iterators_is_sent_again(
    make_client: Callable[..., Any], sleeps: list[float]
) -> None:
    server = Server(500, {})
    messages = ({"content": (part for part in ["a", "b"])} for _ in range(2))
    make_client(server).post("/x", body={"messages": messages}, cast_to=object)
    assert server.requests[0].content == server.requests[1].content
    assert (
        server.requests[0].content == b'{"messages":[{"content":["a","b"]},{"content":["a","b"]}]}'
    )


def test_responses_that_are_tried_again_are_closed(
    make_client: Callable[..., Any], sleeps: list[float]
) -> None:
    failed = httpx.Response(500, stream=httpx.ByteStream(b"x"))
    answers = [failed, httpx.Response(200, json={})]
    client = make_client(lambda request: answers.pop(0))
    with client.with_options(max_retries=1) as again:
        again.get("/x", cast_to=object)
    assert failed.is_closed
