"""`allOf`: which members its arms write, what they require, what they extend, what they merge to.

(JSON Schema 2020-12, "Core", 10.2.1.1.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from generator.load.annotations import without_null
from generator.load.refs import follow_all
from generator.load.site import Path, Raw, Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Document

_UNIONS = ("anyOf", "oneOf")


def implied_type(raw: Raw) -> str | None:
    """The type of a schema, from its other keywords where `type` is missing."""
    types = without_null(raw.get("type"))
    if types:
        return types[0]
    if not {"properties", "additionalProperties", "patternProperties"}.isdisjoint(raw):
        return "object"
    return "array" if "items" in raw or "prefixItems" in raw else None


def written_members(site: Site) -> Iterator[tuple[str, Site]]:
    """Members as they are written: in `properties`, or in inline arms of `allOf`."""
    for arm in site.children("allOf"):
        if "$ref" not in arm.raw:
            yield from written_members(arm)
    for name in site.raw.get("properties", ()):
        yield name, site.child("properties", name)


def base_sites(site: Site) -> Iterator[Site]:
    """The arms of `allOf` that are references, also inside inline arms."""
    for arm in site.children("allOf"):
        if "$ref" in arm.raw:
            yield arm
        else:
            yield from base_sites(arm)


def listed_required(site: Site) -> Iterator[str]:
    """The names that `required` lists here or in inline arms of `allOf`."""
    listed = cast("list[object]", site.raw.get("required", []))
    yield from (name for name in listed if isinstance(name, str))
    for arm in site.children("allOf"):
        yield from listed_required(arm)


def is_object(document: Document, site: Site, passed: frozenset[Path] = frozenset()) -> bool:
    """Whether a schema is an object, itself or through what it refers to and combines."""
    raw, path = follow_all(document, site.raw, site.path)
    if path in passed:
        return False
    found = Site.of(raw, path)
    return implied_type(found.raw) == "object" or any(
        is_object(document, arm, passed | {path}) for arm in found.children("allOf")
    )


def flattened(document: Document, site: Site, passed: frozenset[Path] = frozenset()) -> Raw:
    """All that the arms of `allOf` and the schema itself say, as one schema without `allOf`.

    A later arm wins over an earlier one, and the schema itself over its arms.
    """
    raw, path = follow_all(document, site.raw, site.path)
    found = Site.of(raw, path)
    merged: dict[str, Any] = {}
    if path not in passed:
        for arm in found.children("allOf"):
            merged.update(flattened(document, arm, passed | {path}))
    return {**merged, **{k: v for k, v in found.raw.items() if k != "allOf"}}


def newly_required(document: Document, site: Site) -> dict[str, Path]:
    """Members that are optional where a base writes them, and required here; and that place."""
    written = {name for name, _ in written_members(site)}
    found: dict[str, Path] = {}
    for name in dict.fromkeys(listed_required(site)):
        place = None if name in written else _optional_in_bases(document, site, name, frozenset())
        if place is not None:
            found[name] = place
    return found


def requires_more(document: Document, site: Site) -> bool:
    """Whether `allOf` requires members that its only arm with a type leaves optional."""
    written = dict(written_members(site))
    inline = set(listed_required(site)) & set(written)
    of_arms = {
        name
        for arm in site.children("allOf")
        if "properties" in arm.raw
        for name in listed_required(arm)
    }
    return not inline <= of_arms or bool(newly_required(document, site))


def _optional_in_bases(
    document: Document, site: Site, name: str, passed: frozenset[Path]
) -> Path | None:
    for arm in base_sites(site):
        raw, path = follow_all(document, arm.raw, arm.path)
        if path in passed:
            continue
        base = Site.of(raw, path)
        written = dict(written_members(base))
        if name in written:
            return None if name in listed_required(base) else written[name].path
        place = _optional_in_bases(document, base, name, passed | {path})
        if place is not None:
            return place
    return None


def with_members_of(site: Site, keyword: str, index: int) -> Site:
    """An arm of a union that has the members written beside the union, too."""
    arm = site.child(keyword, index)
    beside = {k: v for k, v in site.raw.items() if k in {"properties", "required"}}
    return Site({"type": "object", "allOf": [beside, arm.raw]}, arm.path)


def union_keyword(raw: Raw) -> str | None:
    """`anyOf` or `oneOf`, whichever has arms."""
    return next((keyword for keyword in _UNIONS if raw.get(keyword)), None)
