"""Requests as clients make them, and what comes back."""

from __future__ import annotations

import json
import logging
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest
import runtime
from runtime import APIResponseValidationError, APIStatusError, BaseModel, Omit
from runtime._base_client import FinalRequestOptions, make_request_options
from runtime._types import NOT_GIVEN


class Model(BaseModel):
    foo: int


def echo(request: httpx.Request) -> httpx.Response:
    """Answer with what was asked."""
    content = request.read().decode()
    return httpx.Response(
        200,
        json={
            "method": request.method,
            "url": str(request.url),
            "headers": dict(request.headers),
            "body": content,
        },
        headers={"x-request-id": "req_1"},
    )


@pytest.fixture
def client(make_client: Callable[..., Any]) -> Any:
    return make_client(echo)


def test_what_is_sent(client: Any) -> None:
    sent = client.post("/things?x=1", body={"a": "é"}, cast_to=object)
    assert (sent["method"], sent["url"]) == ("POST", "http://api.test/v1/things?x=1")
    assert sent["body"] == '{"a":"é"}'
    headers = sent["headers"]
    assert headers["authorization"] == "Bearer key"
    assert headers["content-type"] == headers["accept"] == "application/json"
    assert headers["user-agent"] == "Client/Python 0.0.0"
    assert headers["x-stainless-lang"] == "python"
    assert headers["x-stainless-async"] == "false"
    assert headers["x-stainless-read-timeout"] == "60"


def test_headers_win_whatever_their_case(client: Any) -> None:
    headers = {"content-TYPE": "text/json", "AUTHORIZATION": Omit(), "X-New": "1"}
    sent = client.post("/", body=[], cast_to=object, options={"headers": headers})["headers"]
    assert sent["content-type"] == "text/json"
    assert "authorization" not in sent
    assert sent["x-new"] == "1"


def test_a_get_has_no_content_type(client: Any) -> None:
    assert "content-type" not in client.get("/", cast_to=object)["headers"]


def test_queries_are_merged(make_client: Callable[..., Any]) -> None:
    client = make_client(echo, default_query={"a": 1, "b": [1, 2], "c": "old"})
    options = make_request_options(query={"c": "new", "d": None}, extra_query={"e": {"f": True}})
    sent = client.get("/", cast_to=object, options=options)
    assert httpx.URL(sent["url"]).query == b"a=1&b=1%2C2&c=new&e%5Bf%5D=true"


def test_options_of_a_call() -> None:
    assert make_request_options() == {}
    assert make_request_options(
        extra_headers={"a": "b"}, extra_body={"c": 1}, timeout=None, idempotency_key="k"
    ) == {"headers": {"a": "b"}, "extra_json": {"c": 1}, "timeout": None, "idempotency_key": "k"}


def test_extra_properties_need_an_object(client: Any) -> None:
    with pytest.raises(RuntimeError, match="cannot merge with `extra_body`"):
        client.post("/", body=[1], cast_to=object, options={"extra_json": {"a": 1}})


def test_timeouts(make_client: Callable[..., Any]) -> None:
    client = make_client(echo, timeout=3)

    def timeout(**options: Any) -> Any:
        made = FinalRequestOptions(method="get", url="/", **options)
        request = client._build_request(made)
        return request.extensions["timeout"]["read"], request.headers.get(
            "x-stainless-read-timeout"
        )

    assert timeout() == (3, "3")
    assert timeout(timeout=1.5) == (1.5, "1.5")
    assert timeout(timeout=None) == (None, None)
    assert timeout(timeout=httpx.Timeout(5, read=7)) == (7, "7")


def test_the_timeout_of_an_http_client_is_respected() -> None:
    client = runtime.Client(api_key="k", http_client=httpx.Client(timeout=9))
    assert client.timeout == httpx.Timeout(9)
    assert runtime.Client(api_key="k").timeout == runtime.DEFAULT_TIMEOUT


