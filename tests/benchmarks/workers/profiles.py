"""Where the time of a call and of a chunk goes, as parts of the whole in per cent.

A profiler makes Python's calls look more expensive than what C does in one go: the parts of this
package and of the HTTP libraries are rather less than shown.
"""

from __future__ import annotations

import cProfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openai
import payloads
from common import MESSAGE, in_blocks, main, mocked

if TYPE_CHECKING:
    from collections.abc import Callable

_OURS = str(Path(openai.__file__).parent)
_HTTP = ("httpx", "httpcore", "h11", "anyio", "certifi", "http", "urllib", "ssl.py", "email")


def call(times: int) -> dict[str, float]:
    client = mocked(openai, [payloads.completion()])

    def work() -> None:
        client.chat.completions.create(model="m", messages=[MESSAGE])

    return _profiled(work, times)


def parse(times: int) -> dict[str, float]:
    create = mocked(openai, [payloads.completion()]).chat.completions.with_raw_response.create
    responses = [create(model="m", messages=[MESSAGE]) for _ in range(times + 1)]
    return _profiled(lambda: responses.pop().parse(), times)


def decode(times: int) -> dict[str, float]:
    client = mocked(openai, in_blocks(payloads.events("text", times)), "text/event-stream")
    return _profiled(lambda: _read(client), 1)


def loopback(url: str, times: int) -> dict[str, float]:
    client = openai.OpenAI(api_key="key", base_url=f"{url}/stream-text-{times}")
    return _profiled(lambda: _read(client), 1)


def helper(times: int) -> dict[str, float]:
    client = mocked(openai, in_blocks(payloads.events("text", times)), "text/event-stream")

    def work() -> None:
        with client.chat.completions.stream(model="m", messages=[MESSAGE]) as stream:
            stream.until_done()

    return _profiled(work, 1)


def _read(client: Any) -> None:
    for _ in client.chat.completions.create(model="m", messages=[MESSAGE], stream=True):
        pass


def _profiled(work: Callable[[], object], times: int) -> dict[str, float]:
    work()
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(times):
        work()
    profile.disable()
    seconds = dict.fromkeys(("ours", "http", "core", "python"), 0.0)
    for entry in profile.getstats():
        seconds[_layer(entry.code)] += entry.inlinetime
    whole = sum(seconds.values())
    return {layer: spent / whole * 100 for layer, spent in seconds.items()}


def _layer(code: Any) -> str:
    """The layer of a function: `code` is its code object, or its name if it is written in C."""
    if isinstance(code, str):
        return "core" if "pydantic_core" in code else "python"
    file = code.co_filename
    if file.startswith(_OURS):
        return "ours"
    parts = Path(file).parts
    return "http" if any(part in parts for part in _HTTP) else "python"


if __name__ == "__main__":
    main(call, parse, decode, loopback, helper)
