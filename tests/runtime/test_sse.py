"""The decoder of server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime._sse import ServerSentEvent, SSEBytesDecoder, SSEDecoder, raw_data


def decode(*chunks: bytes) -> list[tuple[str | None, str, str | None, int | None]]:
    events = SSEDecoder().iter_bytes(iter(chunks))
    return [(sse.event, sse.data, sse.id, sse.retry) for sse in events]


def reference(stream: str) -> list[tuple[str | None, str, str | None, int | None]]:
    """The standard's algorithm, line by line, except that named events without data count."""
    text = stream.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    events: list[tuple[str | None, str, str | None, int | None]] = []
    data: list[str] = []
    event: str | None = None
    last_id: str | None = None
    retry: int | None = None
    for line in text.split("\n")[:-1]:
        if not line:
            if data or event is not None:
                events.append((event, "\n".join(data), last_id, retry))
            data, event, retry = [], None, None
            continue
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            data.append(value)
        elif name == "event":
            event = value or None
        elif name == "id" and "\0" not in value:
            last_id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            retry = int(value)
    return events


LINES = st.one_of(
    st.sampled_from(
        [
            *("", "data", "data:", "data: x", "data:  y", 'data: {"a": 1}', "data: é\u2028"),
            *("event: e", "event:", "id: 7", "id: a\0b", "retry: 10", "retry: x"),
            *(": comment", "other: z"),
        ]
    ),
    st.text(
        alphabet=st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=6
    ),
)


@given(
    lines=st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r", "\r\n"]))),
    bom=st.booleans(),
    cuts=st.lists(st.integers(0, 200)),
)
def test_any_stream_in_any_chunks(lines: list[tuple[str, str]], bom: bool, cuts: list[int]) -> None:
    stream = ("\ufeff" if bom else "") + "".join(line + end for line, end in lines)
    raw = stream.encode()
    edges = [0, *sorted(min(cut, len(raw)) for cut in cuts), len(raw)]
    chunks = [raw[a:b] for a, b in pairwise(edges)]
    assert decode(*chunks) == reference(stream)


def test_fields() -> None:
    raw = b"id: 1\nevent: add\nretry: 250\ndata: a\ndata: b\n\ndata: c\n\n"
    assert decode(raw) == [("add", "a\nb", "1", 250), (None, "c", "1", None)]


def test_an_event_that_is_cut_off_is_dropped() -> None:
    assert decode(b"data: a\n\ndata: b\n") == [(None, "a", None, None)]


def test_a_line_end_may_be_split() -> None:
    assert decode(b"data: a\r", b"\n\r", b"\ndata: b\r\n\r\n") == [
        (None, "a", None, None),
        (None, "b", None, None),
    ]


def test_an_event_is_reported_before_the_second_half_of_its_line_end() -> None:
    decoder = SSEDecoder()
    assert [sse.data for sse in decoder._feed(b"data: a\r\r")] == ["a"]
    assert decoder._feed(b"\n") == []


def test_a_byte_order_mark_may_be_split() -> None:
    assert decode(b"\xef", b"\xbb", b"\xbfdata: a\n\n") == [(None, "a", None, None)]


def test_bytes_that_are_not_utf8_are_replaced() -> None:
    assert decode(b"data: \xff\n\n") == [(None, "\ufffd", None, None)]


def test_line_by_line() -> None:
    decoder = SSEDecoder()
    assert decoder.decode("event: e") is None
    assert decoder.decode("data: é") is None
    event = decoder.decode("")
    assert event is not None
    assert (event.event, event.data) == ("e", "é")


async def test_async() -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"data: a\n"
        yield b"\ndata: b\n\n"

    assert [sse.data async for sse in SSEDecoder().aiter_bytes(chunks())] == ["a", "b"]


def test_events_of_ones_own() -> None:
    event = ServerSentEvent(event="e", data='{"a": 1}', id="1", retry=3)
    assert event.json() == {"a": 1}
    assert raw_data(event) == b'{"a": 1}'
    assert repr(event) == 'ServerSentEvent(event=e, data={"a": 1}, id=1, retry=3)'
    assert ServerSentEvent().data == ""
    with pytest.raises(ValueError, match="Expecting value"):
        ServerSentEvent().json()


def test_the_protocol_of_decoders() -> None:
    assert isinstance(SSEDecoder(), SSEBytesDecoder)
