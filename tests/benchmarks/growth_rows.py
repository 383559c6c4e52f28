"""How what our generator needs grows with the number of operations."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.environments import OURS
from tests.benchmarks.measure import cost_of
from tests.benchmarks.rows import Figure, Row, Target, result
from tests.benchmarks.synthetic import write_synthetic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.rows import Result

_SIZES = (10, 100, 500, 2000)
_SHORT = (10, 20, 40)
_EXPONENT = Row(
    "growth, 10 to 2,000 operations",
    "",
    "",
    (
        Figure("exponent", "", (Target(1.1, None),), "exponent"),
        Figure("each", "ms", (), "CPU per operation"),
    ),
)


def growth_results(folder: Path, *, short: bool) -> Iterator[Result]:
    """The exponent, and what an operation costs in the largest description."""
    sizes = _SHORT if short else _SIZES
    seconds = {size: _seconds(size, folder) for size in sizes}
    first, *_, middle, last = sizes
    # What every run costs is taken off: an operation's own cost has to stay what it is.
    cost = {size: max(seconds[size] - seconds[first], 1e-9) for size in (middle, last)}
    ratio = (last - first) / (middle - first)
    exponent = math.log(cost[last] / cost[middle]) / math.log(ratio)
    values = {"exponent": exponent, "each": cost[last] / (last - first) * 1000}
    for figure in _EXPONENT.figures:
        yield result(_EXPONENT, figure, {OURS: values[figure.key]}, {})


def _seconds(operations: int, folder: Path) -> float:
    inputs = folder / f"synthetic-{operations}"
    inputs.mkdir()
    spec, config = write_synthetic(operations, inputs)
    program = str(Path(sys.executable).with_name("clientsmith"))
    options = ["--spec", str(spec), "--config", str(config), "--output", str(inputs / "output")]
    return cost_of([program, "generate", *options], {"CLIENTSMITH_CACHE": ""}, inputs).cpu
