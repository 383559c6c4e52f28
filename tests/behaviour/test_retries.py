"""When a request is tried again, how often, after what wait, and with which headers."""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.messages import Drop, Gate, Reply, json_reply
from tests.support.payloads import MESSAGES, chat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
AT_ONCE = {"retry-after-ms": "1"}
GOOD = json_reply(chat("good"))


def bad(status: int, headers: Mapping[str, str] = AT_ONCE) -> Reply:
    return json_reply({"error": {"message": "bad"}}, status, headers)


async def create(flavour: Flavour, client: Any, **params: Any) -> str:
    answer = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, **params)
    )
    text: str = answer.choices[0].message.content
    return text


def counts(server: Server) -> list[str | None]:
    return [request.header("x-stainless-retry-count") for request in server.requests]


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
async def test_retried_statuses(flavour: Flavour, server: Server, status: int) -> None:
    server.on("POST", CREATE, bad(status), bad(status), GOOD)
    async with flavour.opened(flavour.client(server)) as client:
        assert await create(flavour, client) == "good"
    assert counts(server) == ["0", "1", "2"]
    assert len({request.body for request in server.requests}) == 1
    assert len({id(request.connection) for request in server.requests}) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 418, 422])
async def test_other_statuses_are_final(flavour: Flavour, server: Server, status: int) -> None:
    server.on("POST", CREATE, bad(status), GOOD)
    async with flavour.opened(flavour.client(server)) as client:
        with pytest.raises(flavour.package.APIStatusError):
            await create(flavour, client)
    assert counts(server) == ["0"]


async def test_two_retries_are_the_default(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, bad(500))
    async with flavour.opened(flavour.client(server)) as client:
        assert client.max_retries == flavour.package.DEFAULT_MAX_RETRIES == 2
        with pytest.raises(flavour.package.InternalServerError):
            await create(flavour, client)
    assert counts(server) == ["0", "1", "2"]


async def test_the_number_of_retries(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, bad(500))
    async with flavour.opened(flavour.client(server, max_retries=4)) as client:
        for limited, tries in ((client, 5), (client.with_options(max_retries=0), 1)):
            server.requests.clear()
            with pytest.raises(flavour.package.InternalServerError):
                await create(flavour, limited)
            assert len(server.requests) == tries
        assert client.max_retries == 4


async def test_the_server_decides_if_it_says_so(flavour: Flavour, server: Server) -> None:
    async with flavour.opened(flavour.client(server)) as client:
        server.on("POST", CREATE, bad(400, {**AT_ONCE, "x-should-retry": "true"}), GOOD)
        assert await create(flavour, client) == "good"
        server.on("POST", CREATE, bad(500, {"x-should-retry": "false"}), GOOD)
        with pytest.raises(flavour.package.InternalServerError):
            await create(flavour, client)
    assert counts(server) == ["0", "1", "0"]


@pytest.mark.parametrize(
    "failure",
    [Reply(before=[Drop()]), Reply(body=[b"{", Drop()])],
    ids=["before-headers", "mid-body"],
)
async def test_connections_that_drop(
    variant_flavour: Flavour, server: Server, failure: Reply
) -> None:
    flavour = variant_flavour
    server.on("POST", CREATE, failure, failure, GOOD)
    async with flavour.opened(flavour.client(server)) as client:
        assert await create(flavour, client) == "good"
        assert counts(server) == ["0", "1", "2"]
        assert len({id(request.connection) for request in server.requests}) == 3
        server.on("POST", CREATE, failure)
        with pytest.raises(flavour.package.APIConnectionError):
            await create(flavour, client)
    assert counts(server)[3:] == ["0", "1", "2"]


@pytest.mark.parametrize(
    "failure",
    [Reply(before=[Gate()]), Reply(body=[b"{", Gate()])],
    ids=["before-headers", "mid-body"],
)
async def test_timeouts(variant_flavour: Flavour, server: Server, failure: Reply) -> None:
    flavour = variant_flavour
    server.on("POST", CREATE, failure, GOOD)
    async with flavour.opened(flavour.client(server, timeout=httpx.Timeout(5, read=0.2))) as client:
        assert await create(flavour, client) == "good"
        assert counts(server) == ["0", "1"]
        await server.requests[0].connection.wait_closed()


async def test_timeouts_to_the_end(variant_flavour: Flavour, server: Server) -> None:
    flavour = variant_flavour
    server.on("POST", CREATE, Reply(before=[Gate()]))
    client = flavour.client(server, timeout=httpx.Timeout(5, read=0.01), max_retries=2)
    async with flavour.opened(client):
        with pytest.raises(flavour.package.APITimeoutError):
            await create(flavour, client)
    assert counts(server) == ["0", "1", "2"]


