"""Which differences are accounted for, and which reasons account for nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tests.conformance.surface.findings import Difference


@dataclass
class Reasons:
    """Reasons, each with the places (`fnmatch` patterns) that differ for it."""

    patterns: Mapping[str, tuple[str, ...]]
    _places: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _used: set[str] = field(default_factory=set)

    def unexplained(self, differences: Iterable[Difference]) -> list[Difference]:
        """The differences that no reason is given for; the others are remembered."""
        return [each for each in differences if not self._explained(each.place)]

    def notes(self) -> Iterator[str]:
        """What differs, by reason."""
        for reason, places in self._places.items():
            yield f"differs, {reason}: {', '.join(dict.fromkeys(places))}"

    def idle(self) -> list[str]:
        """The patterns that no difference met."""
        return [p for given in self.patterns.values() for p in given if p not in self._used]

    def _explained(self, place: str) -> bool:
        for reason, patterns in self.patterns.items():
            for pattern in patterns:
                if fnmatchcase(place, pattern):
                    self._places[reason].append(place)
                    self._used.add(pattern)
                    return True
        return False
