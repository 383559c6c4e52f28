"""What a row of the tables is, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.benchmarks.environments import NEWEST, OURS, PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Values = dict[str, float]  # by contender


@dataclass(frozen=True)
class Target:
    """What ours has to stay within: `limit` times what `of` needs, or `limit` as it is."""

    limit: float
    of: str | None = PUBLISHED

    def met(self, values: Values) -> bool | None:
        """None if what it compares with was not measured."""
        if OURS not in values or (self.of is not None and self.of not in values):
            return None
        return values[OURS] <= self.limit * (1 if self.of is None else values[self.of])

    def __str__(self) -> str:
        return f"≤ {self.limit:g}" if self.of is None else f"≤ {self.limit:g} x {self.of}"


@dataclass(frozen=True)
class Figure:
    """One of the numbers that a worker reports: `key` in its answer, shown as `label` in `unit`."""

    key: str
    unit: str
    targets: tuple[Target, ...]
    label: str = ""


@dataclass(frozen=True)
class Row:
    """One thing that is measured, for each contender in a fresh process, in turns.

    `task` of the worker `script` gets `arguments`, or `short` in their place where it only matters
    that it works. `instead` are other arguments for a contender that takes too long, and `factor`
    what its figures are then multiplied by. `floor` is the script that does the same without a
    client package.
    """

    name: str
    script: str
    task: str
    figures: tuple[Figure, ...]
    arguments: dict[str, Any] = field(default_factory=dict)
    short: dict[str, Any] = field(default_factory=dict)
    floor: str | None = None
    rounds: int = 5
    contenders: tuple[str, ...] = (OURS, PUBLISHED, NEWEST)
    instead: dict[str, dict[str, Any]] = field(default_factory=dict)
    factor: dict[str, float] = field(default_factory=dict)


def told_rounds(rounds: int, tell: Callable[[str], None]) -> Iterator[int]:
    """The numbers of the rounds, each once `tell` has been told of it.

    Before them comes 0, which fills the caches of bytecode and of the disk.
    """
    for number in range(rounds + 1):
        tell(f"round {number} of {rounds}" if number else "first round")
        yield number


@dataclass(frozen=True)
class Result:
    """A line of a table: the medians by contender, and the targets with whether they are met.

    `met` is None where it can't be said; `failures` say why a contender has no figure.
    """

    name: str
    unit: str
    values: Values
    targets: tuple[str, ...]
    met: bool | None
    failures: dict[str, str] = field(default_factory=dict)


def result(row: Row, figure: Figure, values: Values, failures: dict[str, str]) -> Result:
    """Judges the medians of one figure."""
    verdicts = [target.met(values) for target in figure.targets]
    met = None if None in verdicts or not verdicts else all(verdicts)
    name = f"{row.name}: {figure.label}" if figure.label else row.name
    return Result(name, figure.unit, values, tuple(map(str, figure.targets)), met, failures)
