"""Lists that come in pages, of every kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from generator.plan.package_pages import PageField, PageModel, PageScheme, PaginationPlan
from tests.runtime.building import build_package

DATA = PageField("data", "List[_T]", required=True)


def scheme(name: str, kind: Any, *fields: PageField, **settings: Any) -> PageScheme:
    settings.setdefault("items", ("data",))
    return PageScheme(f"Sync{name}", f"Async{name}", kind, (DATA, *fields), **settings)


SCHEMES = (
    scheme("Fake", "fake_page", description="All there is."),
    scheme(
        "Cursor",
        "cursor",
        PageField("next_cursor", "Optional[str]"),
        cursor=("next_cursor",),
        param="after",
    ),
    scheme(
        "Deep",
        "cursor",
        PageField("meta", "Optional[DeepMeta]"),
        models=(PageModel("DeepMeta", (PageField("next_", "Optional[str]", alias="next"),)),),
        cursor=("meta", "next_"),
        param="after",
        in_body=True,
    ),
    scheme(
        "Id",
        "cursor_id",
        PageField("has_more", "Optional[bool]"),
        has_next=("has_more",),
        item_protocol="IdItem",
        param="after",
    ),
    scheme("Url", "cursor_url", PageField("next", "Optional[str]"), cursor=("next",)),
    scheme(
        "Offset", "offset", PageField("total", "Optional[int]"), total=("total",), param="offset"
    ),
    scheme(
        "Number", "page_number", PageField("pages", "Optional[int]"), total=("pages",), param="page"
    ),
    PageScheme(
        "SyncArray", "AsyncArray", "page_number", (), (), param="page", continue_on_empty=False
    ),
)

ITEMS = [{"id": f"item {n}"} for n in range(5)]


def serve(request: httpx.Request) -> httpx.Response:
    """Two items a page, told about in the way of each kind."""
    query = dict(request.url.params)
    body = json.loads(request.read() or b"{}")
    kind = request.url.path.strip("/")
    if kind in ("Cursor", "Deep", "Id", "Url"):
        after = query.get("after") or body.get("after")
        start = 0 if after is None else int(after.split()[1]) + 1
    elif kind == "Offset":
        start = int(query.get("offset", 0))
    elif kind in ("Number", "Array"):
        start = 2 * (int(query.get("page", 1)) - 1)
    else:
        start = 0
    items = ITEMS[start : start + 2]
    more = start + 2 < len(ITEMS)
    following = items[-1]["id"] if more else None
    page: dict[str, Any] = {"data": items, "has_more": more, "total": 5, "pages": 3}
    page["next_cursor"] = following
    page["meta"] = {"next": following}
    page["next"] = f"http://api.test/Url?after={following}" if following else None
    return httpx.Response(200, json=items if kind == "Array" else page)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    plan = PaginationPlan(SCHEMES)
    return build_package(tmp_path_factory.mktemp("pages"), "pk_pages", pagination=plan)


@pytest.fixture
def item_class(package: Any) -> Any:
    class Item(package.BaseModel):
        id: str

    return Item


def client_of(package: Any, asynchronous: bool = False) -> Any:
    transport = httpx.MockTransport(serve)
    if asynchronous:
        http_client: Any = httpx.AsyncClient(transport=transport)
        return package.AsyncClient(base_url="http://api.test", api_key="k", http_client=http_client)
    http_client = httpx.Client(transport=transport)
    return package.Client(base_url="http://api.test", api_key="k", http_client=http_client)


def list_of(package: Any, kind: str, item: Any, asynchronous: bool = False) -> Any:
    from importlib import import_module

    pages = import_module("pk_pages.pagination")
    page = getattr(pages, f"{'Async' if asynchronous else 'Sync'}{kind}")[item]
    method = "post" if kind == "Deep" else "get"
    client = client_of(package, asynchronous)
    return client.get_api_list(f"/{kind}", page=page, model=item, method=method)


KINDS = ["Cursor", "Deep", "Id", "Url", "Offset", "Number", "Array"]


@pytest.mark.parametrize("kind", KINDS)
def test_all_items(package: Any, item_class: Any, kind: str) -> None:
    first = list_of(package, kind, item_class)
    assert len(first._get_page_items()) == 2
    assert all(isinstance(item, item_class) for item in first)
    assert [item.id for item in first] == [item["id"] for item in ITEMS]
    assert len(list(first.iter_pages())) in (3, 4)


@pytest.mark.parametrize("kind", KINDS)
async def test_async_all_items(package: Any, item_class: Any, kind: str) -> None:
    expected = [item["id"] for item in ITEMS]
    assert [item.id async for item in list_of(package, kind, item_class, True)] == expected
    first = await list_of(package, kind, item_class, True)
    assert [item.id async for item in first] == expected
    second = await first.get_next_page()
    assert second._get_page_items()[0].id == "item 2"


def test_one_page(package: Any, item_class: Any) -> None:
    page = list_of(package, "Fake", item_class)
    assert [item.id for item in page] == ["item 0", "item 1"]
    assert not page.has_next_page()
    with pytest.raises(RuntimeError, match="No next page expected"):
        page.get_next_page()


def test_how_to_go_on(package: Any, item_class: Any) -> None:
    assert (
        repr(list_of(package, "Cursor", item_class).next_page_info())
        == "PageInfo(params={'after': 'item 1'})"
    )
    assert (
        repr(list_of(package, "Deep", item_class).next_page_info())
        == "PageInfo(json={'after': 'item 1'})"
    )
    url = list_of(package, "Url", item_class).next_page_info()
    assert repr(url) == "PageInfo(url=http://api.test/Url?after=item%201)"


def test_the_module(package: Any, tmp_path: Path) -> None:
    from importlib import import_module

    pages = import_module("pk_pages.pagination")
    assert pages.__all__[:2] == ["SyncFake", "AsyncFake"]
    assert pages.SyncFake.__doc__ == "All there is."
    assert pages.IdItem in vars(pages).values()
