"""Which endpoints of the description the config says nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.config.endpoint import VERBS, EndpointRef
from generator.diagnostics import Diagnostic, Severity
from generator.load.refs import follow_all
from generator.load.selection import walk_resources
from generator.load.site import as_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config.model import Config
    from generator.load.document import Document

_SHOWN = 3


def check_coverage(config: Config, config_document: Document, spec: Document) -> list[Diagnostic]:
    """Warnings: one for all endpoints that have no method and are not listed in
    `unspecified_endpoints`, and one for each that is listed there and has a method or is none."""
    if not config.resources:
        return []
    known = list(_endpoints(spec))
    used = {
        method.endpoint
        for _, resource in walk_resources(config.resources)
        for method in resource.methods.values()
        if method.endpoint is not None
    }
    listed = config.unspecified_endpoints
    missing = [each for each in known if each not in used and each not in listed]
    found = [_missing(missing, spec)] if missing else []
    for index, each in enumerate(listed):
        if each in used or each not in known:
            why = "has a method" if each in used else "is not in the description"
            found.append(
                Diagnostic(
                    "endpoint-unspecified-in-vain",
                    f"`{each}` is listed in `unspecified_endpoints`, but {why}",
                    config_document.span(("unspecified_endpoints", index)),
                    "Take it off the list.",
                    Severity.WARNING,
                )
            )
    return found


def _endpoints(spec: Document) -> Iterator[EndpointRef]:
    paths = as_map(spec.root.get("paths"))
    for path, raw in paths.items():
        if path.startswith("/"):
            item, _ = follow_all(spec, raw, ("paths", path))
            yield from (EndpointRef(verb, path) for verb in item if verb in VERBS)


def _missing(endpoints: list[EndpointRef], spec: Document) -> Diagnostic:
    names = ", ".join(f"`{each}`" for each in endpoints[:_SHOWN])
    if len(endpoints) > _SHOWN:
        names += f" and {len(endpoints) - _SHOWN} more"
    count = "1 endpoint has" if len(endpoints) == 1 else f"{len(endpoints)} endpoints have"
    first = endpoints[0]
    return Diagnostic(
        "endpoint-not-configured",
        f"{count} no method: {names}",
        spec.span(("paths", first.path, first.verb), key=True),
        "Give them methods under `resources`, or list them under `unspecified_endpoints`.",
        Severity.WARNING,
    )
