"""Methods that give back a single value."""

from __future__ import annotations

import pytest

from tests.unit.types_support import config_of, json_of, operation, plan_of, rendered, sources, spec

STRING = {"type": "string"}


def emitted(response: object, **config: object) -> tuple[str, str | None]:
    """The resource of one method `use`, and the module of its response, if it has one."""
    got = {"responses": {"200": {"description": "fine", **json_of(response)}}}
    plan = plan_of(spec({}, use={"get": got}), config_of(methods={"use": "get /use"}, **config))
    text = rendered("python/resources/resource.py.jinja", plan.resources[0])
    return text, sources(plan).get("types.thing_use_response")


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "boolean"}, "bool"),
        ({"type": "integer", "nullable": True}, "Optional[int]"),
        ({"enum": ["a", "b"]}, 'Literal["a", "b"]'),
        ({"type": "string", "format": "date-time"}, "datetime"),
        ({"type": "string", "nullable": True}, "Optional[str]"),
    ],
)
def test_a_value_has_a_name(schema: object, value: str) -> None:
    resource, module = emitted(schema)
    assert ") -> ThingUseResponse:" in resource
    assert module is not None
    assert f"ThingUseResponse: TypeAlias = {value}\n" in module


def test_a_text_is_written_as_such_beside_its_name() -> None:
    resource, module = emitted(STRING)
    assert ") -> str:" in resource
    assert "cast_to=str," in resource
    assert module is not None
    assert "ThingUseResponse: TypeAlias = str\n" in module


def test_what_may_be_anything_has_no_name() -> None:
    resource, module = emitted({})
    assert ") -> object:" in resource
    assert module is None


def test_a_text_that_is_no_json() -> None:
    html = {"200": {"description": "fine", "content": {"text/html": {"schema": STRING}}}}
    data = spec({}, use={"get": operation() | {"responses": html}})
    plan = plan_of(data, config_of(methods={"use": "get /use"}))
    resource = rendered("python/resources/resource.py.jinja", plan.resources[0])
    assert ") -> str:" in resource
    assert '"Accept": "text/html"' in resource
    assert "types.thing_use_response" in sources(plan)


def test_a_value_inside_of_an_object() -> None:
    schema = {"type": "object", "properties": {"data": {"type": "integer"}}, "required": ["data"]}
    resource, module = emitted(schema, settings={"unwrap_response_fields": ["data"]})
    assert ") -> ThingUseResponse:" in resource
    assert module is not None
    assert "ThingUseResponse: TypeAlias = int\n" in module


def test_values_of_a_page_have_no_name() -> None:
    scheme = {"name": "page", "type": "fake_page", "response": {"data": {"type": "array"}}}
    items = {"type": "array", "items": {"type": "integer"}}
    data = spec(
        {}, use={"get": operation(response={"type": "object", "properties": {"data": items}})}
    )
    methods = {"use": {"endpoint": "get /use", "paginated": "page"}}
    plan = plan_of(data, config_of(methods=methods, pagination=[scheme]))
    resource = rendered("python/resources/resource.py.jinja", plan.resources[0])
    assert ") -> SyncPage[int]:" in resource
    assert "types.thing_use_response" not in sources(plan)
