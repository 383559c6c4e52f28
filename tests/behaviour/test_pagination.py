"""Lists that come in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply, Request, json_reply
from tests.support.payloads import page

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

STORED = "/v1/chat/completions"
PAGES = {
    None: page(["a", "b"], more=True),
    "b": page(["c", "d"], more=True),
    "d": page(["e"], more=False),
}
FILTERS: dict[str, Any] = {"metadata": {"team": "x"}, "model": "m", "order": "desc", "limit": 2}
FILTERS_SENT = {"metadata[team]": "x", "model": "m", "order": "desc", "limit": "2"}


def three_pages(request: Request) -> Reply:
    return json_reply(PAGES[dict(request.query).get("after")])


@pytest.fixture
def paged(server: Server) -> Server:
    server.on("GET", STORED, three_pages)
    return server


async def first_page(flavour: Flavour, client: Any, **params: Any) -> Any:
    return await flavour.get(client.chat.completions.list(**params))


async def test_iterating_goes_over_all_pages(flavour: Flavour, client: Any, paged: Server) -> None:
    items = await flavour.all(client.chat.completions.list(**FILTERS))
    assert [item.id for item in items] == ["a", "b", "c", "d", "e"]
    assert {type(item) for item in items} == {flavour.package.types.chat.ChatCompletion}
    assert [dict(request.query) for request in paged.requests] == [
        FILTERS_SENT,
        {**FILTERS_SENT, "after": "b"},
        {**FILTERS_SENT, "after": "d"},
    ]


async def test_pages_are_asked_for_when_they_are_needed(
    flavour: Flavour, client: Any, paged: Server
) -> None:
    seen: list[tuple[str, int]] = []
    async for item in flavour.each(client.chat.completions.list()):
        seen.append((item.id, len(paged.requests)))
        if item.id == "c":
            break
    assert seen == [("a", 1), ("b", 1), ("c", 2)]


async def test_a_page_goes_over_itself_and_those_after(
    flavour: Flavour, client: Any, paged: Server
) -> None:
    second = await first_page(flavour, client, after="b")
    assert [item.id for item in await flavour.all(second)] == ["c", "d", "e"]
    assert [item.id for item in second.data] == ["c", "d"]
    assert len(paged.requests) == 2


async def test_iter_pages(flavour: Flavour, client: Any, paged: Server) -> None:
    first = await first_page(flavour, client)
    pages = await flavour.all(first.iter_pages())
    assert [[item.id for item in page.data] for page in pages] == [["a", "b"], ["c", "d"], ["e"]]
    name = "AsyncCursorPage" if flavour.is_async else "SyncCursorPage"
    page_class = getattr(flavour.package.pagination, name)
    assert all(isinstance(page, page_class) for page in pages)
    assert len(paged.requests) == 3


async def test_page_by_page(flavour: Flavour, client: Any, paged: Server) -> None:
    headers = {"X-One": "1"}
    page = await first_page(flavour, client, extra_headers=headers, extra_query={"q": "1"})
    assert page.has_more
    assert page.has_next_page()
    assert page.next_page_info().params == {"after": "b"}
    page = await flavour.get(page.get_next_page())
    page = await flavour.get(page.get_next_page())
    assert [item.id for item in page.data] == ["e"]
    assert not page.has_next_page()
    assert {request.header("x-one") for request in paged.requests} == {"1"}
    assert {dict(request.query)["q"] for request in paged.requests} == {"1"}


async def test_there_is_no_page_after_the_last(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", STORED, json_reply(page([], more=False)))
    empty = await first_page(flavour, client)
    with pytest.raises(RuntimeError, match="No next page expected"):
        await flavour.get(empty.get_next_page())


@pytest.mark.parametrize(
    "body",
    [
        page([], more=True),
        page([], more=False),
        {"object": "list", "data": None, "has_more": True},
        {"object": "list", "has_more": True},
    ],
)
async def test_a_page_without_items_is_the_last(
    flavour: Flavour, client: Any, server: Server, body: Any
) -> None:
    server.on("GET", STORED, json_reply(PAGES[None]), json_reply(body))
    items = await flavour.all(client.chat.completions.list())
    assert [item.id for item in items] == ["a", "b"]
    assert len(server.requests) == 2


async def test_without_has_more_an_empty_page_ends_it(
    flavour: Flavour, client: Any, server: Server
) -> None:
    unsaid = {"object": "list", "data": PAGES[None]["data"]}
    server.on("GET", STORED, json_reply(unsaid), json_reply(page([], more=False)))
    assert len(await flavour.all(client.chat.completions.list())) == 2
    assert len(server.requests) == 2


async def test_messages_are_paged_too(flavour: Flavour, client: Any, server: Server) -> None:
    def message(id_: str) -> dict[str, Any]:
        return {"id": id_, "role": "assistant", "content": id_, "refusal": None}

    server.on(
        "GET",
        f"{STORED}/c1/messages",
        json_reply({"object": "list", "data": [message("m1")], "has_more": True}),
        json_reply({"object": "list", "data": [message("m2")], "has_more": False}),
    )
    items = await flavour.all(client.chat.completions.messages.list("c1", limit=1))
    assert [item.content for item in items] == ["m1", "m2"]
    assert [request.query for request in server.requests] == [
        [("limit", "1")],
        [("limit", "1"), ("after", "m1")],
    ]


async def test_an_error_on_a_later_page(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("GET", STORED, json_reply(PAGES[None]), json_reply({}, status=403))
    error = flavour.package.PermissionDeniedError
    seen, _ = await flavour.all_until(error, client.chat.completions.list())
    assert [item.id for item in seen] == ["a", "b"]


async def test_raw_pages_lead_to_parsed_ones(flavour: Flavour, client: Any, paged: Server) -> None:
    raw = await flavour.get(client.chat.completions.with_raw_response.list(limit=2))
    assert raw.http_response.json() == PAGES[None]
    first = await flavour.get(raw.parse())
    assert [item.id for item in await flavour.all(first)] == ["a", "b", "c", "d", "e"]
    assert len(paged.requests) == 3
