"""Which operations of a description get a method, and which don't, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.load.data import is_map
from generator.load.refs import follow_all
from generator.load.site import as_map, is_skipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.load.document import Document
    from generator.load.site import Raw

_VERBS = ("get", "put", "post", "delete", "patch")
_OTHER_VERBS = ("head", "options", "trace")


@dataclass(frozen=True, slots=True)
class Survey:
    """Endpoints in the order of the description, and those left out (`head /x`), with reasons."""

    endpoints: tuple[tuple[str, str], ...]
    left_out: Mapping[str, str]


def survey(document: Document) -> Survey:
    """The operations of a description. Raises InputError if there is none to call."""
    endpoints: list[tuple[str, str]] = []
    left_out: dict[str, str] = {}
    paths = as_map(document.root.get("paths"))
    for path, raw in paths.items():
        if path.startswith("x-"):
            continue
        item, _ = follow_all(document, raw, ("paths", path))
        for verb in (key for key in item if is_map(item[key])):
            reason = _why_not(verb, item[verb])
            if verb in _VERBS and reason is None:
                endpoints.append((verb, path))
            elif reason is not None:
                left_out[f"{verb} {path}"] = reason
    if not endpoints:
        raise InputError.at(
            document.span(("paths",), key=True),
            "no-operations",
            f"{document.name} describes no operation that a client could call",
            hint="Describe the endpoints under `paths`, each with its verb (OpenAPI 3.1, 4.8.8).",
        )
    return Survey(tuple(endpoints), left_out)


def _why_not(verb: str, operation: Raw) -> str | None:
    if verb in _OTHER_VERBS:
        return f"clients have no methods for {verb.upper()}"
    if verb in _VERBS:
        if operation.get("x-internal") is True:
            return "internal, says `x-internal`"
        if is_skipped(operation):
            return "left out by `x-stainless-skip`"
    return None
