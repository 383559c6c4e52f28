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
    found = Counter(
        _format_of(raw)
        for raw in _query_parameters(document, operations)
        if _is_kind(document, raw, "array")
    )
    return found.most_common(1)[0][0] if found else "repeat"


def needs_styles(document: Document, operations: Iterable[Operation], arrays: str) -> bool:
    """Whether parameters in queries are described such that no one way is right for all: `arrays`
    for lists, brackets for objects."""
    return any(_deviates(document, raw, arrays) for raw in _query_parameters(document, operations))


def idempotency_header(operations: Iterable[Operation]) -> str | None:
    """The header that makes a repeated request harmless, if a parameter is called so."""
    for operation in operations:
        for parameter in operation.parameters:
            if parameter.location == "header" and parameter.name.lower() in _IDEMPOTENCY:
                return parameter.name
    return None


def _deviates(document: Document, raw: Raw, arrays: str) -> bool:
    if "content" in raw or raw.get("style") in {"spaceDelimited", "pipeDelimited"}:
        return True
    if _is_kind(document, raw, "array"):
        return _format_of(raw) != arrays
    return raw.get("style") != "deepObject" and _is_kind(document, raw, "object")


def _format_of(raw: Raw) -> str:
    if str(raw.get("name")).endswith("[]"):
        return "brackets"
    return "comma" if raw.get("explode") is False else "repeat"


def _query_parameters(document: Document, operations: Iterable[Operation]) -> Iterator[Raw]:
    """The parameters in queries."""
    paths = as_map(document.root.get("paths"))
    for operation in operations:
        item, place = follow_all(document, paths.get(operation.path), ("paths", operation.path))
        for holder, at in ((item, place), (as_map(item.get(operation.verb)), place)):
            yield from _parameters(document, holder, at)


def _parameters(document: Document, holder: Raw, place: Path) -> Iterator[Raw]:
    listed: Sequence[object] = holder.get("parameters") or ()
    for index, raw in enumerate(listed):
        found, _ = follow_all(document, raw, (*place, "parameters", index))
        if found.get("in") == "query":
            yield found


def _is_kind(document: Document, parameter: Raw, kind: str) -> bool:
    schema, _ = follow_all(document, parameter.get("schema"), ())
    kinds = schema.get("type")
    if kinds == kind or (isinstance(kinds, list) and kind in kinds):
        return True
    arms = schema.get("anyOf") or schema.get("oneOf") or ()
    return any(as_map(arm).get("type") == kind for arm in arms)
