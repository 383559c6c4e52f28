"""Holds what was lowered from the source schemas alone against the parser's model graph.

The parser takes longer than all the rest of reading, and next to never knows more of an object than
the source says. So objects are lowered while it runs, and again only if it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.combine import listed_required, written_members
from generator.load.schemas import graph_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostics
    from generator.load.document import Document
    from generator.load.schemas import ModelGraph
    from generator.load.site import Site


def requires_more(graph: ModelGraph, objects: Iterable[Site]) -> bool:
    """Whether the graph requires members of an object that the source leaves optional."""
    return any(_missed(graph, site) for site in objects)


def _missed(graph: ModelGraph, site: Site) -> set[str]:
    model = graph.model(graph_place(site.path))
    if model is None:
        return set()
    required = {member.name for member in model.members if member.required}
    missed = required.difference(listed_required(site))
    return missed.intersection(name for name, _ in written_members(site)) if missed else missed


def warn_of_unknown(
    graph: ModelGraph, objects: Iterable[Site], document: Document, diagnostics: Diagnostics
) -> None:
    """Warns of objects that the graph lacks, and if it is empty because the parser refused."""
    if graph.refused is not None:
        diagnostics.warn(
            "model-parser-refused",
            f"the schema parser refused the description ({graph.refused})",
            span=document.span(("components", "schemas"), key=True),
            hint="Every schema was lowered from its source alone.",
        )
        return
    unknown = [site for site in objects if _is_unknown(graph, site)]
    # Of findings that are the same, the first one's place is shown.
    span = document.span(unknown[0].path) if unknown else None
    for _ in unknown:
        diagnostics.warn(
            "not-in-model-graph",
            "the schema parser knows no object here; it was lowered from its source alone",
            span=span,
        )


def _is_unknown(graph: ModelGraph, site: Site) -> bool:
    place = graph_place(site.path)
    return bool(place) and graph.model(place) is None
