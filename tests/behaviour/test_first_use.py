"""The first use of the package, by many threads at once, each in a fresh process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.messages import DONE, Reply, Request, data_event, event_stream, json_reply
from tests.support.payloads import CHAT, chunk
from tests.support.scripts import PATIENCE, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.server import Server

CREATE = "/v1/chat/completions"

SCRIPT = """
import faulthandler, sys, threading
from concurrent.futures import ThreadPoolExecutor

faulthandler.dump_traceback_later({patience}, exit=True)
sys.setswitchinterval(1e-6)
THREADS = 20
together = threading.Barrier(THREADS)
MESSAGES = [{{"role": "user", "content": "Why?"}}]

def call(number):
    try:
        return first_use(number)
    except BaseException:
        together.abort()  # or else the others would wait for this one
        raise

def first_use(number):
    together.wait()
    from openai_compat import OpenAICompat
    client = OpenAICompat(base_url={url!r}, api_key="k", max_retries=0)
    together.wait()
    completions = client.chat.completions.with_raw_response
    kind = ("whole", "stream", "list", "one")[number % 4 if {mixed!r} else 0]
    if kind == "whole":
        response = completions.create(model="m", messages=MESSAGES)
    elif kind == "stream":
        response = completions.create(model="m", messages=MESSAGES, stream=True)
    elif kind == "list":
        response = completions.list()
    else:
        response = completions.retrieve("c")
    # All have their answers; now all models are built at the same time.
    together.wait()
    result = response.parse()
    if kind == "stream":
        first = next(result)
        return type(first).__name__, first.choices[0].delta.content
    if kind == "list":
        result = result.data[0]
    return type(result).__name__, result.choices[0].message.tool_calls[0].function.name

with ThreadPoolExecutor(THREADS) as pool:
    print(sorted(set(pool.map(call, range(THREADS)))))
"""
WHOLE = ("ChatCompletion", "get_weather")
CHUNK = ("ChatCompletionChunk", "Hi")


def answer(request: Request) -> Reply:
    if b'"stream":true' in request.body:
        return event_stream([data_event(chunk()), DONE])
    return json_reply(CHAT)


@pytest.mark.parametrize("mixed", [False, True], ids=["one-kind", "four-kinds"])
def test_twenty_threads_make_the_first_call(
    server: Server, project: Path, tmp_path: Path, mixed: bool
) -> None:
    server.on("POST", CREATE, answer)
    server.on("GET", CREATE, json_reply({"data": [CHAT], "has_more": False}))
    server.on("GET", f"{CREATE}/c", json_reply(CHAT))
    script = SCRIPT.format(url=f"{server.url}/v1", mixed=mixed, patience=PATIENCE - 10)
    result = run(script, path=project / "src", cwd=tmp_path)
    assert result.stdout == f"{[WHOLE, CHUNK] if mixed else [WHOLE]}\n"
    assert len(server.requests) == 20


def test_importing_imports_little(project: Path, tmp_path: Path) -> None:
    """A client that is only made costs no HTTP library and no models."""
    script = """
        import sys
        import openai_compat
        client = openai_compat.OpenAICompat(api_key="k")
        client.chat.completions
        heavy = {"httpx", "pydantic", "asyncio", "anyio", "typing_extensions", "inspect"}
        heavy |= {"datetime", "json", "ssl", "urllib.parse"}
        print(sorted(heavy & set(sys.modules)))
    """
    assert run(script, path=project / "src", cwd=tmp_path).stdout == "[]\n"
