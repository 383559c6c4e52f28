"""Part `surface`: all of the comparison, as rows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.conformance.results import Result
from tests.conformance.sdks import SDKS
from tests.conformance.surface.api import Api
from tests.conformance.surface.configured import read_configured
from tests.conformance.surface.findings import Comparison
from tests.conformance.surface.listing import read_listing
from tests.conformance.surface.members import load
from tests.conformance.surface.reasons import Reasons
from tests.conformance.surface.relations import compare_names
from tests.conformance.surface.scope import NOT_CONFIGURED, OUT_OF_REACH, Scope
from tests.conformance.surface.type_definitions import compare_types
from tests.conformance.venvs import environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.conformance.sdks import Sdk, Surface
    from tests.conformance.surface.api import Offer
    from tests.conformance.surface.relations import Name
    from tests.conformance.workspace import Workspace


def surface_results(workspace: Workspace) -> Iterator[Result]:
    """For each SDK one row for each kind of thing, and one for all of them."""
    for sdk in SDKS:
        yield from _compared(sdk, workspace)


def _compared(sdk: Sdk, workspace: Workspace) -> Iterator[Result]:
    emitted, package = workspace.source(sdk.case), sdk.case.package
    published = sdk.release.sdist() / "src"
    listing = read_listing((published.parent / "api.md").read_text())
    scope = Scope(published / package, read_configured(sdk.case), listing)
    packages = (load(published, package), load(emitted, package))
    surface = sdk.surface
    api = Api(*packages, scope, surface.modules, surface.by_hand, surface.synonyms)
    offers = list(api.offers())
    names, relations = compare_names(
        environment("published-tests"), published, emitted, list(_names(offers, package))
    )
    names.extra(package, api.extra_names())
    types, type_docs = compare_types(scope, emitted / package)
    signatures, method_docs = api.compare_signatures()
    rows = {
        "public names": names,
        "subclasses": relations,
        "type definitions": types,
        "docstrings of types": type_docs,
        "signatures": signatures,
        "docstrings of methods": method_docs,
    }
    subject, reasons = str(sdk.release), Reasons(surface.differences)
    for check, comparison in rows.items():
        left = [] if surface.counted_only else reasons.unexplained(comparison.differences)
        output = "\n".join(map(str, left))
        yield Result(subject, f"surface: {check}", not left, comparison.figure, output)
    notes = (*_outside(scope, offers), *reasons.notes())
    yield everything(subject, surface, rows.values(), reasons.idle(), notes)


def everything(
    subject: str,
    wanted: Surface,
    comparisons: Iterable[Comparison],
    idle: Sequence[str] = (),
    notes: tuple[str, ...] = (),
) -> Result:
    """The row for all comparisons together; `idle` are places said to differ that do not."""
    listed = list(comparisons)
    whole = Comparison(
        sum(each.compared for each in listed),
        sum(each.equal for each in listed),
        [difference for each in listed for difference in each.differences],
    )
    wrong = [f"no difference any more at {place}" for place in idle]
    if whole.compared < wanted.least:
        wrong.append(f"only {whole.compared} things count, not {wanted.least}")
    if whole.equal < whole.compared * wanted.share:
        wrong.append(f"less than {wanted.share:.0%} are equal")
    share = whole.equal / whole.compared if whole.compared else 0
    figure = f"{whole.figure}, {share:.1%}"
    return Result(subject, "surface: all", not wrong, figure, "\n".join(wrong), notes)


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
