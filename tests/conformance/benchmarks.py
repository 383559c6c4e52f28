"""Part `benchmarks`: what `make bench` measures of the client works. It does not ask how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.clients import client_results
from tests.benchmarks.environments import OURS
from tests.conformance.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conformance.workspace import Workspace


def benchmark_results(_: Workspace) -> Iterator[Result]:
    """One row: every row of the benchmark has a figure of ours, and of what it is held against."""
    found = list(client_results([], short=True, tell=lambda _: None))
    failures = [
        f"{each.name}, {who}: {why}" for each in found for who, why in each.failures.items()
    ]
    missing = [f"{each.name}: no figure" for each in found if OURS not in each.values]
    output = "\n".join(failures or missing)
    yield Result("openai", "benchmarks, short form", not output, f"{len(found)} figures", output)
