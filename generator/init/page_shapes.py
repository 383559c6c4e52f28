"""How one operation pages: what it takes, what it answers, and the scheme that this makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.init import page_roles as roles
from generator.ir import Array, Kind, Object, Operation, Schema
from generator.load.media import is_json
from generator.plan.fields import flat_properties

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.plan.view import Looker

_NUMBERS = (Kind.INTEGER, Kind.NUMBER)
_ENVELOPES = ("data", "result", "response", "payload")
_PAGING_VERBS = ("get", "post")


@dataclass(frozen=True, slots=True)
class Listing:
    """An operation that answers with a list: its parameters, and the fields of its response.

    `fields` lead from a path of names to schemas, one level below the fields that usually hold
    others; `arrays` are those with items; `top_level` tells that the response is the array.
    """

    query: Mapping[str, Schema]
    body: Mapping[str, Schema]
    fields: Mapping[str, Schema]
    inner: Mapping[tuple[str, str], Schema]
    arrays: Mapping[str, Schema]
    top_level: bool


@dataclass(frozen=True, slots=True)
class PageField:
    """A parameter or field of a scheme, with its role; `item_role` is the role of `id` in it."""

    name: str
    type: str
    role: str | None = None
    inside: tuple[str, ...] = ()
    has_item_id: bool = False

    def data(self) -> dict[str, Any]:
        """The schema that the config has for it."""
        data: dict[str, Any] = {"type": self.type}
        if self.role is not None:
            data["x-stainless-pagination-property"] = {"purpose": self.role}
        if self.has_item_id:
            item = {
                "type": "string",
                "x-stainless-pagination-property": {"purpose": "cursor_item_id"},
            }
            data["items"] = {"type": "object", "properties": {"id": item}}
        return data


@dataclass(frozen=True, slots=True)
class PageShape:
    """A way of paging; equal for all operations that page alike."""

    type: str
    request: tuple[PageField, ...]
    response: tuple[PageField, ...]
    in_body: bool = False

    @property
    def items(self) -> str | None:
        """The field that holds the items; None if the response is the list."""
        return next((f.name for f in self.response if f.role == "items"), None)

    @property
    def request_names(self) -> tuple[str, ...]:
        """The parameters that an operation must have."""
        return tuple(field.name for field in self.request)

    @property
    def response_names(self) -> tuple[str, ...]:
        """The fields that a response must have."""
        return tuple((*field.inside, field.name)[0] for field in self.response)

    @property
    def weight(self) -> int:
        """How much it asks for."""
        return len(self.request) + len(self.response)


def listing_of(operation: Operation, looker: Looker) -> Listing | None:
    """The listing that an operation is, None if it answers otherwise."""
    response = operation.response
    if operation.verb not in _PAGING_VERBS or response is None or response.schema is None:
        return None
    if not is_json(response.media_type or ""):
        return None
    shape = looker.look(response.schema).shape
    query = {p.name: p.schema for p in operation.parameters if p.location == "query"}
    body = _members(operation.body.schema, looker) if operation.body else {}
    if isinstance(shape, Array):
        return Listing(query, body, {}, {}, {}, top_level=True)
    fields = _members(shape, looker)
    arrays = {n: found.items for n, s in fields.items() if (found := _array(s, looker))}
    inner = {
        (name, below): schema
        for name, holder in fields.items()
        if roles.normal(name) in roles.AROUND
        for below, schema in _members(holder, looker).items()
    }
    return Listing(query, body, fields, inner, arrays, top_level=False) if arrays else None


def is_listing(operation: Operation, looker: Looker) -> bool:
    """Whether a response is a list: an array, or an object around the array of what it is about."""
    listing = listing_of(operation, looker)
    if listing is not None:
        return listing.top_level or items_field(listing, looker) is not None
    response = operation.response
    around = _members(response.schema, looker) if response and response.schema else {}
    # An envelope with the list one level below: `{"data": {"list": […]}}`.
    inside = (_members(s, looker) for n, s in around.items() if roles.normal(n) in _ENVELOPES)
    return any(_array(s, looker) and n in roles.ITEMS for each in inside for n, s in each.items())


def items_field(listing: Listing, looker: Looker) -> str | None:
    """The field with the items: one that is usually called so, else the only list of objects."""
    usual = roles.first_of(listing.arrays, roles.ITEMS)
    if usual is not None:
        return usual
    objects = [n for n, s in listing.arrays.items() if isinstance(looker.look(s).shape, Object)]
    return objects[0] if len(objects) == 1 else None


def shape_of(listing: Listing, looker: Looker) -> PageShape | None:
    """The way of paging of one listing, None if it has none that is known."""
    items = None if listing.top_level else items_field(listing, looker)
    if items is None and not listing.top_level:
        return None
    for in_body, given in ((False, listing.query), (True, listing.body)):
        found = _Reader(listing, looker, items, given).read()
        if found is not None:
            kind, request, response = found
            return PageShape(kind, request, response, in_body)
    return None


def _members(schema: Schema, looker: Looker) -> dict[str, Schema]:
    shape = looker.look(schema).shape
    if not isinstance(shape, Object):
        return {}
    return {member.name: member.schema for member in flat_properties(shape, looker)}


def _array(schema: Schema, looker: Looker) -> Array | None:
    shape = looker.look(schema).shape
    return shape if isinstance(shape, Array) else None


_Found = tuple[str, tuple[PageField, ...], tuple[PageField, ...]]


@dataclass(frozen=True, slots=True)
class _Reader:
    listing: Listing
    looker: Looker
    items: str | None
    given: Mapping[str, Schema]

    def read(self) -> _Found | None:
        for attempt in (self._by_url, self._by_cursor, self._by_number, self._by_offset):
            found = attempt()
            if found is not None:
                return found
        return None

    def _by_url(self) -> _Found | None:
        for path, schema in self._named(roles.NEXT_URL):
            said = roles.normal(path[-1]) != "next" or roles.is_url(schema, self.looker)
            if said and self._is(schema, Kind.STRING):
                field = PageField(path[-1], "string", "cursor_url_field", path[:-1])
                return "cursor_url", (), (*self._items(), field)
        return None

    def _by_cursor(self) -> _Found | None:
        names = [n for n, s in self.given.items() if self._is(s, Kind.STRING)]
        cursor = roles.first_of(names, roles.CURSOR)
        if cursor is None or self.listing.top_level:
            return None
        more = tuple(self._flag(roles.HAS_MORE, "has_next_page"))
        if roles.normal(cursor) in roles.AFTER and self._items_have_ids():
            param = PageField(cursor, "string", "next_cursor_id_param")
            return "cursor_id", (param, *self._limit()), (*self._items(with_id=True), *more)
        for path, schema in self._named(roles.NEXT_CURSOR):
            if self._is(schema, Kind.STRING):
                param = PageField(cursor, "string", "next_cursor_param")
                field = PageField(path[-1], "string", "next_cursor_field", path[:-1])
                return "cursor", (param, *self._limit()), (*self._items(), field, *more)
        return None

    def _by_number(self) -> _Found | None:
        return self._counted(
            "page_number",
            (roles.PAGE, "page_number_param"),
            (roles.CURRENT_PAGE, "current_page_number_field"),
            (roles.TOTAL_PAGES, "total_page_count_field"),
        )

    def _by_offset(self) -> _Found | None:
        return self._counted(
            "offset",
            (roles.OFFSET, "offset_count_param"),
            (("offset",), "offset_count_start_field"),
            (roles.TOTAL, "offset_total_count_field"),
        )

    def _counted(
        self,
        kind: str,
        param: tuple[tuple[str, ...], str],
        current: tuple[tuple[str, ...], str],
        total: tuple[tuple[str, ...], str],
    ) -> _Found | None:
        names = [n for n, s in self.given.items() if self._is(s, *_NUMBERS)]
        found = roles.first_of(names, param[0])
        if found is None:
            return None
        more = self._flag(roles.HAS_MORE, "has_next_page")
        counts = (*self._number(*current), *self._number(*total), *more)
        request = (PageField(found, "integer", param[1]), *self._limit())
        return kind, request, (*self._items(), *counts)

    def _limit(self) -> Iterator[PageField]:
        names = [n for n, s in self.given.items() if self._is(s, *_NUMBERS)]
        limit = roles.first_of(names, roles.LIMIT)
        if limit is not None:
            yield PageField(limit, "integer")

    def _items(self, *, with_id: bool = False) -> Iterator[PageField]:
        if self.items is not None:
            yield PageField(self.items, "array", "items", has_item_id=with_id)

    def _items_have_ids(self) -> bool:
        assert self.items is not None
        member = _members(self.listing.arrays[self.items], self.looker).get("id")
        return member is not None and self._is(member, Kind.STRING)

    def _flag(self, role: tuple[str, ...], purpose: str) -> Iterator[PageField]:
        for path, schema in self._named(role):
            if self._is(schema, Kind.BOOLEAN):
                yield PageField(path[-1], "boolean", purpose, path[:-1])
                return

    def _number(self, role: tuple[str, ...], purpose: str) -> Iterator[PageField]:
        for path, schema in self._named(role):
            if self._is(schema, *_NUMBERS):
                yield PageField(path[-1], "integer", purpose, path[:-1])
                return

    def _named(self, role: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Schema]]:
        """The response's fields of a role, the likeliest first; those inside others come last."""
        for name in sorted(self.listing.fields, key=lambda n: _rank(n, role)):
            if roles.normal(name) in role:
                yield (name,), self.listing.fields[name]
        for path in sorted(self.listing.inner, key=lambda p: _rank(p[1], role)):
            if roles.normal(path[1]) in role:
                yield path, self.listing.inner[path]

    def _is(self, schema: Schema, *kinds: Kind) -> bool:
        return roles.is_kind(schema, self.looker, *kinds)


def _rank(name: str, role: tuple[str, ...]) -> int:
    plain = roles.normal(name)
    return role.index(plain) if plain in role else len(role)
