"""How requests are written on the wire, where the description has one way for the whole API."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.load.refs import follow_all
from generator.load.site import as_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.ir import Operation
    from generator.load.document import Document
    from generator.load.site import Path, Raw

_IDEMPOTENCY = ("idempotency-key", "x-idempotency-key", "idempotencykey")


def array_format(document: Document, operations: Iterable[Operation]) -> str:
    """How most array parameters are repeated in queries (OpenAPI 3.1, 4.8.12.2.2): `repeat`,
    `comma` or `brackets`. Without any: `repeat`, OpenAPI's default."""
    found = Counter(_format_of(raw) for raw in _query_parameters(document, operations))
    return found.most_common(1)[0][0] if found else "repeat"


def idempotency_header(operations: Iterable[Operation]) -> str | None:
    """The header that makes a repeated request harmless, if a parameter is called so."""
    for operation in operations:
        for parameter in operation.parameters:
            if parameter.location == "header" and parameter.name.lower() in _IDEMPOTENCY:
                return parameter.name
    return None


def _format_of(raw: Raw) -> str:
    if str(raw.get("name")).endswith("[]"):
        return "brackets"
    return "comma" if raw.get("explode") is False else "repeat"


def _query_parameters(document: Document, operations: Iterable[Operation]) -> Iterator[Raw]:
    """The parameters in queries that are arrays."""
    paths = as_map(document.root.get("paths"))
    for operation in operations:
        item, place = follow_all(document, paths.get(operation.path), ("paths", operation.path))
        for holder, at in ((item, place), (as_map(item.get(operation.verb)), place)):
            yield from (r for r in _parameters(document, holder, at) if _is_array(document, r))


def _parameters(document: Document, holder: Raw, place: Path) -> Iterator[Raw]:
    listed: Sequence[object] = holder.get("parameters") or ()
    for index, raw in enumerate(listed):
        found, _ = follow_all(document, raw, (*place, "parameters", index))
        if found.get("in") == "query":
            yield found


def _is_array(document: Document, parameter: Raw) -> bool:
    schema, _ = follow_all(document, parameter.get("schema"), ())
    kinds = schema.get("type")
    if kinds == "array" or (isinstance(kinds, list) and "array" in kinds):
        return True
    arms = schema.get("anyOf") or schema.get("oneOf") or ()
    return any(as_map(arm).get("type") == "array" for arm in arms)
