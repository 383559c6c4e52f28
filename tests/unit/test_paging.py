"""Which pagination scheme a method follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import InputError
from tests.unit.types_support import config_of, operation, plan_of, spec, to

if TYPE_CHECKING:
    from generator.plan.method_plans import Planned

STRING = {"type": "string"}
ITEM = {"type": "object", "properties": {"id": STRING}}
PAGE = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": to("Item")}, "more": STRING},
}
CURSOR = {
    "name": "cursor_page",
    "type": "cursor_id",
    "request": {"after": {"type": "string"}, "limit": {"type": "integer"}},
    "response": {"data": {"type": "array", "items": {}}},
}
FAKE = {
    "name": "page",
    "type": "fake_page",
    "request": {},
    "response": {"data": {"type": "array", "items": {}}},
}
QUERY = [{"name": n, "in": "query", "schema": STRING} for n in ("after", "limit", "x")]


def planned(
    response: object = PAGE,
    parameters: object = QUERY,
    schemes: object = (FAKE, CURSOR),
    **method: object,
) -> Planned:
    item = operation(response=response, parameters=parameters)  # type: ignore[arg-type]
    config: dict[str, Any] = config_of({"item": "Item"}, {"list": {"endpoint": "get /x", **method}})
    config["pagination"] = schemes
    data = spec({"Item": ITEM, "Page": PAGE}, x={"get": item})
    return plan_of(data, config).calls["things",][0]


def scheme(plan: Planned) -> str | None:
    return plan.scheme.name if plan.scheme else None


def test_the_first_scheme_that_fits() -> None:
    found = planned()
    assert scheme(found) == "cursor_page"
    assert getattr(found.result.type, "text", None) == "Item"
    assert scheme(planned(to("Page"))) == "cursor_page"
    assert scheme(planned({"allOf": [to("Page"), {"properties": {"y": STRING}}]})) == "cursor_page"


@pytest.mark.parametrize(
    ("response", "parameters"),
    [
        (PAGE, QUERY[1:]),
        (ITEM, QUERY),
        ({"type": "object", "properties": {"data": STRING}}, QUERY),
        (None, QUERY),
    ],
)
def test_what_does_not_fit(response: object, parameters: object) -> None:
    assert scheme(planned(response, parameters)) is None


def test_what_the_config_says_wins() -> None:
    assert scheme(planned(paginated=False)) is None
    assert scheme(planned(paginated="page")) == "page"
    assert scheme(planned(paginated=True)) == "cursor_page"


def test_a_scheme_that_does_not_exist_is_a_mistake_with_a_place() -> None:
    with pytest.raises(InputError, match="no pagination scheme `nope`") as raised:
        planned(paginated="nope")
    assert raised.value.diagnostics[0].span
    assert raised.value.diagnostics[0].span.column


def test_a_list_alone_is_a_page_where_the_config_says_so() -> None:
    top = {
        **FAKE,
        "name": "top",
        "response": {
            "items": {"type": "array", "x-stainless-pagination-property": {"purpose": "items"}}
        },
    }
    found = planned({"type": "array", "items": to("Item")}, schemes=[top], paginated="top")
    assert getattr(found.result.type, "text", None) == "Item"


def test_the_role_tells_which_field_has_the_items() -> None:
    role = {"type": "array", "x-stainless-pagination-property": {"purpose": "items"}}
    odd = {**CURSOR, "response": {"first": {"type": "array"}, "results": role}}
    response = {
        "type": "object",
        "properties": {
            "first": {"type": "array", "items": STRING},
            "results": {"type": "array", "items": to("Item")},
        },
    }
    found = planned(response, schemes=[odd])
    assert getattr(found.result.type, "text", None) == "Item"
