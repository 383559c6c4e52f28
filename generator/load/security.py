"""Reads security schemes and what operations require of them (OpenAPI 3.1, 4.8.27 and 4.8.30)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from generator.ir import SecurityScheme
from generator.load.refs import follow_all
from generator.load.site import as_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.load.document import Document
    from generator.load.expect import Expect


def security_schemes(document: Document, expect: Expect) -> Iterator[SecurityScheme]:
    """The security schemes of a document, specification extensions left out."""
    components = as_map(document.root.get("components"))
    schemes = expect.mapping(components, "securitySchemes", ("components",))
    for name in schemes:
        if name.startswith("x-"):
            continue
        raw, place = follow_all(document, schemes[name], ("components", "securitySchemes", name))
        yield SecurityScheme(
            name=name,
            type=expect.text(raw, "type", place) or "",
            scheme=expect.text(raw, "scheme", place),
            location=expect.text(raw, "in", place),
            parameter=expect.text(raw, "name", place),
            extensions={k: v for k, v in raw.items() if k.startswith("x-")},
        )


def requirements(raw: object) -> tuple[Mapping[str, tuple[str, ...]], ...] | None:
    """The alternatives of a `security` list: scheme names to scopes; None if there is no list."""
    if not isinstance(raw, list):
        return None
    alternatives = (as_map(each) for each in cast("list[object]", raw))
    return tuple({name: _scopes(each[name]) for name in each} for each in alternatives)


def _scopes(raw: object) -> tuple[str, ...]:
    listed = cast("list[object]", raw) if isinstance(raw, list) else []
    return tuple(scope for scope in listed if isinstance(scope, str))
