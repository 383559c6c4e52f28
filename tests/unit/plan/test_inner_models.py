"""Properties that methods give back in place of the models around them."""

from __future__ import annotations

from typing import Any

from generator.config.parse import parse_config
from generator.plan.api_md import plan_api_md
from tests.unit.types_support import (
    config_of,
    document,
    operation,
    plan_of,
    rendered,
    sources,
    spec,
    to,
)

STRING = {"type": "string"}
UNWRAPPED = {"unwrap_response_fields": ["data"]}
ROUTE = {"type": "object", "properties": {"path": STRING}}


def listed(item: object) -> dict[str, Any]:
    items = {"type": "array", "items": item}
    return {"type": "object", "properties": {"data": items}, "required": ["data"]}


SCHEMAS = {"Routes": listed(to("Route")), "Tools": listed(STRING), "Route": ROUTE}
METHODS = {"list": "get /routes", "again": "get /again", "tools": "get /tools", "more": "get /more"}
DATA = spec(
    SCHEMAS,
    routes={"get": operation(response=to("Routes"))},
    again={"get": operation(response=to("Routes"))},
    tools={"get": operation(response=to("Tools"))},
    more={"get": operation(response=to("Tools"))},
)
CONFIG = config_of({"routes": "Routes", "route": "Route"}, METHODS, settings=UNWRAPPED)


def test_the_first_method_names_what_models_and_other_methods_use() -> None:
    plan = plan_of(DATA, CONFIG)
    found = sources(plan)
    assert "ThingListResponse: TypeAlias = List[Route]" in found["types.thing_list_response"]
    assert "    data: ThingListResponse\n" in found["types.routes"]
    assert "types.thing_again_response" not in found
    resource = rendered("python/resources/resource.py.jinja", plan.resources[0])
    assert resource.count(") -> ThingListResponse:") == 4  # two methods, each with its async twin


def test_a_response_that_is_no_model_has_a_type_for_each_method() -> None:
    found = sources(plan_of(DATA, CONFIG))
    assert "ThingToolsResponse: TypeAlias = List[str]" in found["types.thing_tools_response"]
    assert "ThingMoreResponse: TypeAlias = List[str]" in found["types.thing_more_response"]


def test_api_md_lists_it_once() -> None:
    config, _ = parse_config(document(CONFIG, "config.json"))
    text = rendered(
        "python/project/api.md.jinja", plan_api_md(plan_of(DATA, CONFIG), config.resources)
    )
    assert "import Routes, Route, ThingListResponse, ThingMoreResponse, ThingToolsResponse" in text


def test_what_requests_reach_keeps_to_itself() -> None:
    data = {**DATA, "paths": {**DATA["paths"], "/add": {"post": operation(body=to("Routes"))}}}
    methods = {**METHODS, "add": "post /add"}
    config = config_of({"routes": "Routes", "route": "Route"}, methods, settings=UNWRAPPED)
    found = sources(plan_of(data, config))
    assert "data: Required[Iterable[RouteParam]]" in found["types.thing_add_params"]
    assert "    data: List[Route]\n" in found["types.routes"]
    assert "ThingAgainResponse: TypeAlias = List[Route]" in found["types.thing_again_response"]


def test_a_model_may_be_part_of_what_is_named_after_a_method() -> None:
    data = spec({"Node": listed(to("Node"))}, nodes={"get": operation(response=to("Node"))})
    config = config_of({"node": "Node"}, {"list": "get /nodes"}, settings=UNWRAPPED)
    found = sources(plan_of(data, config))
    assert '    data: List["Node"]\n' in found["types.node"]
    assert "ThingListResponse: TypeAlias = List[Node]" in found["types.thing_list_response"]


def test_a_page_gives_its_items() -> None:
    scheme = {"name": "page", "type": "fake_page", "response": {"data": {"type": "array"}}}
    methods = {"list": {"endpoint": "get /routes", "paginated": "page"}}
    config = config_of({"routes": "Routes"}, methods, settings=UNWRAPPED, pagination=[scheme])
    found = sources(plan_of(DATA, config))
    assert "List[" not in found["types.thing_list_response"]
