"""What servers do to what their description declares."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 5.0, 0.5, 2**53 + 1, 10**30, "", "5", "true", "unknown",
    "2024-01-02", "2024-01-02T03:04:05Z", [], {}, [1], {"a": 1}, [{"a": [None]}], [[]],
    {"type": "function"},
)  # fmt: skip
_Place = tuple[Any, Any]  # a container, and a key in it


def drifted(value: Any, random: Random) -> Any:
    """A copy with some changes."""
    changed = copy.deepcopy(value)
    for _ in range(random.randint(1, 3)):
        places = list(_places(changed))
        if places:
            random.choice(_CHANGES)(*random.choice(places), random)
    return changed


def _places(value: Any) -> list[_Place]:
    if isinstance(value, dict):
        entries = list(value.items())
    elif isinstance(value, list):
        entries = list(enumerate(value))
    else:
        return []
    below = [place for _, item in entries for place in _places(item)]
    return [(value, key) for key, _ in entries] + below


def _replace(container: Any, key: Any, random: Random) -> None:
    container[key] = copy.deepcopy(random.choice(_VALUES))


def _remove(container: Any, key: Any, _: Random) -> None:
    del container[key]


def _add(container: Any, _: Any, random: Random) -> None:
    if isinstance(container, dict):
        container[random.choice(["region", "mood", "x-y"])] = copy.deepcopy(random.choice(_VALUES))


def _wrap(container: Any, key: Any, _: Random) -> None:
    container[key] = [container[key]]


def _retype(container: Any, key: Any, _: Random) -> None:
    value = container[key]
    if isinstance(value, (int, float)):
        container[key] = str(value)
    elif isinstance(value, str):
        container[key] = f"{value}!"


_CHANGES = (_replace, _replace, _remove, _add, _wrap, _retype)


def broken(body: bytes, random: Random) -> bytes:
    """Bytes that are cut off, or have others in them."""
    place = random.randrange(len(body) + 1)
    if random.random() < 0.5:
        return body[:place]
    return (
        body[:place] + random.choice([b"\xff", b"}", b"\n\n", b'"', b"NaN", b"\x00"]) + body[place:]
    )
