"""One test for both clients: awaits what the asynchronous one gives, takes the other's as it is.

Each adapter insists on its own kind, so that a coroutine from a synchronous method is a failure.
"""

from __future__ import annotations

import inspect
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from tests.support.server import Server

API_KEY = "sk-test-secret"


@dataclass(frozen=True)
class Flavour:
    """`package` is the emitted one; its names are looked up when they are used."""

    package: Any
    client_name: str
    is_async: bool

    @property
    def client_class(self) -> Any:
        """`OpenAICompat` or `AsyncOpenAICompat`."""
        return getattr(self.package, "Async" * self.is_async + self.client_name)

    def client(self, server: Server, **options: Any) -> Any:
        """A client of the server, below the path `/v1`."""
        return self.client_class(**{"base_url": f"{server.url}/v1", "api_key": API_KEY, **options})

    async def get(self, result: Any) -> Any:
        """What a method gives in the end."""
        assert inspect.isawaitable(result) == self.is_async
        return await result if self.is_async else result

    async def each(self, items: Any) -> AsyncIterator[Any]:
        """Goes over a stream, a page or the pages of a list; a paginator needs no await."""
        if self.is_async:
            async for item in items:
                yield item
        else:
            for item in items:
                yield item

    async def all(self, items: Any) -> list[Any]:
        """Everything that `each` gives."""
        return [item async for item in self.each(items)]

    async def all_until(self, error: Any, items: Any) -> tuple[list[Any], Any]:
        """What `each` gives before it raises this error, and the error."""
        received: list[Any] = []
        try:
            async for item in self.each(items):
                received.append(item)  # noqa: PERF401  (what came before the error counts)
        except error as raised:
            return received, raised
        raise AssertionError(f"no error after {received}")

    @asynccontextmanager
    async def opened(self, manager: Any) -> AsyncGenerator[Any]:
        """Enters and leaves a context manager."""
        if self.is_async:
            async with manager as value:
                yield value
        else:
            with manager as value:
                yield value