def test_multipart(client: Any) -> None:
    sent = client.post(
        "/",
        body={"a": [1, 2], "b": {"c": True}},
        files={"f": ("n.txt", b"content")},
        cast_to=object,
        options={"headers": {"Content-Type": "multipart/form-data"}},
    )
    assert sent["headers"]["content-type"].startswith("multipart/form-data; boundary=")
    names = [line for line in sent["body"].splitlines() if line.startswith("Content-Disp")]
    assert [line.partition("name=")[2] for line in names] == [
        '"a[]"',
        '"a[]"',
        '"b[c]"',
        '"f"; filename="n.txt"',
    ]


@pytest.mark.parametrize("files", [[("f", b"content")], None])
def test_a_get_has_content_only_for_files(client: Any, files: Any) -> None:
    options = FinalRequestOptions(
        method="get",
        url="/",
        headers={"Content-Type": "multipart/form-data"},
        json_data={"a": 1},
        files=files,
    )
    assert (b'name="a"' in client._build_request(options).read()) is (files is not None)


def test_multipart_without_files(client: Any) -> None:
    headers = {"Content-Type": "multipart/form-data"}
    sent = client.post("/", body={"a": 1}, cast_to=object, options={"headers": headers})
    assert 'name="a"' in sent["body"]


async def test_all_methods(make_client: Callable[..., Any]) -> None:
    client, async_client = make_client(echo), make_client(echo, asynchronous=True)
    for method in ("get", "post", "put", "patch", "delete"):
        sent = getattr(client, method)("/x", cast_to=object)
        assert sent["method"] == method.upper()
        assert (await getattr(async_client, method)("/x", cast_to=object))["method"] == sent[
            "method"
        ]
    sent = await async_client.post("/x", cast_to=object)
    assert sent["headers"]["x-stainless-async"] == "async:asyncio"


def test_bodies_keep_what_the_user_passed(client: Any) -> None:
    body = {"model": Model.construct(foo=1), "tuple": (1, 2)}
    assert (
        client.post("/", body=body, cast_to=object)["body"] == '{"model":{"foo":1},"tuple":[1,2]}'
    )
    assert isinstance(body["model"], Model)


def test_results_know_their_request(make_client: Callable[..., Any]) -> None:
    client = make_client(
        lambda request: httpx.Response(200, json={"foo": 1}, headers={"x-request-id": "req_1"})
    )
    model = client.get("/", cast_to=Model)
    assert (model.foo, model._request_id) == (1, "req_1")
    assert model.to_dict() == {"foo": 1}
    assert model == Model(foo=1)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, runtime.BadRequestError),
        (401, runtime.AuthenticationError),
        (403, runtime.PermissionDeniedError),
        (404, runtime.NotFoundError),
        (409, runtime.ConflictError),
        (418, APIStatusError),
        (422, runtime.UnprocessableEntityError),
        (429, runtime.RateLimitError),
        (500, runtime.InternalServerError),
        (599, runtime.InternalServerError),
    ],
)
def test_errors(make_client: Callable[..., Any], status: int, error: type[Exception]) -> None:
    client = make_client(lambda request: httpx.Response(status, json={"m": 1}), max_retries=0)
    with pytest.raises(APIStatusError, match=f"Error code: {status} - {{'m': 1}}") as caught:
        client.get("/", cast_to=object)
    assert type(caught.value) is error
    assert caught.value.status_code == status
    assert caught.value.body == {"m": 1}
    assert issubclass(error, runtime.APIError)


def test_errors_without_json(make_client: Callable[..., Any]) -> None:
    for text, message in (("oops", "oops"), ("", "Error code: 400")):
        client = make_client(lambda request, text=text: httpx.Response(400, text=text))
        with pytest.raises(APIStatusError, match=f"^{message}$") as caught:
            client.get("/", cast_to=object)
        assert caught.value.body == text


