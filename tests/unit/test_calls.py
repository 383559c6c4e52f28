"""What a method calls, and the arguments it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.unit.types_support import config_of, operation, plan_of, spec, to

if TYPE_CHECKING:
    from generator.plan.calls import Argument, Call

STRING = {"type": "string"}


def parameter(name: str, where: str = "query", **more: object) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "schema": STRING, **more}


def call_of(
    item: dict[str, Any],
    path: str = "x",
    method: dict[str, Any] | None = None,
    schemas: dict[str, Any] | None = None,
    **config: Any,
) -> Call:
    configured = config_of(
        methods={"use": {"endpoint": f"post /{path}", **(method or {})}}, **config
    )
    plan = plan_of(spec(schemas, **{path: {"post": item}}), configured)
    return plan.calls["things",][0].call


def names(arguments: tuple[Argument, ...]) -> list[str]:
    return [a.name for a in arguments]


def body(*required: str, **properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def test_order_required_then_path_then_the_alphabet_and_headers_last() -> None:
    item = operation(
        body=body("need", need=STRING, apple=STRING, id=STRING),
        parameters=[
            parameter("account", "path"),
            parameter("item", "path"),
            parameter("zoo"),
            parameter("X-Head", "header"),
            parameter("must", required=True),
        ],
    )
    call = call_of(item, "a/{account}/{item}")
    assert names(call.positional) == ["item"]
    assert names(call.arguments) == ["account", "must", "need", "id", "apple", "zoo", "x_head"]
    assert names(call.path_arguments) == ["account", "item"]


def test_positional_params() -> None:
    item = operation(parameters=[parameter("a", "path"), parameter("b", "path")])
    both = call_of(item, "{a}/{b}", {"positional_params": ["a", "b"]})
    assert names(both.positional) == ["a", "b"]
    none = call_of(item, "{a}/{b}", settings={"positional_params": False})
    assert names(none.positional) == []
    assert names(none.arguments) == ["a", "b"]


def test_arguments_of_one_name_say_where_they_go() -> None:
    item = operation(
        body=body(id=STRING, x=STRING), parameters=[parameter("id", "path"), parameter("x")]
    )
    call = call_of(item, "{id}")
    assert names(call.positional) == ["path_id"]
    assert sorted(names(call.arguments)) == ["body_id", "body_x", "query_x"]
    assert {a.wire for a in call.arguments} == {"id", "x"}


def test_arguments_of_one_name_and_place_are_numbered() -> None:
    item = operation(body=body(fooBar=STRING, foo_bar=STRING))
    found = {a.wire: a.name for a in call_of(item).arguments}
    assert found == {"foo_bar": "foo_bar", "fooBar": "foo_bar_2"}


def test_names_of_arguments() -> None:
    item = operation(
        parameters=[
            parameter("include[]"),
            parameter("anthropic-beta", "header", **{"x-stainless-param": "betas"}),
            parameter("timeout"),
            parameter("class"),
            parameter("skipped", **{"x-stainless-skip": True}),
            parameter("session", "cookie"),
        ]
    )
    expected = ["betas", "class_", "include", "session", "timeout_"]
    assert sorted(names(call_of(item).arguments)) == expected


def test_headers_that_the_client_always_sends_are_no_arguments() -> None:
    item = operation(parameters=[parameter("X-Version", "header"), parameter("X-Other", "header")])
    call = call_of(item, client_settings={"default_headers": {"x-version": "1"}})
    assert names(call.arguments) == ["x_other"]


def test_a_body_that_is_no_object_is_one_argument() -> None:
    listed = operation(body={"type": "array", "items": STRING})
    call = call_of(listed)
    assert call.whole_body
    assert names(call.arguments) == ["body"]
    assert call_of(listed, method={"body_param_name": "items"}).whole_body.name == "items"  # type: ignore[union-attr]
    assert names(
        call_of(operation(body=body(a=STRING)), method={"body_param_name": "it"}).arguments
    ) == ["it"]


def test_members_of_extended_objects_are_arguments() -> None:
    schemas = {"Base": body("a", a=STRING), "Whole": {"allOf": [to("Base"), body(b=STRING)]}}
    call = call_of(operation(body=to("Whole")), schemas=schemas)
    assert [(a.name, a.required) for a in call.arguments] == [("a", True), ("b", False)]


def test_unsorted_where_the_setting_says_so() -> None:
    item = operation(body=body(b=STRING, a=STRING))
    assert names(call_of(item, settings={"sort_schema_properties": False}).arguments) == ["b", "a"]


def test_the_streaming_flag_is_found_by_its_wire_name() -> None:
    item = operation(body=body(doStream={"type": "boolean"}), response=body(a=STRING))
    call = call_of(item, method={"streaming": {"param_discriminator": "doStream"}})
    assert call.discriminator
    assert call.discriminator.name == "do_stream"
