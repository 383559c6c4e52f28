"""Which part a parameter or a field plays in paging: what the scheme says, else what its name says.

The roles are the purposes of `x-stainless-pagination-property`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.load.data import is_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config.pagination import PaginationScheme

ROLE = "x-stainless-pagination-property"

PARAM_ROLES = frozenset(
    {"next_cursor_param", "next_cursor_id_param", "offset_count_param", "page_number_param"}
)
BACK_ROLES = frozenset({"previous_cursor_param", "previous_cursor_id_param"})

_SIZES = re.compile(r"limit|size|per_?page|count|take|max|sort|order|filter|direction", re.I)
# By type of scheme: what the parameter is called that asks for another page.
_PARAMS = {
    "cursor": re.compile(r"cursor|token|after|next|start|page", re.I),
    "cursor_id": re.compile(r"cursor|after|start|from|since", re.I),
    "offset": re.compile(r"offset|skip|start", re.I),
    "page_number": re.compile(r"page", re.I),
}
_FIELDS = {
    "has_next_page": re.compile(r"has_?(more|next(_?page)?)\Z", re.I),
    "next_cursor_field": re.compile(r"next|cursor|token|after", re.I),
    "cursor_url_field": re.compile(r"next|url|link", re.I),
    "offset_total_count_field": re.compile(r"total(_?(count|items))?\Z", re.I),
    "total_page_count_field": re.compile(r"(total_?pages|page_?count|pages)\Z", re.I),
}
# By type of scheme: the roles that its response's fields may have by name, each with its type.
_NAMED_ROLES = {
    "cursor": {"has_next_page": "boolean", "next_cursor_field": "string"},
    "cursor_id": {"has_next_page": "boolean"},
    "cursor_url": {"has_next_page": "boolean", "cursor_url_field": "string"},
    "offset": {"has_next_page": "boolean", "offset_total_count_field": "integer"},
    "page_number": {"has_next_page": "boolean", "total_page_count_field": "integer"},
    "fake_page": dict[str, str](),
}


def property_of(schema: object) -> Mapping[str, Any]:
    """What a scheme says of a parameter or field beside its type."""
    found = schema.get(ROLE) if is_map(schema) else None
    return found if is_map(found) else {}


def role_of(schema: object) -> str | None:
    """The role that a scheme gives a parameter or field."""
    purpose = property_of(schema).get("purpose")
    return purpose if isinstance(purpose, str) else None


def header_of(schema: object) -> str:
    """The response header that a field comes in; empty if it is in the body."""
    header = property_of(schema).get("from_header")
    return header if isinstance(header, str) else ""


def items_field(scheme: PaginationScheme) -> str | None:
    """The response field that holds the items: the one of that role, else the only array."""
    for name, schema in scheme.response.items():
        if role_of(schema) == "items":
            return name
    arrays = [n for n, s in scheme.response.items() if is_map(s) and s.get("type") == "array"]
    return arrays[0] if arrays else None


def is_top_level(scheme: PaginationScheme) -> bool:
    """Whether the response is itself the list of items."""
    name = items_field(scheme)
    return name is None or property_of(scheme.response[name]).get("is_top_level_array") is True


def next_param(scheme: PaginationScheme) -> str:
    """The parameter that asks for another page: the one of that role, else the one whose name fits
    the scheme's type, else the only one that is no page's size."""
    for name, schema in scheme.request.items():
        if role_of(schema) in PARAM_ROLES:
            return name
    others = [n for n, s in scheme.request.items() if role_of(s) is None and not _SIZES.search(n)]
    wanted = _PARAMS.get(scheme.type)
    fitting = [name for name in others if wanted is not None and wanted.search(name)]
    return next(iter(fitting or others), "") if wanted is not None else ""


def back_param(scheme: PaginationScheme) -> str:
    """The parameter that asks for the page before; empty if there is none."""
    found = (name for name, schema in scheme.request.items() if role_of(schema) in BACK_ROLES)
    return next(found, "")


def path_to(scheme: PaginationScheme, roles: frozenset[str]) -> tuple[str, ...]:
    """The wire names that lead to the field of one of these roles: by what the scheme says, else
    by name."""
    explicit = _explicit(scheme.response, roles)
    if explicit:
        return explicit
    allowed = {r: kind for r, kind in _NAMED_ROLES[scheme.type].items() if r in roles}
    return next(_by_name(scheme.response, allowed, items_field(scheme)), ())


def _explicit(response: Mapping[str, Any], roles: frozenset[str]) -> tuple[str, ...]:
    for wire, schema in response.items():
        if role_of(schema) in roles:
            return (wire,)
        below = _explicit(_properties(schema), roles)
        if below:
            return (wire, *below)
    return ()


def _by_name(
    response: Mapping[str, Any], allowed: Mapping[str, str], items: str | None
) -> Iterator[tuple[str, ...]]:
    for wire, schema in response.items():
        if wire == items or role_of(schema) is not None or not is_map(schema):
            continue
        for role, kind in allowed.items():
            if schema.get("type") in (kind, [kind, "null"]) and _FIELDS[role].search(wire):
                yield (wire,)
        for below in _by_name(_properties(schema), allowed, None):
            yield (wire, *below)


def _properties(schema: Any) -> Mapping[str, Any]:
    properties = schema.get("properties") if is_map(schema) else None
    return properties if is_map(properties) else {}
