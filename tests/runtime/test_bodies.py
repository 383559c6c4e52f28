"""Bodies that are not JSON: forms without files, and bytes as they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
import runtime
from runtime._files import async_read_body, read_body
from runtime._options import FinalRequestOptions
from runtime._types import NOT_GIVEN, Omit

if TYPE_CHECKING:
    from pathlib import Path

FORM = "application/x-www-form-urlencoded"


def made(body: object, content_type: str) -> Any:
    """The request with a body that is said to be of a type."""
    client = runtime.Client(base_url="http://api.test/v1", api_key="key")
    headers = {"Content-Type": content_type}
    options = FinalRequestOptions(method="post", url="/x", json_data=body, headers=headers)
    return client._build_request(options)


def test_bytes_are_sent_as_they_are() -> None:
    request = made(b"\x00{}", "image/png")
    assert (request.content, request.headers["Content-Type"]) == (b"\x00{}", "image/png")


def test_forms() -> None:
    request = made({"name": "a b", "tags": ["x", "y"]}, FORM)
    assert request.headers["Content-Type"] == FORM
    assert request.content == b"name=a+b&tags%5B%5D=x&tags%5B%5D=y"


def test_forms_have_members() -> None:
    with pytest.raises(TypeError, match="Expected query input to be a dictionary"):
        made([1], FORM)


@pytest.mark.parametrize("kind", ["bytes", "text", "file", "path"])
async def test_what_holds_the_bytes(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes("é".encode())
    for waits in (False, True):
        content = {"bytes": "é".encode(), "text": "é", "file": io.BytesIO("é".encode())}
        given: Any = path if kind == "path" else content[kind]
        read = await async_read_body(given) if waits else read_body(given)
        assert read == "é".encode()


@pytest.mark.parametrize("nothing", [NOT_GIVEN, Omit()])
async def test_nothing_given(nothing: Any) -> None:
    assert read_body(nothing) is None
    assert await async_read_body(nothing) is None