async def test_streams_are_retried_before_they_begin(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, bad(429), Reply(body=[b"data: [DONE]\n\n"]))
    async with flavour.opened(flavour.client(server)) as client:
        stream = await flavour.get(
            client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
        )
        assert await flavour.all(stream) == []
    assert counts(server) == ["0", "1"]


async def test_a_retry_lets_go_of_the_answer_before(flavour: Flavour, server: Server) -> None:
    """Its body may never end; a stream's is not read."""
    endless = Reply(status=429, headers=AT_ONCE, body=[b"x", Gate()])
    server.on("POST", CREATE, endless, Reply(body=[b"data: [DONE]\n\n"]))
    async with flavour.opened(flavour.client(server)) as client:
        stream = await flavour.get(
            client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
        )
        await server.requests[0].connection.wait_closed()
        assert await flavour.all(stream) == []


def waited(server: Server) -> float:
    """Seconds between the last two requests."""
    return server.requests[-1].at - server.requests[-2].at


@pytest.mark.parametrize(
    "headers",
    [
        {"retry-after-ms": "40"},
        {"Retry-After": "0.04"},
        {"retry-after-ms": "40", "Retry-After": "30"},
        {"retry-after-ms": "soon", "Retry-After": "0.04"},
    ],
)
async def test_waits_as_long_as_the_server_says(
    variant_flavour: Flavour, server: Server, headers: dict[str, str]
) -> None:
    """The variant would wait for a millisecond of its own accord."""
    server.on("POST", CREATE, bad(429, headers), GOOD)
    async with variant_flavour.opened(variant_flavour.client(server)) as client:
        await create(variant_flavour, client)
    assert 0.04 <= waited(server) < 5


async def test_waits_until_the_date_the_server_says(
    variant_flavour: Flavour, server: Server
) -> None:
    date = int(time.time() + 0.05) + 1
    server.on("POST", CREATE, bad(429, {"Retry-After": formatdate(date, usegmt=True)}), GOOD)
    async with variant_flavour.opened(variant_flavour.client(server)) as client:
        await create(variant_flavour, client)
    assert time.time() >= date - 0.01  # two clocks


@pytest.mark.parametrize(
    "retry_after",
    ["", "soon", "-1", "0", "61", "1e9", "nan", "inf", "Thu, 01 Jan 1970 00:00:00 GMT"],
)
async def test_unreasonable_waits_are_not_kept(
    variant_flavour: Flavour, server: Server, retry_after: str
) -> None:
    server.on("POST", CREATE, bad(503, {"Retry-After": retry_after}), GOOD)
    async with variant_flavour.opened(variant_flavour.client(server)) as client:
        await create(variant_flavour, client)
    assert waited(server) < 1


async def test_one_idempotency_key_for_all_tries(variant_flavour: Flavour, server: Server) -> None:
    flavour = variant_flavour
    server.on("POST", CREATE, bad(500), bad(500), GOOD)
    server.on("GET", f"{CREATE}/c", GOOD)
    async with flavour.opened(flavour.client(server)) as client:
        await create(flavour, client)
        first = {request.header("idempotency-key") for request in server.requests}
        await create(flavour, client)
        await create(flavour, client, extra_headers={"idempotency-key": "mine"})
        await flavour.get(client.chat.completions.retrieve("c"))
    assert len(first) == 1
    assert None not in first
    *_, second, mine, read = [request.header("idempotency-key") for request in server.requests]
    assert second is not None
    assert second not in first
    assert (mine, read) == ("mine", None)


async def test_no_idempotency_key_unless_configured(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, GOOD)
    await create(flavour, client)
    assert server.requests[0].header("idempotency-key") is None


async def test_the_retry_count_can_be_overridden(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, bad(500), GOOD)
    async with flavour.opened(flavour.client(server)) as client:
        await create(flavour, client, extra_headers={"X-Stainless-Retry-Count": "42"})
    assert counts(server) == ["42", "42"]


async def test_responses_say_how_often_it_was_tried(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, bad(500), bad(500), GOOD)
    async with flavour.opened(flavour.client(server)) as client:
        raw = client.chat.completions.with_raw_response
        assert (await flavour.get(raw.create(model="m", messages=MESSAGES))).retries_taken == 2
        assert (await flavour.get(raw.create(model="m", messages=MESSAGES))).retries_taken == 0
