"""The rows about emitted clients."""

from __future__ import annotations

from tests.benchmarks.environments import FLOOR, NEWEST, OURS, PUBLISHED
from tests.benchmarks.rows import Figure, Row, Target


def _us(*targets: Target) -> tuple[Figure, ...]:
    return (Figure("us", "µs", targets),)


def _on_httpx(arguments: dict[str, int]) -> dict[str, dict[str, int]]:
    """What peers get where ours is measured on aiohttp: httpx, as they come."""
    return {peer: {**arguments, "aiohttp": False} for peer in (PUBLISHED, NEWEST)}


_START = (
    Row(
        "ready: .chat.completions",
        "start",
        "ready",
        (
            Figure("cpu", "ms", (Target(0.06),), "CPU"),
            Figure("rss", "MB", (Target(15, None),), "RSS"),
        ),
        floor="start",
        rounds=9,
    ),
    Row(
        "first response",
        "start",
        "first",
        (
            Figure("cpu", "ms", (Target(0.38),), "CPU"),
            Figure("rss", "MB", (Target(40, None),), "RSS"),
        ),
        floor="start",
        rounds=9,
    ),
)

_CALLS = (
    *(
        Row(
            f"call, mocked, {messages} messages",
            "calls",
            "mock",
            _us(Target(limit)),
            {"messages": messages, "times": times},
            {"messages": 2, "times": 5},
            floor="raw",
        )
        for messages, limit, times in ((1, 0.22, 500), (50, 0.022, 100), (500, 0.006, 20))
    ),
    *(
        Row(
            f"call, loopback, 1 KB, {name}",
            "calls",
            task,
            _us(Target(0.45), Target(1.1, FLOOR)),
            {"times": 500},
            {"times": 5},
            floor="raw",
            rounds=9,
        )
        for name, task in (("sync", "loopback"), ("async", "loopback_async"))
    ),
    *(
        Row(
            f"parsing, {name}",
            "calls",
            "parse",
            _us(Target(limit)),
            {"kind": kind, "times": 400},
            {"kind": kind, "times": 5},
            floor="raw",
            rounds=9,
        )
        for name, kind, limit in (
            ("1 KB", "small", 0.06),
            ("20 KB of logprobs", "logprobs", 0.45),
        )
    ),
)

_STREAMS = (
    Row(
        "chunk, loopback, sync",
        "streams",
        "loopback",
        _us(Target(0.14)),
        {"count": 20_000},
        {"count": 20},
        floor="raw",
    ),
    Row(
        "chunk, loopback, async, httpx",
        "streams",
        "loopback_async",
        _us(Target(0.14)),
        {"count": 20_000, "aiohttp": False},
        {"count": 20, "aiohttp": False},
        floor="raw",
    ),
    Row(
        "chunk, loopback, async, aiohttp (peers: httpx)",
        "streams",
        "loopback_async",
        _us(Target(0.06)),
        {"count": 20_000, "aiohttp": True},
        {"count": 20, "aiohttp": True},
        instead=_on_httpx({"count": 20_000}),
    ),
    Row(
        "chunk, decoding only",
        "streams",
        "decode",
        _us(Target(0.055)),
        {"count": 20_000},
        {"count": 20},
        floor="raw",
    ),
    Row(
        "drifted chunk, decoding only",
        "streams",
        "decode",
        _us(Target(0.2)),
        {"count": 10_000, "kind": "drifted"},
        {"count": 20, "kind": "drifted"},
    ),
    Row(
        "drifted chunk, loopback, sync",
        "streams",
        "loopback",
        _us(Target(0.2)),
        {"count": 10_000, "kind": "drifted"},
        {"count": 20, "kind": "drifted"},
        rounds=3,
    ),
)

_SECONDS = Figure("seconds", "s", (Target(0.07),), "all")
_GROWTH = Figure("growth", "x", (Target(1.2, None),), "a chunk's cost, of 1,000's")
_SIZES = {"count": 20_000, "short": 1_000}
_SLOW = {"kind": "logprobs", "count": 1_000, "short": 0}

_HELPERS = (
    *(
        Row(
            f"stream() of 20,000 chunks, {kind}",
            "streams",
            "helper",
            (_SECONDS, _GROWTH),
            {"kind": kind, **_SIZES},
            {"kind": kind, "count": 20, "short": 10},
            rounds=3,
        )
        for kind in ("text", "json", "tool")
    ),
    Row(
        "stream() of 4,000 chunks with logprobs (peers: 1,000 chunks x 16)",
        "streams",
        "helper",
        (Figure("seconds", "s", (Target(0.002),), "all"), _GROWTH),
        {"kind": "logprobs", "count": 4_000, "short": 1_000},
        {"kind": "logprobs", "count": 20, "short": 10},
        rounds=3,
        # square in the number of chunks: a minute for all of them
        instead={PUBLISHED: _SLOW, NEWEST: _SLOW},
        factor={PUBLISHED: 16, NEWEST: 16},
    ),
    Row(
        "stream() of 5,000 drifted chunks",
        "streams",
        "helper",
        (Figure("seconds", "s", (Target(0.2),), "all"),),
        {"kind": "drifted", "count": 5_000, "short": 0},
        {"kind": "drifted", "count": 20, "short": 0},
        rounds=3,
    ),
)

_LIFE = (
    *(
        Row(
            f"200 concurrent streams, {name}",
            "crowd",
            "streams",
            (
                Figure("us", "µs", (Target(0.15),), "CPU per chunk"),
                Figure("stall", "ms", (Target(5, None),), "longest stall"),
            ),
            {"many": 200, "count": 100, "aiohttp": aiohttp},
            {"many": 3, "count": 3, "aiohttp": aiohttp},
            rounds=5,
            instead=_on_httpx({"many": 200, "count": 100}),
        )
        for name, aiohttp in (("httpx", False), ("aiohttp (peers: httpx)", True))
    ),
    Row(
        "1,000 parse() with new models: growth",
        "growth",
        "parse",
        (Figure("mb", "MB", (Target(2, None),)),),
        {"times": 1_000, "warm": 1_200},
        {"times": 5, "warm": 5},
        rounds=3,
    ),
)

_LAYERS = {
    "ours": "this package",
    "http": "HTTP libraries",
    "core": "pydantic's core",
    "python": "Python itself",
}

# Where ours spends its time: what is not this package is what it stands on.
_PROFILES = tuple(
    Row(
        f"profile of {name}",
        "profiles",
        task,
        tuple(Figure(key, "%", (), label) for key, label in _LAYERS.items()),
        {"times": times},
        {"times": 5},
        rounds=1,
        contenders=(OURS,),
    )
    for name, task, times in (
        ("a call, mocked", "call", 500),
        ("parsing 1 KB", "parse", 2000),
        ("a chunk, decoding only", "decode", 20_000),
        ("a chunk, loopback", "loopback", 20_000),
        ("a chunk of stream()", "helper", 20_000),
    )
)

ROWS = (*_START, *_CALLS, *_STREAMS, *_HELPERS, *_LIFE, *_PROFILES)
