"""Schemes of paging, from parameters and responses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.init.support import Data, config_of, operation, spec

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
URL = {"type": "string", "format": "uri"}
ITEM: Data = {"type": "object", "properties": {"id": TEXT}}
PLAIN: Data = {"type": "object", "properties": {"name": TEXT}}


def paged(fields: Data, item: Data = ITEM, items: str = "data") -> Data:
    """A response with a list in it."""
    return {"type": "object", "properties": {items: {"type": "array", "items": item}, **fields}}


def schemes_of(query: Data, response: Data) -> list[Data]:
    """The schemes of an API with one list."""
    config = config_of(spec({"get /pets": operation(gives=response, query=query)}))
    found: list[Data] = config.get("pagination", [])
    return found


def roles(fields: dict[str, Any]) -> dict[str, str | None]:
    """Each field of a scheme with its purpose, those inside others by their path."""
    found: dict[str, str | None] = {}
    for name, schema in fields.items():
        role = schema.get("x-stainless-pagination-property", {}).get("purpose")
        inner = roles(schema.get("properties", {}))
        found |= {f"{name}.{below}": each for below, each in inner.items()} or {name: role}
    return found


@pytest.mark.parametrize(
    ("query", "response", "kind", "request_roles", "response_roles"),
    [
        (
            {"cursor": TEXT, "limit": NUMBER},
            paged({"next_cursor": TEXT}),
            "cursor",
            {"cursor": "next_cursor_param", "limit": None},
            {"data": "items", "next_cursor": "next_cursor_field"},
        ),
        (
            {"pageToken": TEXT},
            paged({"nextPageToken": TEXT}, items="files"),
            "cursor",
            {"pageToken": "next_cursor_param"},
            {"files": "items", "nextPageToken": "next_cursor_field"},
        ),
        (
            {"cursor": TEXT},
            paged({"pagination": {"properties": {"next_cursor": TEXT}}}),
            "cursor",
            {"cursor": "next_cursor_param"},
            {"data": "items", "pagination.next_cursor": "next_cursor_field"},
        ),
        (
            {"starting_after": TEXT},
            paged({"has_more": FLAG}),
            "cursor_id",
            {"starting_after": "next_cursor_id_param"},
            {"data": "items", "has_more": "has_next_page"},
        ),
        (
            {"after": TEXT},
            paged({"last_id": TEXT}, item=PLAIN),
            "cursor",
            {"after": "next_cursor_param"},
            {"data": "items", "last_id": "next_cursor_field"},
        ),
        (
            {"offset": NUMBER, "limit": NUMBER},
            paged({"total": NUMBER}),
            "offset",
            {"offset": "offset_count_param", "limit": None},
            {"data": "items", "total": "offset_total_count_field"},
        ),
        (
            {"page": NUMBER, "page_size": NUMBER},
            paged({"page": NUMBER, "total_pages": NUMBER}),
            "page_number",
            {"page": "page_number_param", "page_size": None},
            {
                "data": "items",
                "page": "current_page_number_field",
                "total_pages": "total_page_count_field",
            },
        ),
        (
            {"page": NUMBER, "per_page": NUMBER},
            {"type": "array", "items": ITEM},
            "page_number",
            {"page": "page_number_param", "per_page": None},
            {},
        ),
        (
            {"cursor": TEXT},
            paged({"next": URL}, items="results"),
            "cursor_url",
            {},
            {"results": "items", "next": "cursor_url_field"},
        ),
    ],
)
def test_schemes(
    query: Data, response: Data, kind: str, request_roles: Data, response_roles: Data
) -> None:
    (scheme,) = schemes_of(query, response)

    assert scheme["type"] == kind
    assert roles(scheme["request"]) == request_roles
    assert roles(scheme.get("response", {})) == response_roles


@pytest.mark.parametrize(
    ("query", "response"),
    [
        ({"cursor": TEXT}, paged({})),
        ({"page": TEXT}, {"type": "array", "items": ITEM}),
        ({"limit": NUMBER}, paged({"total": NUMBER})),
        ({"offset": NUMBER}, ITEM),
        ({"offset": NUMBER}, {"properties": {n: {"type": "array", "items": ITEM} for n in "ab"}}),
    ],
)
def test_no_paging(query: Data, response: Data) -> None:
    assert schemes_of(query, response) == []


def test_the_id_of_the_last_item_is_named_in_the_scheme() -> None:
    (scheme,) = schemes_of({"after": TEXT}, paged({}))
    assert roles(scheme["response"]["data"]["items"]["properties"]) == {"id": "cursor_item_id"}


def test_parameters_in_the_body() -> None:
    data = spec(
        {"post /pets/find": operation(takes={"properties": {"offset": NUMBER}}, gives=paged({}))}
    )
    (scheme,) = config_of(data)["pagination"]
    assert scheme["param_location"] == "body"


def test_what_one_of_many_lists_does_is_no_scheme() -> None:
    offset, page = {"offset": NUMBER}, {"page": NUMBER}
    endpoints = {f"get /r{i}": operation(gives=paged({}), query=offset) for i in range(12)}
    endpoints["get /rare"] = operation(gives=paged({}), query=page)
    config = config_of(spec(endpoints))

    assert [scheme["name"] for scheme in config["pagination"]] == ["offset_page"]
    assert config["resources"]["r0"]["methods"]["list"]["paginated"] == "offset_page"
    assert config["resources"]["rare"]["methods"]["list"] == "get /rare"


def test_schemes_of_one_type_are_named_after_their_items() -> None:
    query = {"page": NUMBER}
    endpoints = {
        "get /a": operation(gives=paged({}, items="runs"), query=query),
        "get /b": operation(gives=paged({}), query=query),
        "get /c": operation(gives={"type": "array", "items": ITEM}, query=query),
    }
    names = {scheme["name"] for scheme in config_of(spec(endpoints))["pagination"]}
    assert names == {"runs_numbered_page", "numbered_page", "list_numbered_page"}
