"""Lowers the description's schemas into the IR, with the parser's model graph as a guide.

The graph says which members an object has, which it requires and what it extends; the source
schema says where each is written, in which order unions list their arms, and all that the graph
does not keep. An object the graph lacks is lowered from its source alone, with a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from generator.ir import (
    Array,
    Enum,
    Kind,
    LiteralValue,
    Map,
    Object,
    Property,
    Ref,
    Scalar,
    Schema,
    Union,
)
from generator.load.annotations import annotations_of, has_shape, merged_annotations, without_null
from generator.load.pointer import format_pointer
from generator.load.refs import follow
from generator.load.schemas import graph_place

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.load.document import Document
    from generator.load.schemas import ModelGraph

Raw = Mapping[str, Any]
Path = tuple[str | int, ...]

_FORMATS = {
    ("string", "date-time"): Kind.DATETIME,
    ("string", "date"): Kind.DATE,
    ("string", "binary"): Kind.BINARY,
}


@dataclass(frozen=True, slots=True)
class Site:
    """A schema and where it is written."""

    raw: Raw
    path: Path

    def child(self, *steps: str | int) -> Site:
        """The schema `steps` below this one."""
        raw: Any = self.raw
        for step in steps:
            raw = raw[step]
        return Site(as_schema(raw), (*self.path, *steps))

    @property
    def pointer(self) -> str:
        """The canonical JSON pointer of the place."""
        return format_pointer(self.path)


def as_schema(raw: object) -> Raw:
    """A schema as a mapping; the boolean schemas `true` and `false` say nothing about a type."""
    return cast("Raw", raw) if isinstance(raw, Mapping) else {}


@dataclass(slots=True)
class Lowering:
    """Lowers schemas on demand; each place is lowered once and kept in `schemas` by pointer."""

    document: Document
    graph: ModelGraph
    diagnostics: Diagnostics
    schemas: dict[str, Schema] = field(default_factory=dict[str, Schema])
    _pending: list[tuple[str, Path]] = field(default_factory=list[tuple[str, Path]])

    def lower(self, site: Site) -> Schema:
        """The IR of the schema at `site`, with everything it refers to in `schemas`.

        Raises InputError for a reference that leads nowhere.
        """
        schema = self._lower(site)
        while self._pending:
            target, referrer = self._pending.pop()
            if target not in self.schemas:
                self._lower(self._site_of(target, referrer))
        return schema

    def at(self, pointer: str, referrer: Path = ()) -> Schema:
        """The IR of the schema at a pointer, whose path may lead through references."""
        site = self._site_of(pointer, referrer)
        return self.schemas.get(site.pointer) or self.lower(site)

    def _site_of(self, pointer: str, referrer: Path) -> Site:
        raw, path = follow(self.document, pointer, referrer)
        return Site(as_schema(raw), path)

    def _lower(self, site: Site) -> Schema:
        schema = self._shape(site)
        self.schemas[site.pointer] = schema
        return schema

    def _shape(self, site: Site) -> Schema:
        raw = site.raw
        if "x-stainless-override-schema" in raw:
            return self._shape(site.child("x-stainless-override-schema"))
        if isinstance(raw.get("$ref"), str):
            return self._ref(site)
        if raw.get("x-stainless-any") is True:
            return Scalar(kind=Kind.ANY, **annotations_of(site))
        if "const" in raw or isinstance(raw.get("enum"), list):
            return self._enum(site)
        if raw.get("allOf"):
            return self._all_of(site)
        if raw.get("anyOf") or raw.get("oneOf"):
            return self._union(site)
        return self._typed(site)

    def _ref(self, site: Site) -> Schema:
        target = site.raw["$ref"]
        _, canonical = follow(self.document, target, (*site.path, "$ref"))
        pointer = format_pointer(canonical)
        self._pending.append((pointer, (*site.path, "$ref")))
        return Ref(target=pointer, **annotations_of(site))

    def _enum(self, site: Site) -> Schema:
        values = [site.raw["const"]] if "const" in site.raw else site.raw["enum"]
        distinct = dict.fromkeys((type(v), v) for v in values if v is not None)
        members = tuple(cast("LiteralValue", v) for _, v in distinct)
        if not members:
            return Scalar(kind=Kind.NULL, **annotations_of(site))
        return Enum(values=members, **annotations_of(site))

    def _typed(self, site: Site) -> Schema:
        types = without_null(site.raw.get("type"))
        if len(types) > 1:
            arms = tuple(
                self._lower(Site({**site.raw, "type": t}, (*site.path, "type", i)))
                for i, t in enumerate(types)
            )
            return Union(arms=arms, **annotations_of(site))
        kind = types[0] if types else _implied_type(site.raw)
        if kind == "array":
            return self._array(site)
        if kind == "object":
            return self._object(site)
        return self._scalar(site, kind)

    def _array(self, site: Site) -> Schema:
        items = (
            self._lower(site.child("items"))
            if "items" in site.raw
            else Scalar(kind=Kind.ANY, pointer=format_pointer((*site.path, "items")))
        )
        return Array(items=items, **annotations_of(site))

    def _scalar(self, site: Site, kind: str | None) -> Schema:
        schema_format = site.raw.get("format")
        named = _FORMATS.get((kind or "", str(schema_format)))
        known = {k.value for k in Kind}
        return Scalar(
            kind=named or (Kind(kind) if kind in known else Kind.ANY),
            format=schema_format if isinstance(schema_format, str) else None,
            **annotations_of(site),
        )

    def _union(self, site: Site) -> Schema:
        key = "anyOf" if site.raw.get("anyOf") else "oneOf"
        arms = [
            self._lower(site.child(key, i))
            for i, arm in enumerate(site.raw[key])
            if not _is_null(arm)
        ]
        if not arms:
            return Scalar(kind=Kind.NULL, **annotations_of(site))
        discriminator = as_schema(site.raw.get("discriminator"))
        return Union(
            arms=tuple(arms),
            discriminator=discriminator.get("propertyName"),
            mapping=dict(discriminator.get("mapping") or {}),
            **annotations_of(site),
        )

    def _all_of(self, site: Site) -> Schema:
        arms = [site.child("allOf", i) for i in range(len(site.raw["allOf"]))]
        shaped = [arm for arm in arms if has_shape(arm.raw)]
        own = {k: v for k, v in site.raw.items() if k != "allOf"}
        if len(shaped) == 1 and not has_shape(own):
            said = merged_annotations([arm.raw for arm in arms if arm not in shaped], own)
            outer = annotations_of(Site(said, site.path))
            return Union(arms=(self._lower(shaped[0]),), **outer)
        if any(self._is_object(arm.raw) for arm in [*shaped, Site(own, ())]):
            return self._object(site)
        merged: dict[str, Any] = {}
        for arm in arms:
            merged.update(self._dereferenced(arm.raw))
        return self._shape(Site({**merged, **own}, site.path))

    def _dereferenced(self, raw: Raw) -> Raw:
        while isinstance(raw.get("$ref"), str):
            raw = as_schema(follow(self.document, raw["$ref"], ())[0])
        return raw

    def _is_object(self, raw: Raw) -> bool:
        raw = self._dereferenced(raw)
        return _implied_type(raw) == "object" or any(
            self._is_object(as_schema(arm)) for arm in raw.get("allOf") or ()
        )

    def _object(self, site: Site) -> Schema:
        written = dict(self._written_members(site))
        bases = tuple(self._bases(site))
        additional = self._additional(site)
        if not written and not bases:
            return self._free_object(site, additional)
        required = self._required(site)
        properties = tuple(
            Property(name=name, schema=self._lower(member), required=name in required)
            for name, member in written.items()
            if not is_skipped(member.raw)
        )
        return Object(
            properties=properties, bases=bases, additional=additional, **annotations_of(site)
        )

    def _free_object(self, site: Site, additional: Schema | None) -> Schema:
        if additional is not None:
            return Map(values=additional, **annotations_of(site))
        if site.raw.get("additionalProperties") is False or "x-stainless-empty-object" in site.raw:
            return Object(properties=(), **annotations_of(site))
        return Scalar(kind=Kind.ANY, **annotations_of(site))

    def _written_members(self, site: Site) -> Iterator[tuple[str, Site]]:
        """Members as they are written: in `properties`, or in inline arms of `allOf`."""
        for i, arm in enumerate(site.raw.get("allOf") or ()):
            if "$ref" not in as_schema(arm):
                yield from self._written_members(site.child("allOf", i))
        for name in as_schema(site.raw.get("properties")):
            yield name, site.child("properties", name)

    def _bases(self, site: Site) -> Iterator[Ref]:
        for i, arm in enumerate(site.raw.get("allOf") or ()):
            if "$ref" in as_schema(arm):
                base = self._lower(site.child("allOf", i))
                if isinstance(base, Ref):
                    yield base
            else:
                yield from self._bases(site.child("allOf", i))

    def _required(self, site: Site) -> set[str]:
        place = graph_place(site.path)
        model = self.graph.model(place)
        if model is None and place and self.graph.refused is None:
            self.diagnostics.warn(
                "not-in-model-graph",
                "the schema parser knows no object here; it was lowered from its source alone",
                span=self.document.span(site.path),
            )
        found = {m.name for m in model.members if m.required} if model else set[str]()
        return found | set(_listed_required(site.raw))

    def _additional(self, site: Site) -> Schema | None:
        value = site.raw.get("additionalProperties")
        if value is None or value is False:
            return None
        return self._lower(site.child("additionalProperties"))


def is_skipped(raw: Raw) -> bool:
    """Whether `x-stainless-skip` leaves this out for Python."""
    skip = raw.get("x-stainless-skip")
    return skip is True or (isinstance(skip, list) and "python" in skip)


def _listed_required(raw: Raw) -> Iterator[str]:
    listed = raw.get("required")
    if isinstance(listed, list):
        yield from (str(name) for name in cast("list[object]", listed))
    for arm in raw.get("allOf") or ():
        yield from _listed_required(as_schema(arm))


def _implied_type(raw: Raw) -> str | None:
    types = without_null(raw.get("type"))
    if types:
        return types[0]
    if "properties" in raw or "additionalProperties" in raw:
        return "object"
    return "array" if "items" in raw else None


def _is_null(arm: object) -> bool:
    raw = as_schema(arm)
    return raw.get("type") == "null" or raw.get("enum") == [None] or raw.get("const", 0) is None
