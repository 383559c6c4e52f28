"""Fixtures of tests that use an emitted package; a conftest imports those it wants."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.emitted import REPO, emit, emit_from, importable, shared_folder
from tests.support.flavours import Flavour
from tests.support.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

APIS = Path(__file__).with_name("apis")
VARIANT_CONFIG = Path(__file__).with_name("variant.yml")
OWN_VARIABLES = ("OPENAI_COMPAT_", "VARIANT_", "HARBOUR_")
FLAVOURS = [False, True]
FLAVOUR_IDS = ["sync", "async"]


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project that is emitted from our own spec and config."""
    return shared_folder(tmp_path_factory, "emitted", emit)


@pytest.fixture(scope="session")
def package(project: Path) -> Iterator[Any]:
    """The emitted package `openai_compat`."""
    with importable(project, "openai_compat") as imported:
        yield imported


@pytest.fixture(scope="session")
def variant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The emitted package of `variant.yml`, which retries almost at once."""
    folder = shared_folder(tmp_path_factory, "variant", lambda path: emit(path, VARIANT_CONFIG))
    with importable(folder, "variant_client") as imported:
        yield imported


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The emitted package of `apis/harbour`, whose config uses what no other one does."""

    def fill(path: Path) -> None:
        emit_from(path, APIS / "harbour.yaml", APIS / "harbour.yml")

    with importable(shared_folder(tmp_path_factory, "harbour", fill), "harbour") as imported:
        yield imported


@pytest.fixture(params=FLAVOURS, ids=FLAVOUR_IDS)
def flavour(request: pytest.FixtureRequest, package: Any) -> Flavour:
    """Runs the test once with the synchronous client and once with the asynchronous one."""
    return Flavour(package, "OpenAICompat", request.param)


@pytest.fixture(params=FLAVOURS, ids=FLAVOUR_IDS)
def variant_flavour(request: pytest.FixtureRequest, variant: Any) -> Flavour:
    """The same for the variant."""
    return Flavour(variant, "Variant", request.param)


@pytest.fixture(params=FLAVOURS, ids=FLAVOUR_IDS)
def harbour_flavour(request: pytest.FixtureRequest, harbour: Any) -> Flavour:
    """The same for the harbour."""
    return Flavour(harbour, "Harbour", request.param)


@pytest.fixture
def server() -> Iterator[Server]:
    """A running server; requests that the test did not script fail it."""
    with Server() as running:
        yield running
        assert running.unexpected == []


@pytest.fixture
async def client(flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    """A client that does not retry; it is closed afterwards."""
    async with flavour.opened(flavour.client(server, max_retries=0)) as opened:
        yield opened


@pytest.fixture
async def async_client(package: Any, server: Server) -> AsyncIterator[Any]:
    """The asynchronous client alone, for what only it can do."""
    async with Flavour(package, "OpenAICompat", True).client(server, max_retries=0) as opened:
        yield opened


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of the machine: neither of the emitted packages nor of httpx."""
    for name in [*os.environ]:
        if name.startswith(OWN_VARIABLES) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def recordings() -> list[Path]:
    """Recorded streams; they are in the shared folder beside the repository."""
    shared = Path(os.environ.get("CLIENTSMITH_SHARED") or REPO.parent / "shared")
    found = sorted((shared / "recordings").glob("*.bin"))
    assert found, (
        f"there are no recordings in {shared / 'recordings'}; "
        "set CLIENTSMITH_SHARED to the folder that has `recordings`"
    )
    return found
