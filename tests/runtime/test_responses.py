"""Raw and streaming responses."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import httpx
import pytest
from runtime import APIResponse, AsyncAPIResponse, AsyncStream, BaseModel, Stream
from runtime import _legacy_response as legacy
from runtime._response import (
    BinaryAPIResponse,
    StreamAlreadyConsumed,
    StreamedBinaryAPIResponse,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_custom_raw_response_wrapper,
    to_custom_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from runtime._utils import PropertyInfo


class Model(BaseModel):
    foo: int


class Other(BaseModel):
    foo: str


def answer(request: httpx.Request) -> httpx.Response:
    # an iterator, so that httpx does not have it all at once
    def body() -> Any:
        yield b'{"foo":'
        yield b" 1}\n"

    headers = {"content-type": "application/json", "x-request-id": "req"}
    return httpx.Response(200, content=body(), headers=headers)


@pytest.fixture
def method(make_client: Callable[..., Any]) -> Callable[..., Any]:
    client = make_client(answer)

    def method(*, extra_headers: Any = None) -> Any:
        return client.get("/", cast_to=Model, options={"headers": extra_headers or {}})

    return method


@pytest.fixture
def async_method(make_client: Callable[..., Any]) -> Callable[..., Any]:
    async def body() -> Any:
        yield b'{"foo":'
        yield b" 1}\n"

    client = make_client(
        lambda request: httpx.Response(
            200, content=body(), headers={"content-type": "application/json"}
        ),
        asynchronous=True,
    )

    async def method(*, extra_headers: Any = None) -> Any:
        return await client.get("/", cast_to=Model, options={"headers": extra_headers or {}})

    return method


def test_raw(method: Callable[..., Any]) -> None:
    response: APIResponse[Model] = to_raw_response_wrapper(method)()
    assert isinstance(response, APIResponse)
    assert response.http_response.is_stream_consumed
    assert (response.status_code, response.method, response.retries_taken) == (200, "GET", 0)
    assert response.headers["x-request-id"] == response.request_id == "req"
    assert str(response.url) == "http://api.test/v1/"
    assert response.parse().foo == 1
    assert response.parse() is response.parse()
    assert response.parse(to=Other).foo == 1
    assert response.parse(to=dict[str, int]) == {"foo": 1}
    assert response.parse(to=dict[str, str]) == {"foo": 1}
    assert response.json() == {"foo": 1}
    assert response.text() == '{"foo": 1}\n'
    assert response.read() == b'{"foo": 1}\n'
    assert list(response.iter_lines()) == ['{"foo": 1}']
    assert repr(response) == f"<APIResponse [200 OK] type={Model}>"


async def test_async_raw(async_method: Callable[..., Any]) -> None:
    response: AsyncAPIResponse[Model] = await async_to_raw_response_wrapper(async_method)()
    assert isinstance(response, AsyncAPIResponse)
    assert (await response.parse()).foo == 1
    assert await response.json() == {"foo": 1}
    assert await response.text() == '{"foo": 1}\n'


def test_streaming(method: Callable[..., Any]) -> None:
    with to_streamed_response_wrapper(method)() as response:
        assert not response.http_response.is_stream_consumed
        assert list(response.iter_bytes()) == [b'{"foo":', b" 1}\n"]
        with pytest.raises(StreamAlreadyConsumed):
            response.read()
    assert response.is_closed


def test_streaming_sends_nothing_before_it_is_entered(make_client: Callable[..., Any]) -> None:
    sent: list[httpx.Request] = []

    def method(*, extra_headers: Any) -> Any:
        client = make_client(lambda request: sent.append(request) or httpx.Response(200, json={}))
        return client.get("/", cast_to=object, options={"headers": extra_headers})

    manager = to_streamed_response_wrapper(method)(extra_headers={"a": "b"})
    assert sent == []
    with manager as response:
        assert response.parse() == {}
    assert sent[0].headers["a"] == "b"


async def test_async_streaming(async_method: Callable[..., Any]) -> None:
    async with async_to_streamed_response_wrapper(async_method)() as response:
        assert [line async for line in response.iter_lines()] == ['{"foo": 1}']
    assert response.is_closed
    async with async_to_streamed_response_wrapper(async_method)() as response:
        assert (await response.parse()).foo == 1


def test_custom_response_classes(method: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "f"
    response = to_custom_raw_response_wrapper(method, BinaryAPIResponse)()
    assert isinstance(response, BinaryAPIResponse)
    assert "____stainless_override_cast_to" not in response.http_request.headers
    response.write_to_file(file)
    assert file.read_bytes() == b'{"foo": 1}\n'
    with to_custom_streamed_response_wrapper(method, StreamedBinaryAPIResponse)() as streamed:
        streamed.stream_to_file(file, chunk_size=4)
    assert file.read_bytes() == b'{"foo": 1}\n'


def test_a_custom_class_of_the_other_client(method: Callable[..., Any]) -> None:
    wrong: Any = AsyncAPIResponse[bytes]
    with pytest.raises(TypeError, match="API Response types must subclass"):
        to_custom_raw_response_wrapper(method, wrong)()


def test_what_a_stream_is_parsed_to(make_client: Callable[..., Any]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text='data: {"foo": 1}\n\n')

    client = make_client(answer)

    def method(*, extra_headers: Any = None) -> Any:
        options = {"headers": extra_headers or {}}
        return client.get("/", cast_to=Model, stream=True, options=options)

    response: Any = to_raw_response_wrapper(method)()
    assert [model.foo for model in response.parse(to=Stream[Model])] == [1]
    with pytest.raises(TypeError, match="subclass of"):
        response.parse(to=Model)
    with pytest.raises(RuntimeError, match="with a type argument"):
        response.parse(to=AsyncStream)
    with pytest.raises(TypeError, match="`stream_cls` argument was not given"):
        response.parse()


def test_legacy(method: Callable[..., Any]) -> None:
    response: Any = legacy.to_raw_response_wrapper(method)()
    assert isinstance(response, legacy.LegacyAPIResponse)
    assert response.parse().foo == 1
    assert response.parse()._request_id == "req"
    assert (response.text, response.content) == ('{"foo": 1}\n', b'{"foo": 1}\n')
    assert response.request_id == "req"


def test_the_body_that_was_sent_is_let_go(make_client: Callable[..., Any]) -> None:
    class Body(dict[str, int]):
        pass

    client, bodies = make_client(answer), [Body(a=1)]
    known = weakref.ref(bodies[0])

    def method(*, extra_headers: Any) -> Any:
        options = {"headers": extra_headers}
        return client.post("/", cast_to=Model, body=bodies.pop(), options=options)

    response = to_raw_response_wrapper(method)()
    assert known() is None
    assert response.parse().foo == 1


async def test_async_legacy(async_method: Callable[..., Any]) -> None:
    response = await legacy.async_to_raw_response_wrapper(async_method)()
    assert response.parse().foo == 1


def test_binary_content(make_client: Callable[..., Any], tmp_path: Path) -> None:
    client = make_client(answer)
    content = client.get("/", cast_to=legacy.HttpxBinaryResponseContent)
    content.write_to_file(tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == content.read() == b'{"foo": 1}\n'
    with pytest.warns(DeprecationWarning, match="does not stream"):
        content.stream_to_file(tmp_path / "g")


@pytest.mark.parametrize(
    ("cast_to", "text", "expected"),
    [
        (str, "a", "a"),
        (bytes, "a", b"a"),
        (int, "3", 3),
        (float, "3", 3.0),
        (bool, "TRUE", True),
        (type(None), "a", None),
    ],
)
def test_plain_types(
    make_client: Callable[..., Any], cast_to: Any, text: str, expected: Any
) -> None:
    client = make_client(lambda request: httpx.Response(200, text=text))
    assert client.get("/", cast_to=cast_to) == expected


def test_a_union_with_a_discriminator_is_a_type_that_responses_can_have(
    make_client: Callable[..., Any],
) -> None:
    class Cat(BaseModel):
        kind: Literal["cat"]

    class Dog(BaseModel):
        kind: Literal["dog"]

    either = Annotated[Cat | Dog, PropertyInfo(discriminator="kind")]
    for sent, expected in (({"kind": "dog"}, Dog), ({"kind": "dog", "age": "drifted"}, Dog)):
        client = make_client(lambda request, sent=sent: httpx.Response(200, json=sent))
        assert type(client.get("/", cast_to=either)) is expected


def test_types_that_responses_can_not_have(make_client: Callable[..., Any]) -> None:
    client = make_client(lambda request: httpx.Response(200, json={}))
    with pytest.raises(RuntimeError, match="Unsupported type"):
        client.get("/", cast_to=set)
    with pytest.raises(ValueError, match=r"Subclasses of httpx\.Response"):
        client.get("/", cast_to=type("Sub", (httpx.Response,), {}))
