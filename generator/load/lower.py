"""Lowers the description's schemas into the IR, with the parser's model graph as a guide.

The graph says which members an object has, which it requires and what it extends; the source
schema says where each is written, in which order unions list their arms, and all that the graph
does not keep. An object the graph lacks is lowered from its source alone, with a warning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from generator.diagnostics import InputError
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
from generator.load.annotations import (
    annotations_of,
    has_shape,
    is_null,
    merged_annotations,
    without_null,
)
from generator.load.combine import (
    alternatives,
    base_sites,
    flattened,
    implied_type,
    is_object,
    listed_required,
    newly_required,
    requires_more,
    union_keyword,
    with_members_of,
    written_members,
)
from generator.load.expect import Expect
from generator.load.kinds import TYPES, scalar_kind
from generator.load.pointer import format_pointer
from generator.load.python_types import problems
from generator.load.refs import follow
from generator.load.schemas import graph_place
from generator.load.site import Path, Site, as_map, is_skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Diagnostics
    from generator.load.document import Document
    from generator.load.schemas import ModelGraph

# No description that people write comes near; beyond it Python's own stack would end.
_DEEPEST = 100


@dataclass(slots=True)
class Lowering:
    """Lowers schemas on demand; each place is lowered once and kept in `schemas` by pointer.

    `objects` are those whose members were asked for in `graph`.
    """

    document: Document
    graph: ModelGraph
    diagnostics: Diagnostics
    schemas: dict[str, Schema] = field(default_factory=dict[str, Schema])
    objects: list[Site] = field(default_factory=list[Site])
    _pending: list[tuple[str, Path]] = field(default_factory=list[tuple[str, Path]])

    def lower(self, raw: object, path: Path) -> Schema:
        """The IR of the schema `raw`, written at `path`; what it refers to comes into `schemas`.

        Raises InputError for a reference that leads nowhere, or nesting beyond reason.
        """
        try:
            schema = self._lower(Site.of(raw, path))
            while self._pending:
                target, referrer = self._pending.pop()
                if target not in self.schemas:
                    self._lower(self._site_of(target, referrer))
        except RecursionError as error:
            raise self._too_deep(path) from error
        return schema

    def at(self, pointer: str, referrer: Path = ()) -> Schema:
        """The IR of the schema at a pointer, whose path may lead through references."""
        raw, path = follow(self.document, pointer, referrer)
        return self.schemas.get(format_pointer(path)) or self.lower(raw, path)

    def _site_of(self, pointer: str, referrer: Path) -> Site:
        return Site.of(*follow(self.document, pointer, referrer))

    def _lower(self, site: Site) -> Schema:
        if len(site.path) > _DEEPEST:
            raise self._too_deep(site.path)
        for keyword, expected in site.wrong:
            if expected:
                self._expect.warn((*site.path, keyword), keyword, expected)
        for keyword, problem in problems(site.raw):
            self._warn_of_python(site, keyword, problem)
        schema = self._shape(site)
        self.schemas[site.pointer] = schema
        return schema

    def _warn_of_python(self, site: Site, keyword: str, problem: str) -> None:
        span = self.document.span((*site.path, keyword))
        hint = "Code from a description reaches the package as names and imports of them only."
        self.diagnostics.warn("bad-python-type", f"{problem}; it is left out", span=span, hint=hint)

    def _too_deep(self, path: Path) -> InputError:
        span = self.document.span(path)
        return InputError.at(span, "too-deep", "this schema is nested too deeply")

    @property
    def _expect(self) -> Expect:
        return Expect(self.document, self.diagnostics)

    def _shape(self, site: Site) -> Schema:
        raw = site.raw
        if "x-stainless-override-schema" in raw:
            return self._shape(site.child("x-stainless-override-schema"))
        if "$ref" in raw:
            return self._ref(site)
        if raw.get("x-stainless-any") is True:
            return Scalar(kind=Kind.ANY, **annotations_of(site))
        if "const" in raw or "enum" in raw:
            return self._enum(site) or self._composed(site)
        return self._composed(site)

    def _composed(self, site: Site) -> Schema:
        if site.raw.get("allOf"):
            return self._all_of(site)
        keyword = union_keyword(site.raw)
        if keyword is not None and not self._only_restricts(site, keyword):
            return self._union(site, keyword)
        return self._typed(site)

    def _ref(self, site: Site) -> Schema:
        place = (*site.path, "$ref")
        _, canonical = follow(self.document, site.raw["$ref"], place)
        pointer = format_pointer(canonical)
        self._pending.append((pointer, place))
        return Ref(target=pointer, **annotations_of(site))

    def _enum(self, site: Site) -> Schema | None:
        """A set of values; None if it has objects or lists, which no annotation can name."""
        values: list[object] = [site.raw["const"]] if "const" in site.raw else site.raw["enum"]
        if not values or any(isinstance(v, dict | list) for v in values):
            return None
        # True and 1 are equal to Python, but not to JSON.
        distinct = {(type(v).__name__, v): v for v in values if v is not None}
        if not distinct:
            return Scalar(kind=Kind.NULL, **annotations_of(site))
        members = tuple(cast("LiteralValue", v) for v in distinct.values())
        return Enum(values=members, **annotations_of(site))

    def _typed(self, site: Site) -> Schema:
        types = without_null(site.raw.get("type"))
        if len(types) > 1:
            arms = tuple(
                self._lower(Site({**site.raw, "type": t}, (*site.path, "type", i)))
                for i, t in enumerate(types)
            )
            return Union(arms=arms, **annotations_of(site))
        kind = implied_type(site.raw)
        if kind == "array":
            return self._array(site)
        if kind == "object":
            return self._object(site)
        return self._scalar(site, "null" if is_null(site.raw) else kind)

    def _array(self, site: Site) -> Schema:
        """A list; items given one by one make it a list of any of them."""
        listed = site.children("prefixItems") or site.children("items")
        if not listed:
            return Array(items=self._lower(self._items(site)), **annotations_of(site))
        if site.raw.get("prefixItems") and isinstance(site.raw.get("items"), dict):
            listed.append(site.child("items"))
        place = format_pointer((*listed[0].path[:-1],))
        items = Union(arms=tuple(self._lower(item) for item in listed), pointer=place)
        self.schemas[place] = items
        return Array(items=items, **annotations_of(site))

    def _items(self, site: Site) -> Site:
        return site.child("items") if "items" in site.raw else Site({}, (*site.path, "items"))

    def _scalar(self, site: Site, kind: str | None) -> Schema:
        schema_format = site.raw.get("format")
        if kind is not None and kind not in TYPES:
            self._expect.warn((*site.path, "type"), "type", "one of JSON Schema's types")
        return Scalar(
            kind=scalar_kind(site.raw, kind),
            format=schema_format,
            **annotations_of(site),
        )

    def _only_restricts(self, site: Site, keyword: str) -> bool:
        """Whether the arms only say which members go together (`anyOf: [{required: [a]}, …]`)."""
        arms = [arm for arm in site.children(keyword) if not is_null(arm.raw)]
        return has_shape(site.raw, apart_from=keyword) and not any(has_shape(a.raw) for a in arms)

    def _union(self, site: Site, keyword: str) -> Schema:
        arms = enumerate(site.children(keyword))
        places = [i for i, arm in arms if not is_null(arm.raw) and not is_skipped(arm.raw)]
        if not places:
            return Scalar(kind=Kind.NULL, **annotations_of(site))
        discriminator = as_map(site.raw.get("discriminator"))
        name = discriminator.get("propertyName")
        mapping = as_map(discriminator.get("mapping"))
        return Union(
            arms=tuple(self._lower(self._arm(site, keyword, i)) for i in places),
            discriminator=name if isinstance(name, str) else None,
            mapping={k: v for k, v in mapping.items() if isinstance(v, str)},
            **annotations_of(site),
        )

    def _arm(self, site: Site, keyword: str, index: int) -> Site:
        arm = site.child(keyword, index)
        if site.raw.get("properties") and is_object(self.document, arm):
            return with_members_of(site, keyword, index)
        return arm

    def _all_of(self, site: Site) -> Schema:
        arms = site.children("allOf")
        shaped = [arm for arm in arms if has_shape(arm.raw)]
        own = {k: v for k, v in site.raw.items() if k != "allOf"}
        if len(shaped) == 1 and not has_shape(own) and not requires_more(self.document, site):
            said = merged_annotations([arm.raw for arm in arms if arm not in shaped], own)
            outer = annotations_of(Site(said, site.path))
            return Union(arms=(self._lower(shaped[0]),), **outer)
        if is_object(self.document, site):
            return self._object(site)
        return self._shape(Site.of(flattened(self.document, site), site.path))

    def _object(self, site: Site) -> Schema:
        written = dict(written_members(site))
        bases = tuple(ref for arm in base_sites(site) if isinstance(ref := self._lower(arm), Ref))
        additional = self._additional(site)
        if not written and not bases:
            return self._free_object(site, additional)
        required = self._required(site)
        properties = tuple(
            Property(name=name, schema=self._lower(member), required=name in required)
            for name, member in written.items()
            if not is_skipped(member.raw)
        ) + tuple(self._inherited(site))
        return Object(
            properties=properties,
            bases=bases,
            additional=additional,
            alternatives=tuple(alternatives(site)),
            **annotations_of(site),
        )

    def _inherited(self, site: Site) -> Iterator[Property]:
        """Members of bases that are required only here."""
        for name, place in newly_required(self.document, site).items():
            target = format_pointer(place)
            self._pending.append((target, site.path))
            member = Ref(target=target, pointer=format_pointer((*site.path, "required", name)))
            yield Property(name=name, schema=member, required=True)

    def _free_object(self, site: Site, additional: Schema | None) -> Schema:
        if additional is not None:
            return Map(values=additional, **annotations_of(site))
        if site.raw.get("additionalProperties") is False or "x-stainless-empty-object" in site.raw:
            return Object(properties=(), **annotations_of(site))
        return Scalar(kind=Kind.ANY, **annotations_of(site))

    def _required(self, site: Site) -> set[str]:
        self.objects.append(site)
        model = self.graph.model(graph_place(site.path))
        found = {m.name for m in model.members if m.required} if model else set[str]()
        return found | set(listed_required(site))

    def _additional(self, site: Site) -> Schema | None:
        """The schema of further members: `additionalProperties`, else what patterns allow."""
        if site.raw.get("additionalProperties", False) is not False:
            return self._lower(site.child("additionalProperties"))
        patterns = [
            site.child("patternProperties", p) for p in site.raw.get("patternProperties", ())
        ]
        if not patterns:
            return None
        place = format_pointer((*site.path, "patternProperties"))
        values = Union(arms=tuple(self._lower(p) for p in patterns), pointer=place)
        self.schemas[place] = values
        return values
