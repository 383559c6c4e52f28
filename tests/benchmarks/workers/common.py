"""What the workers share. They run in fresh processes of other environments: no imports of ours."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

Task = Callable[..., dict[str, float]]

MESSAGE = {"role": "user", "content": "Why is the sky blue? " * 4}
BATCHES = 5


def main(*tasks: Task) -> None:
    """Runs the task that the command line names, with its arguments as JSON; prints the figures."""
    by_name = {task.__name__: task for task in tasks}
    print(json.dumps(by_name[sys.argv[1]](**json.loads(sys.argv[2]))))


def cpu_microseconds(work: Callable[[], object], times: int) -> float:
    """What one call costs: the median of batches, after one that warms up."""
    per_batch = max(1, times // BATCHES)
    work()
    figures: list[float] = []
    for _ in range(BATCHES):
        started = time.process_time()
        for _ in range(per_batch):
            work()
        figures.append((time.process_time() - started) / per_batch * 1e6)
    return statistics.median(figures)


def library(openai: Any) -> Any:
    """The HTTP library that the package is built on: httpx, or what took its place."""
    for base in openai.DefaultHttpxClient.__mro__[1:]:
        name = base.__module__.partition(".")[0]
        if name != openai.__name__:
            return sys.modules[name]
    raise LookupError("the package's HTTP client has no base of another package")


def mocked(openai: Any, pieces: list[bytes], kind: str = "application/json") -> Any:
    """A client that gets the same answer to every request, from no socket."""
    http = library(openai)

    class Body(http.SyncByteStream):  # type: ignore[misc, name-defined]
        def __iter__(self) -> Any:
            return iter(pieces)

    class Transport(http.BaseTransport):  # type: ignore[misc, name-defined]
        def handle_request(self, request: Any) -> Any:
            return http.Response(200, headers={"content-type": kind}, stream=Body())

    client = http.Client(transport=Transport())
    return openai.OpenAI(api_key="key", http_client=client, max_retries=0)


def in_blocks(events: list[bytes], size: int = 65536) -> list[bytes]:
    """The events as one body, in pieces such as sockets give."""
    whole = b"".join(events)
    return [whole[start : start + size] for start in range(0, len(whole), size)]
