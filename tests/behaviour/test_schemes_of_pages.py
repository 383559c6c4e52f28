"""Pages as configs describe them: roles by name and by purpose, cursors in headers and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.flavours import Flavour
    from tests.support.server import Server


def ships(*ids: str) -> list[dict[str, str]]:
    return [{"id": each} for each in ids]


@pytest.fixture
async def client(harbour_flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    made = harbour_flavour.client_class(base_url=server.url, max_retries=0)
    async with harbour_flavour.opened(made) as opened:
        yield opened


async def ids(flavour: Flavour, call: Any) -> list[str]:
    found = await flavour.all(call)
    assert {type(each) for each in found} <= {flavour.package.types.Ship}
    return [each.id for each in found]


async def test_a_cursor_in_a_header(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    page = json_reply(ships("a", "b"))
    first = Reply(200, {**page.headers, "X-Next": "c1"}, page.body)
    server.on("GET", "/logs/by-header", first, json_reply(ships("c")))
    assert await ids(harbour_flavour, client.logs.by_header()) == ["a", "b", "c"]
    assert [request.query for request in server.requests] == [[], [("after", "c1")]]


async def test_an_offset_that_its_names_tell(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    server.on(
        "GET",
        "/logs/by-offset",
        json_reply({"results": ships("a", "b"), "total_count": 3}),
        json_reply({"results": ships("c"), "total_count": 3}),
    )
    assert await ids(harbour_flavour, client.logs.by_offset(page_size=2)) == ["a", "b", "c"]
    assert [dict(request.query) for request in server.requests] == [
        {"page_size": "2"},
        {"page_size": "2", "skip": "2"},
    ]


async def test_a_token_in_the_body(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    server.on(
        "POST",
        "/logs/search",
        json_reply({"hits": ships("a"), "meta": {"nextToken": "t1"}}),
        json_reply({"hits": ships("b"), "meta": {"nextToken": ""}}),
    )
    assert await ids(harbour_flavour, client.logs.search(term="x")) == ["a", "b"]
    assert server.bodies() == [{"term": "x"}, {"term": "x", "pageToken": "t1"}]


@pytest.mark.parametrize(
    ("start", "steps"),
    [
        ({}, [{}, {"starting_after": "b"}]),
        ({"starting_after": "z"}, [{"starting_after": "z"}, {"starting_after": "b"}]),
        ({"ending_before": "z"}, [{"ending_before": "z"}, {"ending_before": "a"}]),
    ],
)
async def test_forwards_and_backwards(
    harbour_flavour: Flavour,
    client: Any,
    server: Server,
    start: dict[str, str],
    steps: list[dict[str, str]],
) -> None:
    server.on(
        "GET",
        "/logs/both-ways",
        json_reply({"rows": ships("a", "b"), "has_more": True}),
        json_reply({"rows": ships("c"), "has_more": False}),
    )
    assert await ids(harbour_flavour, client.logs.both_ways(**start)) == ["a", "b", "c"]
    assert [dict(request.query) for request in server.requests] == steps


async def test_a_list_that_fits_no_scheme(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", "/logs/unpaged", json_reply(ships("a")))
    assert isinstance(await harbour_flavour.get(client.logs.unpaged()), list)
