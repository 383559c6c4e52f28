"""The first use of the package, by many threads at once, each in a fresh process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.messages import DONE, Reply, Request, data_event, event_stream, json_reply
from tests.support.payloads import CHAT, chunk, page
from tests.support.scripts import run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.server import Server

CREATE = "/v1/chat/completions"

SCRIPT = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor

sys.setswitchinterval(1e-6)
THREADS = 20
together = threading.Barrier(THREADS)
MESSAGES = [{{"role": "user", "content": "Why?"}}]

def call(number):
    together.wait()
    from openai_compat import OpenAICompat
    client = OpenAICompat(base_url={url!r}, api_key="k", max_retries=0)
    together.wait()
    completions = client.chat.completions
    kind = ("whole", "stream", "list", "raw")[number % 4 if {mixed!r} else 0]
    if kind == "whole":
        result = completions.create(model="m", messages=MESSAGES)
        return type(result).__name__, result.choices[0].message.tool_calls[0].function.name
    if kind == "stream":
        result = list(completions.create(model="m", messages=MESSAGES, stream=True))
        return type(result[0]).__name__, result[0].choices[0].delta.content
    if kind == "list":
        result = completions.list().data
        return type(result[0]).__name__, result[0].choices[0].message.content
    result = completions.with_raw_response.create(model="m", messages=MESSAGES).parse()
    return type(result).__name__, result.choices[0].message.tool_calls[1].custom.name

with ThreadPoolExecutor(THREADS) as pool:
    print(sorted(set(pool.map(call, range(THREADS)))))
"""
WHOLE = ("ChatCompletion", "get_weather")
MIXED = [
    ("ChatCompletion", "Hi"),
    WHOLE,
    ("ChatCompletion", "shell"),
    ("ChatCompletionChunk", "Hi"),
]


def answer(request: Request) -> Reply:
    if b'"stream":true' in request.body:
        return event_stream([data_event(chunk()), DONE])
    return json_reply(CHAT)


@pytest.mark.parametrize("mixed", [False, True], ids=["one-kind", "four-kinds"])
def test_twenty_threads_make_the_first_call(
    server: Server, project: Path, tmp_path: Path, mixed: bool
) -> None:
    server.on("POST", CREATE, answer)
    server.on("GET", CREATE, json_reply(page(["a"], more=False)))
    script = SCRIPT.format(url=f"{server.url}/v1", mixed=mixed)
    result = run(script, path=project / "src", cwd=tmp_path)
    assert result.stdout == f"{MIXED if mixed else [WHOLE]}\n"
    assert len(server.requests) == 20


def test_importing_imports_little(project: Path, tmp_path: Path) -> None:
    """A client that is only made costs no HTTP library and no models."""
    script = """
        import sys
        import openai_compat
        client = openai_compat.OpenAICompat(api_key="k")
        client.chat.completions
        print(sorted({"httpx", "pydantic", "asyncio", "anyio"} & set(sys.modules)))
    """
    assert run(script, path=project / "src", cwd=tmp_path).stdout == "[]\n"
