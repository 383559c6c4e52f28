"""Part `surface`: all of the comparison, as rows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.conformance import published
from tests.conformance.packages import OPENAI
from tests.conformance.results import Result
from tests.conformance.surface.api import Api
from tests.conformance.surface.configured import read_configured
from tests.conformance.surface.findings import Comparison
from tests.conformance.surface.listing import read_listing
from tests.conformance.surface.members import load
from tests.conformance.surface.relations import compare_names
from tests.conformance.surface.scope import NOT_CONFIGURED, OUT_OF_REACH, Scope
from tests.conformance.surface.type_definitions import compare_types
from tests.conformance.venvs import environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.conformance.surface.api import Offer
    from tests.conformance.surface.relations import Name
    from tests.conformance.workspace import Workspace

LEAST = 2040
"""So many things count; fewer would mean that the comparison has lost sight of some."""


def surface_results(workspace: Workspace) -> Iterator[Result]:
    """One row for each kind of thing, and one for all of them."""
    source, package = workspace.source(OPENAI), OPENAI.package
    listing = read_listing((published.sdist() / "api.md").read_text())
    scope = Scope(published.wheel() / package, read_configured(OPENAI), listing)
    api = Api(load(published.wheel(), package), load(source, package), scope)
    offers = list(api.offers())
    names, relations = compare_names(
        environment("published-tests"), published.wheel(), source, list(_names(offers, package))
    )
    names.extra(package, api.extra_names())
    types, type_docs = compare_types(scope, source / package)
    signatures, method_docs = api.compare_signatures()
    rows = {
        "public names": names,
        "subclasses": relations,
        "type definitions": types,
        "docstrings of types": type_docs,
        "signatures": signatures,
        "docstrings of methods": method_docs,
    }
    for check, comparison in rows.items():
        output = "\n".join(map(str, comparison.differences))
        yield Result("surface", check, comparison.whole, comparison.figure, output)
    yield everything(rows.values(), tuple(_outside(scope, offers)))


def everything(comparisons: Iterable[Comparison], notes: tuple[str, ...]) -> Result:
    """The row for all comparisons together."""
    listed = list(comparisons)
    whole = Comparison(
        sum(each.compared for each in listed),
        sum(each.equal for each in listed),
        [difference for each in listed for difference in each.differences],
    )
    lost = f"only {whole.compared} things count, not {LEAST}" if whole.compared < LEAST else ""
    return Result("surface", "everything", whole.whole and not lost, whole.figure, lost, notes)


def _names(offers: list[Offer], package: str) -> Iterator[Name]:
    for offer in offers:
        if offer.why_not is None:
            yield (f"{package}.{offer.module}" if offer.module else package), offer.name


def _outside(scope: Scope, offers: list[Offer]) -> Iterator[str]:
    """What does not count, by reason; one by one where the config alone does not tell."""
    outside: dict[str, set[str]] = defaultdict(set)
    for module in scope.type_modules():
        outside[scope.why_not(module) or ""].add(module)
    for offer in offers:
        if offer.why_not != OUT_OF_REACH:
            outside[offer.why_not or ""].add(f"{offer.module}.{offer.name}".lstrip("."))
    del outside[""]
    for reason, places in sorted(outside.items()):
        which = str(len(places)) if reason == NOT_CONFIGURED else ", ".join(sorted(places))
        yield f"not counted, {reason}: {which}"
