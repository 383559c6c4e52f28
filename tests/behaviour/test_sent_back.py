"""What the API answered, sent back to it: `to_param` of a model (`param_model` in the config)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import json_reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.flavours import Flavour
    from tests.support.server import Server

ANSWER = {
    "id": "c1",
    "text": "Come in",
    "sent-by": {"id": "s1", "flag": "unknown to the model"},
    "channel": None,
    "at": "2026-01-02T03:04:05Z",
    "extra": 1,
}


@pytest.fixture
async def client(harbour_flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    made = harbour_flavour.client_class(base_url=server.url, max_retries=0)
    async with harbour_flavour.opened(made) as opened:
        yield opened


async def sent_back(flavour: Flavour, client: Any, server: Server, answer: object) -> Any:
    server.on("POST", "/radio", json_reply(answer))
    call = await flavour.get(client.radio.call(calls=[{"text": "Hello"}]))
    await flavour.get(client.radio.call(calls=[call.to_param()]))
    (sent,) = server.bodies()[-1]["calls"]
    return sent


async def test_it_is_sent_as_it_came(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    sent = await sent_back(harbour_flavour, client, server, ANSWER)
    expected = {k: v for k, v in ANSWER.items() if k not in ("id", "extra")}
    assert sent == {**expected, "at": "2026-01-02T03:04:05+00:00"}


async def test_what_did_not_come_is_not_sent(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    sent = await sent_back(harbour_flavour, client, server, {"id": "c1", "text": "Come in"})
    assert sent == {"text": "Come in"}
