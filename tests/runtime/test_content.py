"""Bodies that are sent as they are."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from tests.runtime.test_client import echo

OPTIONS = {"headers": {"Content-Type": "text/plain"}}


def _chunks() -> Iterator[bytes]:
    yield b"two "
    yield b"chunks"


async def _async_chunks() -> AsyncIterator[bytes]:
    yield b"two "
    yield b"chunks"


@pytest.mark.parametrize("verb", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("content", [b"two chunks", bytearray(b"two chunks"), "file", "chunks"])
def test_bodies_as_they_are(make_client: Callable[..., Any], verb: str, content: Any) -> None:
    given = {"file": io.BytesIO(b"two chunks"), "chunks": _chunks()}
    content = given[content] if isinstance(content, str) else content
    send = getattr(make_client(echo), verb)

    sent = send("/x", cast_to=object, content=content, options=OPTIONS)

    assert sent["body"] == "two chunks"
    assert sent["headers"]["content-type"] == "text/plain"


@pytest.mark.parametrize("content", [b"two chunks", "file", "chunks"])
@pytest.mark.parametrize("verb", ["post", "put", "patch", "delete"])
async def test_asynchronous_clients_take_them_too(
    make_client: Callable[..., Any], verb: str, content: Any
) -> None:
    async def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=(await request.aread()).decode())

    given: dict[str, Any] = {"file": io.BytesIO(b"two chunks"), "chunks": _async_chunks()}
    content = given[content] if isinstance(content, str) else content
    send = getattr(make_client(answer, asynchronous=True), verb)

    assert await send("/x", cast_to=str, content=content, options=OPTIONS) == '"two chunks"'


def test_bytes_as_a_body_are_sent_with_a_warning(make_client: Callable[..., Any]) -> None:
    with pytest.deprecated_call(match="Please pass raw bytes via the `content` parameter"):
        sent = make_client(echo).post("/x", cast_to=object, body=b"raw", options=OPTIONS)
    assert sent["body"] == "raw"


@pytest.mark.parametrize("other", [{"body": {"a": 1}}, {"files": {"f": b""}}])
def test_there_is_one_body(make_client: Callable[..., Any], other: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=f"both `content` and `{next(iter(other))}`"):
        make_client(echo).post("/x", cast_to=object, content=b"", **other)


def test_a_query_in_the_path_stays_beside_others(make_client: Callable[..., Any]) -> None:
    client = make_client(echo, default_query={"key": "a b"})
    options = {"params": {"limit": 1, "beta": None, "both": "new"}}

    sent = client.get("/a%2Fb?beta=true&both=old", cast_to=object, options=options)

    assert httpx.URL(sent["url"]).raw_path == b"/v1/a%2Fb?beta=true&both=new&key=a+b&limit=1"
