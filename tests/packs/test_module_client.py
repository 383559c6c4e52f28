from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.packs.talk import emitted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.packs.conftest import Wire


def test_the_package_is_a_client(talkative: Any, wire: Wire) -> None:
    talkative.api_key, talkative.team = "k", "t"
    talkative.http_client = wire.client

    assert talkative.talks.create(model="m").text == "Hello"

    assert wire.requests[0].headers["authorization"] == "Bearer k"
    assert wire.requests[0].headers["x-team"] == "t"
    assert str(wire.requests[0].url) == "https://talk.example/v1/talks"


def test_settings_may_change_at_any_time(talkative: Any, wire: Wire) -> None:
    talkative.api_key, talkative.http_client = "k", wire.client
    client = talkative.voices._client

    talkative.api_key = "other"
    talkative.base_url = "http://else.example/z/"
    talkative.timeout, talkative.max_retries = 3, 0
    talkative.default_headers, talkative.default_query = {"A": "b"}, {"c": "d"}
    talkative.voices.list()

    assert talkative.voices._client is client
    assert (client.timeout, client.max_retries) == (3, 0)
    assert str(wire.requests[0].url) == "http://else.example/z/voices?c=d"
    assert wire.requests[0].headers["authorization"] == "Bearer other"
    assert wire.requests[0].headers["a"] == "b"


def test_what_is_not_set_is_the_clients_default(talkative: Any) -> None:
    talkative.api_key = "k"

    client = talkative.voices._client

    assert client.base_url == "https://talk.example/v1/"
    assert client.timeout == talkative.timeout == talkative.DEFAULT_TIMEOUT
    assert isinstance(client._client, httpx.Client)
    assert client._client is client._client
    assert (talkative.http_client, talkative.default_query, talkative.base_url) == (None,) * 3


def test_the_client_can_be_set_up_too(talkative: Any) -> None:
    talkative.api_key = "k"
    client = talkative.voices._client

    client.base_url = "http://x.example/a"
    client.max_retries = 7

    assert client.base_url == "http://x.example/a/"
    assert talkative.max_retries == 7


def test_a_key_from_the_environment(talkative: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALK_API_KEY", "from env")

    assert talkative.voices._client.api_key == "from env"
    assert talkative.api_key == "from env"


def test_without_a_key(talkative: Any) -> None:
    with pytest.raises(talkative.TalkError, match="TALK_API_KEY"):
        talkative.voices.list()


def test_importing_stays_cheap(source: Path) -> None:
    code = (
        "import sys, talkative\n"
        "talkative.api_key = 'k'\n"
        "print([m for m in ('httpx', 'pydantic', 'talkative._client') if m in sys.modules])\n"
        "import talkative as again\n"
        "for name in dir(again): getattr(again, name)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=source, capture_output=True, text=True, check=False
    )
    assert (run.stdout, run.stderr) == ("[]\n", "")


class TestChoice:
    def test_keys_of_the_api_itself(self, talkative: Any) -> None:
        talkative.api_key = "k"

        assert not isinstance(talkative.voices._client, talkative.AzureTalk)
        assert talkative.api_type == "talkative"

    @pytest.mark.parametrize("variable", ["AZURE_TALK_API_KEY", "AZURE_TALK_AD_TOKEN"])
    def test_keys_of_the_cloud(
        self, talkative: Any, monkeypatch: pytest.MonkeyPatch, variable: str
    ) -> None:
        monkeypatch.setenv(variable, "secret")
        talkative.azure_endpoint, talkative.api_version = "https://cloud.example", "v"

        client = talkative.voices._client

        assert isinstance(client, talkative.AzureTalk)
        assert talkative.api_type == "azure"
        assert client.base_url == "https://cloud.example/talk/"

    def test_a_provider_of_tokens(self, talkative: Any, wire: Wire) -> None:
        talkative.azure_ad_token_provider = lambda: "t"
        talkative.azure_endpoint, talkative.api_version = "https://cloud.example", "v"
        talkative.http_client = wire.client

        talkative.voices.list()

        assert wire.requests[0].headers["authorization"] == "Bearer t"
        assert wire.requests[0].url.params["api-version"] == "v"

    def test_keys_of_both(self, talkative: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("AZURE_TALK_API_KEY", "one")
        monkeypatch.setenv("TALK_API_KEY", "two")

        with pytest.raises(talkative.TalkError, match=r"set `talkative.api_type`.*TALK_API_TYPE"):
            talkative.voices.list()

        talkative.api_type = "talkative"
        assert talkative.voices._client.api_key == "two"


def test_without_the_cloud() -> None:
    files = emitted("clientsmith: {packs: {module_client: true}}")

    assert "azure" not in files["src/talkative/_module_client.py"].lower()
    assert "api_type" not in files["src/talkative/__init__.py"]


def test_a_resource_does_not_hide_what_the_package_has() -> None:
    extra = """
clientsmith: {packs: {module_client: true}}
resources: {types: {methods: {list: get /voices}}}
"""
    files = emitted(extra)

    assert '_exports.setdefault(_name, "._module_client")' in files["src/talkative/__init__.py"]
    assert '"types": ".types."' in files["src/talkative/__init__.py"]
