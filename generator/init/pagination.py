"""Which ways of paging the API has, found in recurring parameters and response fields."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.init.page_roles import ITEMS, normal
from generator.init.page_shapes import Listing, PageShape, listing_of, shape_of
from generator.init.words import snake

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.ir import Operation
    from generator.plan.view import Looker

_NAMES = {
    "cursor": "cursor_page",
    "cursor_id": "cursor_id_page",
    "cursor_url": "cursor_url_page",
    "offset": "offset_page",
    "page_number": "numbered_page",
}
_RARE = 10
"""A scheme of one operation counts if it has at least one in so many of the paged lists."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """An entry of `pagination`: its name, and what it is made of."""

    name: str
    shape: PageShape


@dataclass(frozen=True, slots=True)
class Paging:
    """The schemes of an API, and which of them each operation follows (by verb and path)."""

    schemes: tuple[Scheme, ...]
    by_operation: Mapping[tuple[str, str], Scheme]


def find_paging(operations: Iterable[Operation], looker: Looker) -> Paging:
    """The schemes that recur; the first that fits an operation is the one it follows."""
    listings = {
        (operation.verb, operation.path): listing
        for operation in operations
        if (listing := listing_of(operation, looker)) is not None
    }
    shapes = Counter(shape for each in listings.values() if (shape := shape_of(each, looker)))
    total = sum(shapes.values())
    kept = [shape for shape, count in shapes.items() if count > 1 or count * _RARE >= total]
    kept.sort(key=lambda shape: (-shape.weight, -shapes[shape]))
    names = _named(kept, shapes)
    schemes = tuple(Scheme(names[shape], shape) for shape in kept)
    followed = {
        endpoint: scheme
        for endpoint, listing in listings.items()
        if (scheme := next((s for s in schemes if _fits(listing, s.shape)), None))
    }
    used = set(followed.values())
    return Paging(tuple(s for s in schemes if s in used), followed)


def _fits(listing: Listing, shape: PageShape) -> bool:
    """Whether a listing has all that a scheme names, as the generator looks for it."""
    given = {**listing.query, **listing.body}
    fields = set(listing.fields)
    if shape.items is None:
        return listing.top_level and set(shape.request_names) <= set(given)
    has_items = shape.items in listing.arrays
    return (
        has_items and set(shape.request_names) <= set(given) and set(shape.response_names) <= fields
    )


def _named(shapes: list[PageShape], counts: Mapping[PageShape, int]) -> dict[PageShape, str]:
    """A name for each shape: after its type, and after its items' field where others of the type
    have theirs elsewhere. The most frequent ones come first to a name."""
    fields: dict[str, set[str | None]] = {}
    for shape in shapes:
        fields.setdefault(shape.type, set()).add(shape.items)
    names: dict[PageShape, str] = {}
    for shape in sorted(shapes, key=lambda shape: -counts[shape]):
        name = _NAMES[shape.type]
        usual = shape.items is not None and normal(shape.items) in ITEMS
        if len(fields[shape.type]) > 1 and not usual:
            name = f"{snake(shape.items or 'list') or 'list'}_{name}"
        free, number = name, 1
        while free in names.values():
            number += 1
            free = f"{name}_{number}"
        names[shape] = free
    return names


def scheme_data(scheme: Scheme) -> dict[str, Any]:
    """The scheme as the config has it."""
    shape = scheme.shape
    data: dict[str, Any] = {"name": scheme.name, "type": shape.type}
    if shape.in_body:
        data["param_location"] = "body"
    data["request"] = {field.name: field.data() for field in shape.request}
    if shape.response:
        data["response"] = _nested(shape)
    return data


def _nested(shape: PageShape) -> dict[str, Any]:
    response: dict[str, Any] = {}
    for field in shape.response:
        holder = response
        for outer in field.inside:
            holder = holder.setdefault(outer, {"type": "object", "properties": {}})["properties"]
        holder[field.name] = field.data()
    return response
