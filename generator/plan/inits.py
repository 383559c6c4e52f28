"""The `__init__` modules of `types/` and `resources/`: what each folder exports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.imports import relative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class InitPlan:
    """An `__init__`: modules (relative to it) with the names that they give it."""

    package: str
    exports: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A name that the package of a module passes on."""

    module: str
    names: tuple[str, ...]


def plan_inits(
    exports: Iterable[Export],
    extra: Iterable[tuple[str, Export]],
    packages: Iterable[str] = (),
) -> Iterator[InitPlan]:
    """One plan for each package that a module stands in, and for those above it.

    `extra` are exports of a package that lie deeper or elsewhere: (package, export); `packages`
    get an `__init__` even if they export nothing.
    """
    found: defaultdict[str, list[Export]] = defaultdict(list)
    for export in exports:
        package = export.module.rpartition(".")[0]
        found[package].append(export)
        while "." in package:
            package = package.rpartition(".")[0]
            found.setdefault(package, [])
    for package, export in extra:
        found[package].append(export)
    for package in packages:
        found.setdefault(package, [])
    for package in sorted(found):
        yield InitPlan(package, tuple(_lines(package, found[package])))


def _lines(package: str, exports: Iterable[Export]) -> Iterator[tuple[str, tuple[str, ...]]]:
    merged: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for export in exports:
        merged[relative(export.module, f"{package}.")].update(dict.fromkeys(export.names))
    for module in sorted(merged, key=lambda m: (len(m), m)):
        yield module, tuple(sorted(merged[module], key=lambda n: (len(n), n)))
