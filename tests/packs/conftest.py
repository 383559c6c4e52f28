from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.packs.talk import EVERYTHING, emitted, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The settings of the module client, with what they are when the package is imported.
_SETTINGS: dict[str, Any] = {
    "api_key": None,
    "team": None,
    "base_url": None,
    "default_headers": None,
    "default_query": None,
    "http_client": None,
    "api_type": None,
    "api_version": None,
    "azure_endpoint": None,
    "azure_ad_token": None,
    "azure_ad_token_provider": None,
}


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """The emitted files, with every extension key and pack in use."""
    return emitted(EVERYTHING)


@pytest.fixture(scope="session")
def source(files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("talkative")
    write(files, folder)
    return folder / "src"


@pytest.fixture(scope="session")
def imported(source: Path) -> Iterator[Any]:
    sys.path.insert(0, str(source))
    yield importlib.import_module("talkative")
    sys.path.remove(str(source))


@pytest.fixture
def talkative(imported: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package, as if nobody had used it."""
    for name in [name for name in os.environ if "TALK" in name]:
        monkeypatch.delenv(name)
    for name, value in _SETTINGS.items():
        setattr(imported, name, value)
    imported.timeout, imported.max_retries = imported.DEFAULT_TIMEOUT, 2
    imported._reset_client()
    return imported


class Wire:
    """An HTTP transport that keeps requests and answers them: `answers`, then always a talk."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.answers: list[httpx.Response] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.answers:
            return self.answers.pop(0)
        return httpx.Response(200, json={"text": "Hello", "mood": {"name": "fine"}, "data": []})

    @property
    def client(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self))

    @property
    def async_client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self))


@pytest.fixture
def wire() -> Wire:
    return Wire()
