"""`allOf`: which members its arms write, what they require, what they extend, what they merge to.

(JSON Schema 2020-12, "Core", 10.2.1.1.)
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, cast

from generator.load.annotations import has_shape, without_null
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


def is_object(document: Document, site: Site) -> bool:
    """Whether a schema is an object, itself or through what it refers to and combines."""
    passed: set[Path] = set()
    stack = [site]
    while stack:
        found = _end(document, stack.pop())
        if implied_type(found.raw) == "object":
            return True
        if found.path not in passed:
            passed.add(found.path)
            stack += found.children("allOf")
    return False


def flattened(document: Document, site: Site) -> Raw:
    """All that the arms of `allOf` and the schema itself say, as one schema without `allOf`.

    A later arm wins over an earlier one, and the schema itself over its arms.
    """
    merged: dict[str, Any] = {}
    passed: set[Path] = set()
    stack = [site]
    while stack:
        found = _end(document, stack.pop())
        if found.path not in passed:
            passed.add(found.path)
            stack += found.children("allOf")
            merged = {**{k: v for k, v in found.raw.items() if k != "allOf"}, **merged}
    return merged


def _end(document: Document, site: Site) -> Site:
    """What stands at the end of a schema's references."""
    if "$ref" not in site.raw:
        return site
    return Site.of(*follow_all(document, site.raw, site.path))


def alternatives(site: Site) -> Iterator[tuple[str, ...]]:
    """The groups of members that arms of `anyOf` or `oneOf` require, where they do nothing else."""
    for keyword in ("anyOf", "oneOf"):
        arms = site.children(keyword)
        if not any(has_shape(arm.raw) for arm in arms):
            yield from (tuple(listed_required(arm)) for arm in arms)


def newly_required(document: Document, site: Site) -> dict[str, Path]:
    """Members that are optional where a base writes them, and required here; and that place."""
    written = {name for name, _ in written_members(site)}
    found: dict[str, Path] = {}
    for name in dict.fromkeys(listed_required(site)):
        place = None if name in written else _optional_in_bases(document, site, name)
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


def _optional_in_bases(document: Document, site: Site, name: str) -> Path | None:
    """Where the nearest base that writes a member does so, None if it is required there."""
    passed: set[Path] = set()
    queue = deque(base_sites(site))
    while queue:
        base = _end(document, queue.popleft())
        if base.path in passed:
            continue
        passed.add(base.path)
        written = dict(written_members(base))
        if name in written:
            return None if name in listed_required(base) else written[name].path
        queue += base_sites(base)
    return None


def with_members_of(site: Site, keyword: str, index: int) -> Site:
    """An arm of a union that has the members written beside the union, too."""
    arm = site.child(keyword, index)
    beside = {k: v for k, v in site.raw.items() if k in {"properties", "required"}}
    return Site({"type": "object", "allOf": [beside, arm.raw]}, arm.path)


def union_keyword(raw: Raw) -> str | None:
    """`anyOf` or `oneOf`, whichever has arms."""
    return next((keyword for keyword in _UNIONS if raw.get(keyword)), None)