def test_errors_are_named_as_users_import_them_and_can_be_pickled() -> None:
    request = httpx.Request("GET", "http://api.test")
    error = runtime.RateLimitError("m", response=httpx.Response(429, request=request), body=None)
    assert f"{type(error).__module__}.{type(error).__name__}" == "runtime.RateLimitError"
    again = pickle.loads(pickle.dumps(runtime.APIConnectionError(request=request)))
    assert str(again) == "Connection error."


def test_strict_clients_raise(make_client: Callable[..., Any]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"foo": "x"})

    assert make_client(answer).get("/", cast_to=Model).foo == "x"
    strict = make_client(answer, _strict_response_validation=True)
    with pytest.raises(APIResponseValidationError) as caught:
        strict.get("/", cast_to=Model)
    assert caught.value.body == {"foo": "x"}


def test_answers_that_are_no_json(make_client: Callable[..., Any]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text="hello")

    assert make_client(answer).get("/", cast_to=Model) == "hello"
    with pytest.raises(APIResponseValidationError, match="`text/plain` instead"):
        make_client(answer, _strict_response_validation=True).get("/", cast_to=Model)

    def broken(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text="{", headers={"content-type": "application/json"})

    with pytest.raises(json.JSONDecodeError):
        make_client(broken).get("/", cast_to=Model)


def test_copies(make_client: Callable[..., Any]) -> None:
    client = make_client(echo, default_headers={"A": "1"}, default_query={"q": 1})
    copy = client.with_options(api_key="other", max_retries=9, default_headers={"B": "2"})
    assert copy._client is client._client
    assert (copy.api_key, copy.max_retries) == ("other", 9)
    assert copy._custom_headers == {"A": "1", "B": "2"}
    assert copy._custom_query == {"q": 1}
    assert client.copy(set_default_headers={})._custom_headers == {}
    with pytest.raises(ValueError, match="mutually exclusive"):
        client.copy(default_query={}, set_default_query={})


def test_closing(make_client: Callable[..., Any]) -> None:
    client = runtime.Client(api_key="k")
    assert not client.is_closed()
    with client:
        pass
    assert client.is_closed()


async def test_async_closing() -> None:
    async with runtime.AsyncClient(api_key="k") as client:
        assert not client.is_closed()
    assert client.is_closed()


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match=r"Expected an instance of `httpx\.Client`"):
        runtime.Client(api_key="k", http_client=httpx.AsyncClient())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="max_retries cannot be None"):
        runtime.Client(api_key="k", max_retries=None)  # type: ignore[arg-type]


def test_settings_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("API_KEY", "from env")
    monkeypatch.setenv("BASE_URL", "http://env.test/x")
    client = runtime.Client()
    assert client.api_key == "from env"
    assert client.base_url == httpx.URL("http://env.test/x/")


def test_secrets_are_not_logged(
    make_client: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    client = make_client(echo)
    with caplog.at_level(logging.DEBUG, logger="runtime"):
        headers = {"Authorization": "Bearer secret", "API-Key": "secret", "X-Trace": "seen"}
        options = {"headers": headers}
        client.post("/x?key=secret", body={"a": 1}, cast_to=object, options=options)
    ours = [r.getMessage() for r in caplog.records if r.name.startswith("runtime")]
    assert any("Request options" in message and "seen" in message for message in ours)
    assert any('HTTP Response: POST http://api.test/v1/x "200 OK"' in message for message in ours)
    assert not any("Bearer secret" in message or "'secret'" in message for message in ours)
    assert headers["API-Key"] == "secret"


def test_options_show_what_was_set() -> None:
    options = FinalRequestOptions.construct(method="get", url="/", headers={"a": "b"})
    assert repr(options) == (
        "FinalRequestOptions(method='get', url='/', params={}, headers={'a': 'b'})"
    )
    assert options == FinalRequestOptions(method="get", url="/", headers={"a": "b"})
    assert options.get_max_retries(4) == 4
    assert options.timeout is NOT_GIVEN
