"""`client.get`, `post` and the rest, for endpoints that have no method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

import httpx
import pytest

from tests.support.messages import Reply, json_reply

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

VERBS = ["get", "post", "put", "patch", "delete"]


@pytest.mark.parametrize("verb", VERBS)
async def test_every_verb(flavour: Flavour, client: Any, server: Server, verb: str) -> None:
    server.on(verb.upper(), "/v1/things", json_reply({"ok": True}))
    body = {} if verb == "get" else {"body": {"a": [1]}}
    answer = await flavour.get(
        getattr(client, verb)(
            "/things",
            cast_to=object,
            options={"params": {"q": [1, 2]}, "headers": {"X-One": "1"}},
            **body,
        )
    )
    assert answer == {"ok": True}
    (request,) = server.requests
    assert request.query == [("q[]", "1"), ("q[]", "2")]
    assert request.header("x-one") == "1"
    assert request.json() == (None if verb == "get" else {"a": [1]})


async def test_what_an_answer_is_cast_to(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("GET", "/v1/model", json_reply({"id": "x", "more": 1}))
    server.on("GET", "/v1/list", json_reply([{"id": "x"}]))
    server.on("GET", "/v1/text", Reply(headers={"Content-Type": "text/plain"}, body=b"12"))
    server.on("DELETE", "/v1/none", Reply(status=204))

    class Thing(flavour.package.BaseModel):  # type: ignore[name-defined,misc]
        id: str
        size: Optional[int] = None  # noqa: UP045  (it is evaluated, on 3.10 too)

    async def get(path: str, cast_to: Any) -> Any:
        return await flavour.get(client.get(path, cast_to=cast_to))

    thing = await get("/model", Thing)
    assert (type(thing), thing.id, thing.size, thing.more) == (Thing, "x", None, 1)
    assert type((await get("/list", list[Thing]))[0]) is Thing
    assert await get("/model", dict[str, Any]) == {"id": "x", "more": 1}
    assert isinstance(await get("/model", httpx.Response), httpx.Response)
    assert (await get("/text", str), await get("/text", int)) == ("12", 12)
    assert await get("/text", bytes) == b"12"
    assert await flavour.get(client.delete("/none", cast_to=type(None))) is None


async def test_paths_and_urls(flavour: Flavour, client: Any, server: Server) -> None:
    for path in ("/v1/a", "/v1/a/b", "/elsewhere"):
        server.on("GET", path, json_reply({}))
    for url in ("/a", "a", "/a/b?x=1", f"{server.url}/elsewhere"):
        await flavour.get(client.get(url, cast_to=object))
    assert [request.target for request in server.requests] == [
        "/v1/a",
        "/v1/a",
        "/v1/a/b?x=1",
        "/elsewhere",
    ]


async def test_options_of_a_request(flavour: Flavour, server: Server) -> None:
    server.on("POST", "/v1/things", json_reply({}, 500, {"retry-after-ms": "1"}))
    options = {"max_retries": 1, "extra_json": {"b": 2}, "timeout": 9, "params": {"q": 1}}
    async with flavour.opened(flavour.client(server)) as client:
        with pytest.raises(flavour.package.InternalServerError):
            await flavour.get(
                client.post("/things", cast_to=object, body={"a": 1}, options=options)
            )
    assert server.bodies() == [{"a": 1, "b": 2}] * 2
    assert server.requests[0].header("x-stainless-read-timeout") == "9"


async def test_files(flavour: Flavour, client: Any, server: Server) -> None:
    server.on("POST", "/v1/files", json_reply({}))
    await flavour.get(
        client.post(
            "/files",
            cast_to=object,
            body={"purpose": "x", "tags": ["a", "b"]},
            files={"file": ("a.txt", b"content")},
            options={"headers": {"Content-Type": "multipart/form-data"}},
        )
    )
    (request,) = server.requests
    content_type = request.header("content-type") or ""
    assert content_type.startswith("multipart/form-data; boundary=")
    parts = request.body.split(content_type.partition("=")[2].encode())[1:-1]
    assert [part.partition(b"\r\n\r\n")[2].rstrip(b"\r\n-") for part in parts] == [
        b"x",
        b"a",
        b"b",
        b"content",
    ]
    assert b'name="file"; filename="a.txt"' in request.body


async def test_redirects_are_followed_unless_told(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("GET", "/v1/old", Reply(status=307, headers={"Location": "/v1/new"}))
    server.on("GET", "/v1/new", json_reply({"new": True}))
    assert await flavour.get(client.get("/old", cast_to=object)) == {"new": True}
    with pytest.raises(flavour.package.APIStatusError) as caught:
        await flavour.get(client.get("/old", cast_to=object, options={"follow_redirects": False}))
    assert caught.value.response.headers["location"] == "/v1/new"
