"""Streams that were recorded from a real server: every chunk is parsed, nothing is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.messages import event_stream
from tests.support.payloads import MESSAGES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"


def contents_of(recording: bytes) -> list[Any]:
    """The JSON of the recording's events, which are all of the plainest form."""
    events = [event for event in recording.decode().split("\n\n") if event.strip()]
    assert events[-1] == "data: [DONE]"
    return [json.loads(event.removeprefix("data: ")) for event in events[:-1]]


async def play(
    flavour: Flavour, client: Any, server: Server, recording: bytes, size: int
) -> list[Any]:
    pieces = [recording[start : start + size] for start in range(0, len(recording), size)]
    server.on("POST", CREATE, event_stream(pieces))
    stream = await flavour.get(
        client.chat.completions.create(model="gpt-4o", messages=MESSAGES, stream=True)
    )
    return await flavour.all(stream)


async def test_every_chunk_of_every_recording(
    flavour: Flavour, server: Server, recordings: list[Path]
) -> None:
    """Strictly validated, so that a chunk which does not fit its model is a failure."""
    client = flavour.client(server, _strict_response_validation=True)
    async with flavour.opened(client):
        for path in recordings:
            recording = path.read_bytes()
            expected = contents_of(recording)
            for size in (len(recording), 1000, 61):
                chunks = await play(flavour, client, server, recording, size)
                assert [chunk.to_dict() for chunk in chunks] == expected, path.name
                assert all(chunk.model_extra == {} for chunk in chunks), path.name


async def test_lax_and_strict_parsing_agree(
    flavour: Flavour, client: Any, server: Server, recordings: list[Path]
) -> None:
    strict = flavour.client(server, _strict_response_validation=True)
    async with flavour.opened(strict):
        for path in recordings:
            recording = path.read_bytes()
            both = [await play(flavour, one, server, recording, 4096) for one in (client, strict)]
            assert both[0] == both[1], path.name
