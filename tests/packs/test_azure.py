from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.packs.talk import EVERYTHING, SPEC, emitted, write
from tests.support.emitted import importable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.packs.conftest import Wire

ENDPOINT = "https://cloud.example"


def made(talkative: Any, wire: Wire, **settings: Any) -> Any:
    given = {"api_version": "v7", "api_key": "k", "azure_endpoint": ENDPOINT, **settings}
    if given["azure_endpoint"] is None:
        del given["azure_endpoint"]
    return talkative.AzureTalk(http_client=wire.client, **given)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A package each of whose methods says which credentials its requests carry."""
    folder = tmp_path_factory.mktemp("guarded")
    extra = f"{EVERYTHING}settings: {{per_endpoint_security: true}}\n"
    spec = SPEC.replace("operationId: listVoices", "security: [{Key: []}]")
    write(emitted(extra, name="guarded", spec=spec), folder)
    with importable(folder, "guarded") as imported:
        yield imported


class TestPaths:
    def test_a_request_goes_to_the_deployment_that_its_model_names(
        self, talkative: Any, wire: Wire
    ) -> None:
        made(talkative, wire).talks.create(model="m 1/2")

        assert str(wire.requests[0].url) == (
            f"{ENDPOINT}/talk/deployments/m%201%2F2/talks?api-version=v7"
        )

    def test_a_retry_goes_to_the_same_path(self, talkative: Any, wire: Wire) -> None:
        wire.answers.append(httpx.Response(500, headers={"retry-after-ms": "1"}))

        made(talkative, wire).talks.create(model="m")

        first, second = (request.url.path for request in wire.requests)
        assert first == second == "/talk/deployments/m/talks"

    def test_other_paths_have_no_deployment(self, talkative: Any, wire: Wire) -> None:
        made(talkative, wire).voices.list()
        made(talkative, wire, azure_deployment="d").voices.list()

        assert [r.url.path for r in wire.requests] == ["/talk/voices"] * 2

    def test_one_deployment_for_all(self, talkative: Any, wire: Wire) -> None:
        client = made(talkative, wire, azure_deployment="d")

        client.talks.create(model="m")

        assert client.base_url == f"{ENDPOINT}/talk/deployments/d/"
        assert wire.requests[0].url.path == "/talk/deployments/d/talks"

    def test_a_base_url_is_used_as_it_is(self, talkative: Any, wire: Wire) -> None:
        client = made(
            talkative,
            wire,
            azure_endpoint=None,
            base_url="https://own.example/x",
            azure_deployment="d",
        )

        client.voices.list()
        client.talks.create(model="m")

        assert [r.url.path for r in wire.requests] == ["/x/voices", "/x/deployments/m/talks"]

    def test_a_whole_url_stays(self, talkative: Any, wire: Wire) -> None:
        client = made(talkative, wire, azure_deployment="d")

        client.get("https://else.example/y", cast_to=httpx.Response)

        assert wire.requests[0].url.host == "else.example"


class TestCredentials:
    def test_a_key_has_a_header_of_its_own(self, talkative: Any, wire: Wire) -> None:
        made(talkative, wire).voices.list()

        assert wire.requests[0].headers["api-key"] == "k"
        assert "authorization" not in wire.requests[0].headers

    @pytest.mark.parametrize(
        ("settings", "sent"), [({}, (None, "k")), ({"azure_ad_token": "t"}, ("Bearer t", None))]
    )
    def test_they_are_the_clouds_whatever_an_endpoint_asks_for(
        self,
        guarded: Any,
        wire: Wire,
        settings: dict[str, str],
        sent: tuple[str | None, str | None],
    ) -> None:
        client = made(guarded, wire, **settings)
        client.voices.list()
        client.talks.create(model="m")

        headers = [
            (r.headers.get("authorization"), r.headers.get("api-key")) for r in wire.requests
        ]
        assert headers == [sent] * 2

    def test_a_token_goes_before_a_key(self, talkative: Any, wire: Wire) -> None:
        made(talkative, wire, azure_ad_token="t").voices.list()

        assert wire.requests[0].headers["authorization"] == "Bearer t"
        assert "api-key" not in wire.requests[0].headers

    def test_tokens_are_fetched_for_each_try(self, talkative: Any, wire: Wire) -> None:
        wire.answers.append(httpx.Response(500, headers={"retry-after-ms": "1"}))
        tokens = iter(["one", "two"])

        made(
            talkative, wire, api_key=None, azure_ad_token_provider=lambda: next(tokens)
        ).voices.list()

        sent = [r.headers["authorization"] for r in wire.requests]
        assert sent == ["Bearer one", "Bearer two"]
        assert not any("api-key" in r.headers for r in wire.requests)

    @pytest.mark.parametrize("is_async", [False, True])
    async def test_async_tokens(self, talkative: Any, wire: Wire, is_async: bool) -> None:
        async def later() -> str:
            return "late"

        client = talkative.AsyncAzureTalk(
            api_version="v",
            azure_endpoint=ENDPOINT,
            azure_ad_token_provider=later if is_async else lambda: "late",
            http_client=wire.async_client,
        )

        await client.voices.list()

        assert wire.requests[0].headers["authorization"] == "Bearer late"

    def test_a_provider_must_give_a_string(self, talkative: Any, wire: Wire) -> None:
        client = made(talkative, wire, azure_ad_token_provider=lambda: None)

        with pytest.raises(ValueError, match="to return a string but it returned None"):
            client.voices.list()

    def test_callers_headers_win(self, talkative: Any, wire: Wire) -> None:
        made(talkative, wire).with_raw_response.voices.list(extra_headers={"API-Key": "mine"})

        assert wire.requests[0].headers.get_list("api-key") == ["mine"]


class TestSettings:
    def test_the_environment(
        self, talkative: Any, wire: Wire, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("AZURE_TALK_API_KEY", "from env")
        monkeypatch.setenv("AZURE_TALK_ENDPOINT", ENDPOINT)
        monkeypatch.setenv("TALK_API_VERSION", "v9")

        talkative.AzureTalk(http_client=wire.client).voices.list()

        assert str(wire.requests[0].url) == f"{ENDPOINT}/talk/voices?api-version=v9"
        assert wire.requests[0].headers["api-key"] == "from env"

    @pytest.mark.parametrize(
        ("settings", "message"),
        [
            ({"api_key": None}, "Missing credentials.*AZURE_TALK_AD_TOKEN"),
            ({"api_version": None}, "`TALK_API_VERSION` environment variable"),
            ({"azure_endpoint": None}, "`AZURE_TALK_ENDPOINT` environment variable"),
            ({"base_url": "https://x"}, "base_url and azure_endpoint are mutually exclusive"),
        ],
    )
    def test_what_is_missing(
        self, talkative: Any, wire: Wire, settings: dict[str, Any], message: str
    ) -> None:
        expected = talkative.TalkError if "Missing" in message else ValueError
        with pytest.raises(expected, match=message):
            made(talkative, wire, **settings)

    def test_a_copy(self, talkative: Any, wire: Wire) -> None:
        client = made(talkative, wire, azure_deployment="d", team="t", socket_url="wss://s")

        copied = client.copy(api_version="v8", default_query={"a": "b"})
        copied.voices.list()
        copied.talks.create(model="m")

        assert [r.url.path for r in wire.requests] == ["/talk/voices", "/talk/deployments/d/talks"]
        assert dict(wire.requests[0].url.params) == {"api-version": "v8", "a": "b"}
        assert (copied.team, copied.socket_url) == ("t", "wss://s")
        assert client.with_options(timeout=3).timeout == 3

    def test_a_copy_with_another_base_url(self, talkative: Any, wire: Wire) -> None:
        client = made(talkative, wire, azure_deployment="d")

        client.copy(base_url="https://own.example").voices.list()

        assert wire.requests[0].url.host == "own.example"

    def test_relations_and_signatures(self, talkative: Any) -> None:
        assert issubclass(talkative.AzureTalk, talkative.Talk)
        assert issubclass(talkative.AsyncAzureTalk, talkative.AsyncTalk)
        parameters = inspect.signature(talkative.AsyncAzureTalk.__init__).parameters
        assert parameters["api_key"].annotation == "str | Callable[[], Awaitable[str]] | None"
        assert all(p.kind is p.KEYWORD_ONLY for name, p in parameters.items() if name != "self")


class TestRealtime:
    def test_it_is_below_the_base_url(self, talkative: Any, wire: Wire) -> None:
        url, headers = made(talkative, wire)._configure_realtime("m", {"x": "y"})

        assert str(url) == ("wss://cloud.example/talk/live?x=y&api-version=v7&deployment=m")
        assert headers == {"api-key": "k"}

    def test_where_the_client_says(self, talkative: Any, wire: Wire) -> None:
        client = made(talkative, wire, socket_url="wss://s.example/a", azure_deployment="d")

        url, _ = client._configure_realtime("m", {})

        assert str(url) == "wss://s.example/a/live?api-version=v7&deployment=d"

    async def test_async_keys_are_fetched(self, talkative: Any, wire: Wire) -> None:
        async def key() -> str:
            return "made"

        client = talkative.AsyncAzureTalk(
            api_version="v",
            azure_endpoint="http://local",
            api_key=key,
            http_client=wire.async_client,
        )

        url, headers = await client._configure_realtime("m", {})

        assert (url.scheme, headers) == ("ws", {"api-key": "made"})


def test_what_makes_a_client_sets_no_attributes(files: dict[str, str]) -> None:
    """The type checkers of users check what does, where they read nothing but signatures else."""
    module = ast.parse(files["src/talkative/lib/azure.py"])
    methods = [each for each in ast.walk(module) if isinstance(each, ast.FunctionDef)]
    making = [each for each in methods if each.name in ("__init__", "copy")]
    assert len(making) > 4
    set_there = {
        node.attr
        for method in making
        for node in ast.walk(method)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    }
    assert set_there == set()
