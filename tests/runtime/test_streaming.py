"""Streams: their events, and when they release their connection."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Literal

import httpx
import pytest
from runtime import APIError, APIStatusError, AsyncStream, BaseModel, Stream
from runtime._events import EventReader, EventRule
from runtime._sse import ServerSentEvent
from runtime._verdicts import GIVE, SKIP, STOP


class Chunk(BaseModel):
    n: int
    kind: Literal["a", "b"] = "a"


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response's body that knows whether it was closed and how much of it was read."""

    def __init__(self, *chunks: bytes) -> None:
        self.chunks = chunks
        self.read = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            self.read += 1
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            self.read += 1
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


EVENTS = (b'data: {"n": 1}\n\n', b'data: {"n": 2}\n\n', b"data: [DONE]\n\n", b'data: {"n": 9}\n\n')


@pytest.fixture
def open_stream(make_client: Callable[..., Any]) -> Callable[..., Any]:
    def open_(body: Body, *, asynchronous: bool = False, cast_to: Any = Chunk) -> Any:
        client = make_client(
            lambda request: httpx.Response(200, stream=body), asynchronous=asynchronous
        )
        stream_cls: Any = AsyncStream if asynchronous else Stream
        return client.post("/x", cast_to=cast_to, stream=True, stream_cls=stream_cls[cast_to])

    return open_


def test_events_up_to_the_end(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    assert [chunk.n for chunk in open_stream(body)] == [1, 2]
    assert body.closed
    # what comes after the end is received, so that the connection can be used again, and ignored
    assert body.read == 4


async def test_async_events_up_to_the_end(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    stream = await open_stream(body, asynchronous=True)
    assert [chunk.n async for chunk in stream] == [1, 2]
    assert body.closed
    assert body.read == 4


def test_leaving_the_loop_closes(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    stream = open_stream(body)
    for _ in stream:
        break
    assert body.closed
    assert list(stream) == []


def test_an_exception_in_the_loop_closes(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    stream = open_stream(body)

    def fail() -> None:
        for _ in stream:
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    gc.collect()
    assert body.closed


def test_leaving_the_block_closes(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    with open_stream(body) as stream:
        assert next(stream).n == 1
        assert not body.closed
    assert body.closed


@pytest.mark.parametrize("started", [True, False])
def test_nobody_refers_to_it(open_stream: Callable[..., Any], started: bool) -> None:
    body = Body(*EVENTS)
    stream = open_stream(body)
    if started:
        next(stream)
    del stream
    gc.collect()
    assert body.closed


async def test_async_leaving_the_loop_closes(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    stream = await open_stream(body, asynchronous=True)
    async for _ in stream:
        break
    await asyncio.sleep(0.01)
    assert body.closed


async def test_async_leaving_the_block_closes(open_stream: Callable[..., Any]) -> None:
    body = Body(*EVENTS)
    async with await open_stream(body, asynchronous=True) as stream:
        assert (await stream.__anext__()).n == 1
    assert body.closed


@pytest.mark.parametrize("started", [True, False])
async def test_async_nobody_refers_to_it(open_stream: Callable[..., Any], started: bool) -> None:
    body = Body(*EVENTS)
    stream = await open_stream(body, asynchronous=True)
    if started:
        await stream.__anext__()
    del stream
    gc.collect()
    await asyncio.sleep(0.01)
    assert body.closed


def test_drifted_events_are_converted_leniently(open_stream: Callable[..., Any]) -> None:
    first, second = open_stream(Body(b'data: {"n": "x", "kind": "new", "more": 1}\n\ndata: {}\n\n'))
    assert (first.n, first.kind, first.more) == ("x", "new", 1)
    assert (second.n, second.kind) == (None, "a")


def test_an_error_in_an_event(open_stream: Callable[..., Any]) -> None:
    body = Body(b'data: {"n": 1}\n\n', b'data: {"\\u0065rror": {"message": "overloaded"}}\n\n')
    stream = open_stream(body)
    assert next(stream).n == 1
    with pytest.raises(APIError, match="overloaded") as caught:
        next(stream)
    assert caught.value.body == {"message": "overloaded"}
    assert body.closed


def test_an_empty_error_is_none(open_stream: Callable[..., Any]) -> None:
    (chunk,) = open_stream(Body(b'data: {"n": 1, "error": null}\n\n'))
    assert chunk.n == 1


def test_events_without_data_are_passed_over(open_stream: Callable[..., Any]) -> None:
    body = Body(b': hi\n\nevent: ping\n\ndata:\n\ndata: {"n": 3}\n\n')
    assert [chunk.n for chunk in open_stream(body)] == [3]


def reader(make_client: Callable[..., Any], *rules: EventRule) -> EventReader[Any]:
    response = httpx.Response(200, request=httpx.Request("GET", "http://api.test"))
    client = make_client(lambda request: response)
    return EventReader(rules, cast_to=object, response=response, client=client)


def test_rules_by_type_of_event(make_client: Callable[..., Any]) -> None:
    read = reader(
        make_client,
        EventRule("error", events=("error",)),
        EventRule("yield", events=("start", "go")),
        EventRule("yield", event_starts_with="thread.", wrap=True),
        EventRule("done", events=("end",)),
    ).read

    assert read(ServerSentEvent(event="go", data="[1]")) == (GIVE, [1])
    assert read(ServerSentEvent(event="thread.run", data="[1]")) == (
        GIVE,
        {"event": "thread.run", "data": [1]},
    )
    assert read(ServerSentEvent(event="end"))[0] is STOP
    assert read(ServerSentEvent(event="unknown", data="[1]"))[0] is SKIP
    assert read(ServerSentEvent(data="[1]"))[0] is SKIP
    with pytest.raises(APIStatusError, match="'m': 1") as caught:
        read(ServerSentEvent(event="error", data='{"m": 1}'))
    assert caught.value.body == {"m": 1}
    with pytest.raises(APIStatusError, match="no JSON"):
        read(ServerSentEvent(event="error", data="no JSON"))


def test_the_first_rule_that_is_met_decides(make_client: Callable[..., Any]) -> None:
    read = reader(make_client, EventRule("skip", data_starts_with="[1"), EventRule("yield")).read
    assert read(ServerSentEvent(data="[1]"))[0] is SKIP
    assert read(ServerSentEvent(data="[2]")) == (GIVE, [2])
