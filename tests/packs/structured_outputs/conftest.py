"""A package with structured outputs, emitted from our own description."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.emitted import emit, importable, shared_folder
from tests.support.fixtures import FLAVOUR_IDS, FLAVOURS, plain_environment, recordings, server
from tests.support.flavours import Flavour

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tests.support.server import Server

__all__ = ["plain_environment", "recordings", "server"]

CONFIG = Path(__file__).with_name("config.yml")
OMIT = Path(__file__).with_name("omit.yml")


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared_folder(tmp_path_factory, "structured", lambda path: emit(path, CONFIG))


@pytest.fixture(scope="session")
def package(project: Path) -> Iterator[Any]:
    with importable(project, "structured_client") as imported:
        yield imported


@pytest.fixture(scope="session")
def omit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `structured_omit`, whose arguments default to `omit`."""
    return shared_folder(tmp_path_factory, "structured-omit", lambda path: emit(path, CONFIG, OMIT))


@pytest.fixture(scope="session")
def streaming(package: Any) -> Any:
    """`structured_client.lib.streaming.chat`."""
    return import_module(f"{package.__name__}.lib.streaming.chat")


@pytest.fixture(scope="session")
def types(package: Any) -> Any:
    """`structured_client.types.chat`."""
    return import_module(f"{package.__name__}.types.chat")


@pytest.fixture(params=FLAVOURS, ids=FLAVOUR_IDS)
def flavour(request: pytest.FixtureRequest, package: Any) -> Flavour:
    return Flavour(package, "Structured", request.param)


@pytest.fixture
async def client(flavour: Flavour, server: Server) -> AsyncIterator[Any]:
    async with flavour.opened(flavour.client(server, max_retries=0)) as opened:
        yield opened
