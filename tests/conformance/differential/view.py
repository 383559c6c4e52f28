"""`python view.py CASES RESULTS`: what users of the `openai` that is installed see of each case.

Runs in the environments of both packages: no imports of ours.
"""

from __future__ import annotations

import base64
import json
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import openai
from openai import BaseModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MESSAGES: list[Any] = [{"role": "user", "content": "Hi"}]


class _Body(httpx.SyncByteStream):
    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces


class _Server(httpx.BaseTransport):
    """Answers every request with the case that is being looked at."""

    kind = ""
    pieces: list[bytes]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        headers = {"content-type": self.kind, "x-request-id": "req_1"}
        return httpx.Response(200, headers=headers, stream=_Body(self.pieces))


def seen(value: Any) -> Any:
    """A value with the types of everything in it."""
    if isinstance(value, BaseModel):
        return {
            "class": type(value).__name__.partition("[")[0],
            "fields": {name: seen(item) for name, item in value.__dict__.items() if name[0] != "_"},
            "extra": seen(value.model_extra),
            "set": sorted(value.model_fields_set),
        }
    if isinstance(value, dict):
        return {str(key): seen(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [seen(item) for item in value]
    return (
        value
        if value is None or isinstance(value, (bool, str))
        else [type(value).__name__, repr(value)]
    )


def _attempt(do: Callable[[], Any]) -> Any:
    try:
        return do()
    except Exception as error:
        return {"raised": type(error).__name__, "message": str(error)}


def _whole(value: Any) -> dict[str, Any]:
    """All of a result, and what its methods give."""
    found = {"value": seen(value)}
    if isinstance(value, BaseModel):
        found["dict"] = _attempt(lambda: seen(value.to_dict()))
        found["json"] = _attempt(lambda: value.to_json(indent=None))
        found["request"] = getattr(value, "_request_id", "none")
        found["text"] = _attempt(lambda: str(value))
    return found


def _all(stream: Any, found: list[Any]) -> dict[str, Any]:
    # what came before an error stays
    found.extend(map(_whole, stream))
    return {"ended": True}


def _streamed(client: Any) -> Any:
    items: list[Any] = []

    def read() -> Any:
        stream = client.chat.completions.create(model="m", messages=_MESSAGES, stream=True)
        return _all(stream, items)

    end = _attempt(read)
    return {"items": items, "end": end}


def _event(event: Any) -> Any:
    # chunks are looked at where they are not added up
    return [event.type, seen(dict(event)) if event.type != "chunk" else None]


def _helped(client: Any) -> Any:
    events: list[Any] = []

    def read() -> Any:
        with client.chat.completions.stream(model="m", messages=_MESSAGES) as stream:
            events.extend(map(_event, stream))
            return seen(stream.get_final_completion().to_dict(exclude_none=True))

    final = _attempt(read)
    return {"events": events, "final": final}


_CALLS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "chat": (
        "application/json",
        lambda client: _whole(client.chat.completions.create(model="m", messages=_MESSAGES)),
    ),
    "text": (
        "application/json",
        lambda client: _whole(client.completions.create(model="m", prompt="Hi")),
    ),
    "stream": ("text/event-stream", _streamed),
    "helper": ("text/event-stream", _helped),
}


def main(cases: Path, results: Path) -> None:
    warnings.simplefilter("ignore")
    server = _Server()
    client = openai.OpenAI(
        api_key="key",
        base_url="http://server",
        max_retries=0,
        http_client=httpx.Client(transport=server),
    )
    with cases.open() as lines, results.open("w") as out:
        for line in lines:
            case = json.loads(line)
            server.kind, call = _CALLS[case["call"]]
            server.pieces = [base64.b64decode(piece) for piece in case["pieces"]]
            out.write(json.dumps(_attempt(lambda call=call: call(client))) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
