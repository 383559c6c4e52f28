"""Arrays and objects outside of bodies, in each style of OpenAPI (3.1, 4.8.12.2)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.flavours import Flavour
    from tests.support.server import Server

PLACE: dict[str, Any] = {"ids": ["a,b", "c"], "range": {"low": 1, "high": 2}, "tags": ["x", "é"]}
IN_PLACE = "/berths/a,b,c/.low=1.high=2;tags=x,é"


@pytest.fixture
async def berths(harbour_flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    server.on("GET", "/berths", Reply(204))
    server.on("GET", IN_PLACE, Reply(204))
    made = harbour_flavour.client_class(base_url=server.url, max_retries=0)
    async with harbour_flavour.opened(made) as opened:
        yield opened.berths


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"plain": ["x", "y,z"]}, [("plain", "x"), ("plain", "y,z")]),
        ({"plain": []}, []),
        ({"comma": (1, 2)}, [("comma", "1,2")]),
        ({"space": ["x", "y"]}, [("space", "x y")]),
        ({"pipe": [True, False]}, [("pipe", "true|false")]),
        ({"deep": {"size": {"min": 3}}}, [("deep[size][min]", "3")]),
        (
            {"spread": {"low": 1, "since_day": date(2026, 1, 2)}},
            [("low", "1"), ("sinceDay", "2026-01-02")],
        ),
        ({"pairs": {"a": "b", "c": "d"}}, [("pairs", "a,b,c,d")]),
        ({"either": "x,y"}, [("either", "x,y")]),
        ({"either": ["x", "y"]}, [("either", "x"), ("either", "y")]),
        ({"json": {"a": [1, 2]}}, [("json", '{"a":[1,2]}')]),
        ({"text": "x", "comma": None}, [("text", "x")]),
        ({"extra_query": {"plain": ["x", "y"]}}, [("plain", "x,y")]),
    ],
)
async def test_in_queries(
    harbour_flavour: Flavour,
    berths: Any,
    server: Server,
    given: dict[str, Any],
    sent: list[tuple[str, str]],
) -> None:
    await harbour_flavour.get(berths.list(**given))
    assert server.requests[0].query == sent


async def test_in_paths(harbour_flavour: Flavour, berths: Any, server: Server) -> None:
    await harbour_flavour.get(berths.check(**PLACE))
    assert server.requests[0].target == "/berths/a%2Cb,c/.low=1.high=2;tags=x,%C3%A9"


async def test_nothing_has_no_place_in_a_path(harbour_flavour: Flavour, berths: Any) -> None:
    with pytest.raises(ValueError, match="non-empty value for `ids`"):
        await harbour_flavour.get(berths.check(**{**PLACE, "ids": []}))


async def test_in_headers(harbour_flavour: Flavour, berths: Any, server: Server) -> None:
    given: dict[str, Any] = {"x_sizes": [1, 2], "x_where": {"a": "b", "c": "d"}}
    await harbour_flavour.get(berths.check(**PLACE, **given, x_sort={"up": True}))
    (request,) = server.requests
    assert request.header("x-sizes") == "1,2"
    assert request.header("x-where") == "a=b,c=d"
    assert request.header("x-sort") == '{"up":true}'


async def test_what_is_not_given_is_no_header(
    harbour_flavour: Flavour, berths: Any, server: Server
) -> None:
    await harbour_flavour.get(berths.check(**PLACE))
    (request,) = server.requests
    assert [request.header(name) for name in ("x-where", "x-sort", "cookie")] == [None] * 3


async def test_in_cookies(harbour_flavour: Flavour, berths: Any, server: Server) -> None:
    await harbour_flavour.get(berths.check(**PLACE, seen=["a", "b"], kinds=["c", "d"]))
    assert server.requests[0].header("cookie") == "kinds=c%2Cd; seen=a; seen=b"
