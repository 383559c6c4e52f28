"""Streams of server-sent events, however their bytes come (WHATWG HTML, section 9.2)."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.messages import DONE, data_event, event_stream
from tests.support.payloads import LEGACY, MESSAGES, chunk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"

# The fixtures hold no state that an example could leave to the next: each sets the route anew.
split_streams = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


async def decode(
    flavour: Flavour, client: Any, server: Server, pieces: Sequence[bytes]
) -> list[Any]:
    """The events of a stream whose body comes in these pieces, as decoded JSON."""
    server.on("POST", "/v1/anything", event_stream(pieces))
    package = flavour.package
    stream_cls = (package.AsyncStream if flavour.is_async else package.Stream)[object]
    stream = await flavour.get(
        client.post("/anything", body={}, cast_to=object, stream=True, stream_cls=stream_cls)
    )
    return await flavour.all(stream)


def cut(body: bytes, cuts: set[int]) -> list[bytes]:
    edges = [0, *sorted(cuts), len(body)]
    return [body[start:end] for start, end in pairwise(edges) if start < end]


NOISE = [
    ": comment",
    ":",
    "id: 1",
    "retry: 10",
    "event: delta",
    "event:",
    "unknown: x",
    "colonless",
]
JSON = st.fixed_dictionaries(
    {"text": st.text(max_size=8), "list": st.lists(st.none() | st.integers(), max_size=3)}
)


@st.composite
def streams(draw: st.DrawFn) -> tuple[list[Any], list[bytes]]:
    """Contents of events, and the stream that has them, in pieces."""
    contents = draw(st.lists(JSON, max_size=4))
    lines: list[str] = []
    for content in contents:
        lines += draw(st.lists(st.sampled_from(NOISE), max_size=2))
        indent = draw(st.sampled_from([None, 1]))
        text = json.dumps(content, ensure_ascii=draw(st.booleans()), indent=indent)
        prefix = draw(st.sampled_from(["data: ", "data:"]))
        # Only these are line ends to the standard, however many Python knows.
        lines += [prefix + line for line in text.split("\n")]
        lines += [*draw(st.lists(st.sampled_from(NOISE), max_size=1)), ""]
        lines += [*draw(st.lists(st.sampled_from(["", ": ping", "data"]), max_size=1))[:1], ""]
    lines += ["data: [DONE]", ""]
    ends = st.sampled_from(draw(st.sampled_from([["\r"], ["\n", "\r\n"]])))
    body = "".join(line + draw(ends) for line in lines).encode()
    body = draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + body
    cuts = draw(st.sets(st.integers(1, len(body) - 1), max_size=len(body)))
    return contents, cut(body, cuts)


@split_streams
@given(stream=streams())
async def test_any_stream_in_any_pieces(
    flavour: Flavour, client: Any, server: Server, stream: tuple[list[Any], list[bytes]]
) -> None:
    contents, pieces = stream
    assert await decode(flavour, client, server, pieces) == contents


TRICKY = (
    '\ufeffdata: {"a":\r\ndata: "ж☀😀\u2028\u0085"}\r\n\r\n'
    ": comment\r\n\r\n"
    "event: ping\rdata: 1\r\r"
    "data:2\n\n"
    "\n\ndata\n\n"
    "id\nretry: x\ndata: [3,\ndata:\ndata: 4]\n\n"
    "data: [DONE]\n\n"
).encode()
TRICKY_CONTENTS = [{"a": "ж☀😀\u2028\u0085"}, 1, 2, [3, 4]]


async def test_a_tricky_stream_cut_anywhere(flavour: Flavour, client: Any, server: Server) -> None:
    for position in range(1, len(TRICKY)):
        pieces = cut(TRICKY, {position})
        assert await decode(flavour, client, server, pieces) == TRICKY_CONTENTS, position


async def test_a_tricky_stream_byte_by_byte(flavour: Flavour, client: Any, server: Server) -> None:
    pieces = cut(TRICKY, set(range(1, len(TRICKY))))
    assert await decode(flavour, client, server, pieces) == TRICKY_CONTENTS


@pytest.mark.parametrize(
    ("body", "contents"),
    [
        (b"", []),
        (b"data: 1\n\n", [1]),
        (b"data: 1\n\ndata: 2\n", [1]),
        (b"data: 1\n\ndata: 2", [1]),
        (b"data: 1\r\n\r\ndata: 2\r\n\r", [1, 2]),
        (b"data: 1\n\ndata: [DONE]", [1]),
        (b"data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", [1]),
        (b"data: 1\n\ndata: [DONE] and more\n\ndata: 2\n\n", [1]),
        (b"event: any name\ndata: 1\n\n", [1]),
        (b"event: no data\n\n", []),
        (b"\n\n\r\n\r\r", []),
        (b" data: 1\n\nDATA: 2\n\ndata: 3\n\n", [3]),
    ],
)
async def test_ends_and_oddities(
    flavour: Flavour, client: Any, server: Server, body: bytes, contents: list[object]
) -> None:
    """An event that is not complete at the end is dropped, as the standard says."""
    pieces = [body] if body else []
    assert await decode(flavour, client, server, pieces) == contents


async def test_a_large_event_in_many_pieces(flavour: Flavour, client: Any, server: Server) -> None:
    content = {"text": "ж" * 300_000}
    body = data_event(content) + DONE
    pieces = cut(body, set(range(1, len(body), 4099)))
    assert await decode(flavour, client, server, pieces) == [content]


async def test_a_compressed_stream(flavour: Flavour, client: Any, server: Server) -> None:
    compressed = gzip.compress(TRICKY)
    pieces = cut(compressed, set(range(1, len(compressed), 7)))
    headers = {"Content-Encoding": "gzip"}
    server.on("POST", CREATE, event_stream(pieces, headers))
    package = flavour.package
    stream_cls = (package.AsyncStream if flavour.is_async else package.Stream)[object]
    stream = await flavour.get(
        client.post("/chat/completions", cast_to=object, stream=True, stream_cls=stream_cls)
    )
    assert await flavour.all(stream) == TRICKY_CONTENTS


async def test_chunks_of_chat_completions(flavour: Flavour, client: Any, server: Server) -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    chunks = [
        chunk("Hel"),
        chunk("lo", x_extra={"a": 1}, service_tier="unheard-of"),
        chunk(choices=[], usage=usage),
    ]
    server.on("POST", CREATE, event_stream([*map(data_event, chunks), DONE]))
    stream = await flavour.get(
        client.chat.completions.create(
            model="m", messages=MESSAGES, stream=True, stream_options={"include_usage": True}
        )
    )
    package = flavour.package
    assert type(stream) is (package.AsyncStream if flavour.is_async else package.Stream)
    received = await flavour.all(stream)
    assert [type(item) for item in received] == [package.types.chat.ChatCompletionChunk] * 3
    assert [item.to_dict(warnings=False) for item in received] == chunks
    assert "".join(c.delta.content for item in received for c in item.choices) == "Hello"
    assert received[1].x_extra == {"a": 1}
    assert received[2].usage.total_tokens == 3
    assert server.bodies() == [
        {
            "model": "m",
            "messages": MESSAGES,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
    ]


async def test_chunks_of_legacy_completions(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", "/v1/completions", event_stream([data_event(LEGACY), DONE]))
    stream = await flavour.get(client.completions.create(model="m", prompt="x", stream=True))
    (received,) = await flavour.all(stream)
    assert type(received) is flavour.package.types.Completion
    assert received.to_dict() == LEGACY


async def test_next_gives_one_chunk_at_a_time(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, event_stream([data_event(chunk(text)) for text in ("a", "b")]))
    stream = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    )
    step, end = (anext, StopAsyncIteration) if flavour.is_async else (next, StopIteration)
    assert (await flavour.get(step(stream))).choices[0].delta.content == "a"
    assert (await flavour.get(step(stream))).choices[0].delta.content == "b"
    with pytest.raises(end):
        await flavour.get(step(stream))
