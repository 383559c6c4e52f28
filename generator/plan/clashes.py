"""Names that two entries of the config would share in the emitted package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.load.document import Document
    from generator.plan.models import Place, TypeName

_HINT = "Rename one of them, or set its name with `x-stainless-naming`."


@dataclass(frozen=True, slots=True)
class Claim:
    """A type that is emitted, and the place in the config that asks for it."""

    name: TypeName
    place: Place


def check_names(claims: Iterable[Claim], document: Document) -> None:
    """Raises InputError if two claims share a module or an export, or a module is a package, too.

    `document` is the config; each clash is told at both of the places that cause it.
    """
    listed = list(claims)
    wrong: dict[Diagnostic, None] = {}
    for first, second, what in (*_shared(listed), *_packages(listed)):
        for one, other in ((first, second), (second, first)):
            span = document.span(one.place, key=True)
            message = f"`{one.place[-1]}` and `{other.place[-1]}` would both be {what}"
            if one.place == other.place:
                message = f"`{one.place[-1]}` has one name for requests and for responses: {what}"
            wrong[Diagnostic("name-clash", message, span, _HINT)] = None
    if wrong:
        raise InputError(*wrong)


def _shared(claims: list[Claim]) -> Iterator[tuple[Claim, Claim, str]]:
    """Pairs with one module; else with one name in a package."""
    keys: tuple[Callable[[Claim], tuple[str, str]], ...] = (
        lambda c: (c.name.module, f"the module `{c.name.module}`"),
        lambda c: (f"{_package(c)} {c.name.name}", f"`{c.name.name}` in `{_package(c)}`"),
    )
    told: set[tuple[Claim, Claim]] = set()
    for key in keys:
        found: dict[str, Claim] = {}
        for claim in claims:
            where, what = key(claim)
            first = found.setdefault(where, claim)
            if first is not claim and (first, claim) not in told:
                told.add((first, claim))
                yield first, claim, what


def _packages(claims: list[Claim]) -> Iterator[tuple[Claim, Claim, str]]:
    """Pairs of which one is a module where the other needs a package."""
    modules = {claim.name.module: claim for claim in claims}
    for claim in claims:
        package = _package(claim)
        while package:
            if package in modules:
                yield modules[package], claim, f"in `{package}`, as a module and as a package"
            package = package.rpartition(".")[0]


def _package(claim: Claim) -> str:
    return claim.name.module.rpartition(".")[0]
