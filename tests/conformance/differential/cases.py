"""Answers of a completions server: as they are declared, drifted, and broken.

The same ones each time: hypothesis chooses without looking at earlier runs.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.conformance.differential.answers import chat_chunks, chat_completion, text_completion
from tests.conformance.differential.drift import broken, drifted

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


_SEEDS = st.integers(0, 2**64)


@dataclass(frozen=True)
class Case:
    """One answer.

    Args:
        call: what the user calls: `chat`, `text`, `stream`, or `helper`, which adds a stream up.
        pieces: the body, as it comes in.
    """

    call: str
    pieces: tuple[bytes, ...]

    def as_json(self) -> str:
        encoded = [base64.b64encode(piece).decode() for piece in self.pieces]
        return json.dumps({"call": self.call, "pieces": encoded})


def cases(call: str, count: int) -> list[Case]:
    """`count` different answers to one kind of call."""
    made: list[Case] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_STRATEGIES[call])
    def collect(case: Case) -> None:
        made.append(case)

    collect()
    return made


@st.composite
def _responses(draw: st.DrawFn, call: str) -> Case:
    random = Random(draw(_SEEDS))
    whole = chat_completion(random) if call == "chat" else text_completion(random)
    body = json.dumps(_mutated(whole, random)).encode()
    return Case(call, (broken(body, random) if random.random() < 0.1 else body,))


@st.composite
def _streams(draw: st.DrawFn, call: str) -> Case:
    random = Random(draw(_SEEDS))
    chunks: list[Any] = chat_chunks(random)
    if call == "stream":
        chunks = [_mutated(chunk, random) for chunk in chunks]
    newline = random.choice(["\n", "\n", "\r\n", "\r"])
    body = "".join(_event(chunk, random, newline, plain=call == "helper") for chunk in chunks)
    if random.random() < 0.9:
        body += f"data: [DONE]{newline}{newline}"
    raw = body.encode("utf-8", "surrogatepass")
    if call == "stream" and random.random() < 0.1:
        raw = broken(raw, random)
    return Case(call, tuple(_split(raw, random)))


def _mutated(value: Any, random: Random) -> Any:
    return drifted(value, random) if random.random() < 0.7 else value


def _event(chunk: Any, random: Random, newline: str, *, plain: bool) -> str:
    """An event as a server may write it."""
    lines = [f"data: {json.dumps(chunk, ensure_ascii=random.random() < 0.5)}"]
    if not plain and random.random() < 0.1:
        lines = [f"data:{line}" for line in json.dumps(chunk, indent=1).splitlines()]
    if random.random() < 0.1:
        lines.insert(
            random.randrange(len(lines) + 1), random.choice([": ping", "id: 7", "retry: 5"])
        )
    return newline.join(lines) + newline * 2


def _split(body: bytes, random: Random) -> list[bytes]:
    size = random.choice([1, 3, 17, 200, 5000, 10**6])
    pieces: list[bytes] = []
    while body:
        length = random.randint(1, size)
        pieces.append(body[:length])
        body = body[length:]
    return pieces


_STRATEGIES: dict[str, SearchStrategy[Case]] = {
    "chat": _responses("chat"),
    "text": _responses("text"),
    "stream": _streams("stream"),
    "helper": _streams("helper"),
}
