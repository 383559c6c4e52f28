"""Errors that servers answer with, as exceptions."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support.messages import Drop, Gate, Reply, json_reply
from tests.support.payloads import MESSAGES

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
STATUSES = [
    (400, "BadRequestError"),
    (401, "AuthenticationError"),
    (403, "PermissionDeniedError"),
    (404, "NotFoundError"),
    (409, "ConflictError"),
    (422, "UnprocessableEntityError"),
    (429, "RateLimitError"),
    (500, "InternalServerError"),
    (503, "InternalServerError"),
    (599, "InternalServerError"),
    (402, "APIStatusError"),
    (408, "APIStatusError"),
    (418, "APIStatusError"),
]


async def fail(flavour: Flavour, client: Any, error: Any) -> Any:
    """Calls `create` and gives the error that it raises, which must be exactly of this type."""
    with pytest.raises(error) as caught:
        await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES))
    assert caught.type is error
    return caught.value


@pytest.mark.parametrize(("status", "name"), STATUSES)
async def test_each_status_has_its_class(
    flavour: Flavour, client: Any, server: Server, status: int, name: str
) -> None:
    details = {"message": "No.", "type": "kind", "param": "messages[0]", "code": "nope"}
    server.on("POST", CREATE, json_reply({"error": details}, status, {"x-request-id": "req_9"}))
    package = flavour.package
    error = await fail(flavour, client, getattr(package, name))
    assert error.status_code == status
    assert error.request_id == "req_9"
    assert error.body == details
    assert (error.code, error.param, error.type) == ("nope", "messages[0]", "kind")
    assert error.message == str(error) == f"Error code: {status} - { ({'error': details})!r}"
    assert isinstance(error.response, httpx.Response)
    assert error.response.json() == {"error": details}
    assert error.request is error.response.request
    assert isinstance(error, package.APIStatusError)
    assert isinstance(error, package.APIError)
    assert isinstance(error, package.OpenAICompatError)
    assert type(error).__module__ == "openai_compat"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<h1>Bad gateway</h1>", ("<h1>Bad gateway</h1>", "<h1>Bad gateway</h1>")),
        (b"", ("", "Error code: 400")),
        (b'{"error"', ('{"error"', '{"error"')),
        (b'{"detail":"x"}', ({"detail": "x"}, "Error code: 400 - {'detail': 'x'}")),
        (b'["x"]', (["x"], "Error code: 400 - ['x']")),
        (b"null", (None, "Error code: 400 - None")),
        (b'{"error":"plain"}', ("plain", "Error code: 400 - {'error': 'plain'}")),
        (b"\xff\xfe", ("\ufffd\ufffd", "\ufffd\ufffd")),
    ],
)
async def test_bodies_of_other_shapes(
    flavour: Flavour, client: Any, server: Server, body: bytes, expected: tuple[Any, str]
) -> None:
    server.on("POST", CREATE, Reply(status=400, body=body))
    error = await fail(flavour, client, flavour.package.BadRequestError)
    assert (error.body, error.message) == expected
    assert (error.code, error.param, error.type) == (None, None, None)
    assert error.request_id is None


async def test_an_error_in_a_streamed_body_is_read(
    flavour: Flavour, client: Any, server: Server
) -> None:
    server.on("POST", CREATE, Reply(status=400, body=[b'{"error": {"mess', b'age": "m"}}']))
    with pytest.raises(flavour.package.BadRequestError) as caught:
        await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    assert caught.value.body == {"message": "m"}


async def test_no_server(flavour: Flavour) -> None:
    client = flavour.client_class(base_url="http://127.0.0.1:1", api_key="k", max_retries=0)
    async with flavour.opened(client):
        error = await fail(flavour, client, flavour.package.APIConnectionError)
    assert error.message == str(error) == "Connection error."
    assert error.body is None
    assert isinstance(error.__cause__, httpx.ConnectError)
    assert isinstance(error, flavour.package.APIError)
    assert error.request.url.path == "/chat/completions"


@pytest.mark.parametrize(
    "reply",
    [Reply(before=[Drop()]), Reply(body=[b"{", Drop()])],
    ids=["before-headers", "mid-body"],
)
async def test_a_connection_that_drops(
    flavour: Flavour, client: Any, server: Server, reply: Reply
) -> None:
    server.on("POST", CREATE, reply)
    error = await fail(flavour, client, flavour.package.APIConnectionError)
    assert isinstance(error.__cause__, httpx.RemoteProtocolError)


async def test_a_timeout_is_a_connection_error(flavour: Flavour, server: Server) -> None:
    server.on("POST", CREATE, Reply(before=[Gate()]))
    client = flavour.client(server, timeout=httpx.Timeout(5, read=0.02), max_retries=0)
    async with flavour.opened(client):
        error = await fail(flavour, client, flavour.package.APITimeoutError)
    assert error.message == "Request timed out."
    assert isinstance(error.__cause__, httpx.ReadTimeout)
    assert isinstance(error, flavour.package.APIConnectionError)


async def test_errors_can_be_pickled(flavour: Flavour, client: Any, server: Server) -> None:
    """They cross process boundaries, with pools and test runners."""
    server.on("POST", CREATE, json_reply({"error": {"code": "c", "message": "m"}}, 404))
    error = await fail(flavour, client, flavour.package.NotFoundError)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is type(error)
        assert (str(twin), twin.status_code, twin.code) == (str(error), 404, "c")


async def test_what_goes_wrong_before_sending_is_not_wrapped(
    flavour: Flavour, client: Any, server: Server
) -> None:
    with pytest.raises(TypeError, match=r"not JSON serializable"):
        await flavour.get(client.chat.completions.create(model="m", messages=[object()]))
    assert server.requests == []
