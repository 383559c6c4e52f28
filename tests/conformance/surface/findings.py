"""What comparing comes to: how many things are equal, and how each of the others differs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Difference:
    """A place in the published package, and what is there and in the emitted one.

    None: nothing is there.
    """

    place: str
    published: str | None
    emitted: str | None

    def __str__(self) -> str:
        if self.emitted is None:
            return f"missing  {self.place}: {_short(self.published)}"
        if self.published is None:
            return f"extra    {self.place}: {_short(self.emitted)}"
        published, emitted = _unlike(self.published, self.emitted)
        return f"differs  {self.place}\n    published: {published}\n    emitted:   {emitted}"


@dataclass
class Comparison:
    """`compared` are the published things that count.

    `synonyms`: words of the published package to those of the emitted one, which mean the same.
    """

    compared: int = 0
    equal: int = 0
    differences: list[Difference] = field(default_factory=list)
    synonyms: Mapping[str, str] = field(default_factory=dict)

    def compare(self, place: str, published: str, emitted: str | None) -> None:
        """Holds one published thing against the emitted one."""
        self.compared += 1
        for word, other in self.synonyms.items():
            published = re.sub(rf"\b{re.escape(word)}\b", other, published)
        if published == emitted:
            self.equal += 1
        else:
            self.differences.append(Difference(place, published, emitted))

    def compare_all(
        self, place: str, published: Mapping[str, str], emitted: Mapping[str, str]
    ) -> None:
        """Holds named things below `place` against each other; none may be extra."""
        for name, text in published.items():
            self.compare(f"{place}.{name}", text, emitted.get(name))
        self.extra(place, {n: text for n, text in emitted.items() if n not in published}.items())

    def extra(self, place: str, things: Iterable[tuple[str, str]]) -> None:
        """Notes emitted things that are not published."""
        self.differences += [Difference(f"{place}.{n}", None, text) for n, text in things]

    @property
    def whole(self) -> bool:
        """Nothing differs, is missing or is extra."""
        return not self.differences

    @property
    def figure(self) -> str:
        """How many are equal, of how many."""
        extra = sum(each.published is None for each in self.differences)
        return f"{self.equal} of {self.compared} equal" + (f", {extra} extra" if extra else "")


_WIDTH = 160


def _short(text: str | None) -> str:
    one_line = " ".join((text or "").split())
    return one_line if len(one_line) <= _WIDTH else f"{one_line[:_WIDTH]}…"


def _unlike(one: str, other: str) -> tuple[str, str]:
    """The two from where they begin to differ: whole lines of many, else the rest of the one."""
    lines, others = one.splitlines(), other.splitlines()
    if len(lines) > 1 or len(others) > 1:
        pairs = [(a, b) for a, b in zip_longest(lines, others, fillvalue="") if a != b]
        return " | ".join(_short(a) for a, _ in pairs[:3]), " | ".join(
            _short(b) for _, b in pairs[:3]
        )
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    start = max(0, start - 40)
    mark = "…" if start else ""
    return mark + _short(one[start:]), mark + _short(other[start:])
