"""Bodies that are no JSON objects, cookies, verbs beside the usual ones."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.support.flavours import Flavour
    from tests.support.server import Server


@pytest.fixture
async def client(harbour_flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    for kind in ("form", "scan"):
        server.on("POST", f"/mail/{kind}", Reply(204))
    for kind in ("text", "file", "list"):
        server.on("PUT", f"/mail/{kind}", Reply(204))
    made = harbour_flavour.client_class(base_url=server.url, max_retries=0)
    async with harbour_flavour.opened(made) as opened:
        yield opened


async def test_a_form(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    await harbour_flavour.get(
        client.mail.form(
            subject="a & b", tags=["x", "y"], sender={"name": "Ä"}, extra_body={"more": True}
        )
    )
    (request,) = server.requests
    assert request.header("content-type") == "application/x-www-form-urlencoded"
    assert request.body == (
        b"subject=a+%26+b&sender%5Bname%5D=%C3%84&tags%5B%5D=x&tags%5B%5D=y&more=true"
    )


async def test_cookies(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    await harbour_flavour.get(client.mail.form(subject="s", visit="a; b=c", tries=2))
    await harbour_flavour.get(client.mail.form(subject="s"))
    first, second = server.requests
    assert first.header("cookie") == "Tries=2; visit=a%3B%20b=c"
    assert second.header("cookie") is None


async def test_files_and_dates_inside_json(
    harbour_flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    page = tmp_path / "page.png"
    page.write_bytes(b"\xffpng")
    await harbour_flavour.get(
        client.mail.scan(front=page, pages=["/w==", io.BytesIO(b"ab")], days=[date(2024, 1, 31)])
    )
    (request,) = server.requests
    assert request.json() == {
        "front": "/3BuZw==",
        "pages": ["/w==", "YWI="],
        "days": ["2024-01-31"],
    }


async def test_a_text(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    await harbour_flavour.get(client.mail.text(content='say "ä"'))
    (request,) = server.requests
    assert request.header("content-type") == "text/plain"
    assert request.body == 'say "ä"'.encode()


@pytest.mark.filterwarnings("error::DeprecationWarning")
async def test_a_file(
    harbour_flavour: Flavour, client: Any, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "letter"
    path.write_bytes(b"\x00letter")
    for file in (path, b"\x00letter", io.BytesIO(b"\x00letter"), ("name", b"\x00letter")):
        await harbour_flavour.get(client.mail.file(file=file))
    assert [request.body for request in server.requests] == [b"\x00letter"] * 4
    assert server.requests[0].header("content-type") == "application/octet-stream"


async def test_parts_of_a_form_that_are_json(
    harbour_flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", "/mail/parcel", Reply(204))
    customs = {"value": 1.5, "until": date(2026, 1, 31)}
    await harbour_flavour.get(client.mail.parcel(to="Ä", customs=customs, picture=b"picture"))
    await harbour_flavour.get(client.mail.parcel(to="b"))
    whole, without = (request.body.replace(b"\r\n", b"\n") for request in server.requests)
    assert (
        b'name="customs"\nContent-Type: application/json\n\n{"value":1.5,"until":"2026-01-31"}\n'
    ) in whole
    assert b'name="to"\n\n\xc3\x84\n' in whole
    assert b'name="picture"; filename="upload"' in whole
    assert b"customs" not in without
    assert customs == {"value": 1.5, "until": date(2026, 1, 31)}


async def test_unusual_verbs(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    server.on("HEAD", "/mail/new", Reply(200))
    server.on("OPTIONS", "/mail/new", json_reply({"open": True}))
    assert await harbour_flavour.get(client.mail.look(since="now")) is None
    assert (await harbour_flavour.get(client.mail.ask())).open is True
    assert [request.query for request in server.requests] == [[("since", "now")], []]


async def test_a_list(harbour_flavour: Flavour, client: Any, server: Server) -> None:
    await harbour_flavour.get(client.mail.numbers(body=[1, 2]))
    assert server.bodies() == [[1, 2]]
    assert server.requests[0].header("content-type") == "application/json"
