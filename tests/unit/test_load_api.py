"""Operations, parameters, bodies and responses, as they are written and as the API has them."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Diagnostics, InputError
from generator.ir import Kind, Operation, Ref, Scalar
from tests.unit.types_support import api_of, json_of, operation, ref, spec, to

STRING = {"type": "string"}
QUERY = {"name": "q", "in": "query", "schema": STRING}


def read(item: object, path: str = "x", **more: object) -> Operation:
    data = {**spec(**{path: item}), **more}
    return api_of(data, [("get", f"/{path}")]).operations["get", f"/{path}"]


def found_in(data: object, *endpoints: tuple[str, str]) -> list[str]:
    """The messages of the warnings, each of which has a place."""
    diagnostics = Diagnostics()
    api_of(data, endpoints, (), diagnostics)
    assert all(d.span and d.span.line and d.span.column for d in diagnostics)
    return [d.message for d in diagnostics]


def test_parameters_of_the_operation_win_over_those_of_the_path() -> None:
    mine = {**QUERY, "required": True, "description": "mine"}
    found = read(
        {"parameters": [QUERY, {**QUERY, "in": "header"}], "get": operation(parameters=[mine])}
    )
    assert [(p.name, p.location, p.required) for p in found.parameters] == [
        ("q", "query", True),
        ("q", "header", False),
    ]


def test_references_to_parameters_bodies_and_responses_are_followed() -> None:
    components = {
        "schemas": {"S": STRING},
        "parameters": {"P": {"$ref": "#/components/parameters/P2"}, "P2": QUERY},
        "requestBodies": {"B": json_of(to("S"))},
        "responses": {"R": json_of(to("S"))},
    }
    item = {
        "parameters": [{"$ref": "#/components/parameters/P"}],
        "requestBody": {"$ref": "#/components/requestBodies/B"},
        "responses": {"200": {"$ref": "#/components/responses/R"}},
    }
    found = read({"get": item}, components=components)
    assert [p.name for p in found.parameters] == ["q"]
    assert found.body
    assert isinstance(found.body.schema, Ref)
    assert found.response
    assert found.response.schema
    assert found.response.schema.pointer == (
        "#/components/responses/R/content/application~1json/schema"
    )


def test_a_path_item_may_be_a_reference() -> None:
    components = {"pathItems": {"I": {"get": operation(parameters=[QUERY])}}}
    found = read({"$ref": "#/components/pathItems/I"}, components=components)
    assert [p.name for p in found.parameters] == ["q"]
    assert found.pointer == "#/components/pathItems/I/get"


def test_json_is_chosen_and_streams_are_kept_apart() -> None:
    contents = {
        "text/event-stream": {"schema": {"type": "integer"}},
        "text/plain": {"schema": STRING},
        "application/json; charset=utf-8": {"schema": {"type": "boolean"}},
    }
    found = read(
        {"get": {"responses": {"default": {"content": contents}, "201": {"content": contents}}}}
    )
    assert found.response
    assert (found.response.status, found.response.media_type) == (
        "201",
        "application/json; charset=utf-8",
    )
    assert isinstance(found.response.stream_schema, Scalar)
    assert found.response.stream_schema.kind is Kind.INTEGER


def test_a_parameter_may_have_content() -> None:
    found = read({"get": operation(parameters=[{"name": "q", "in": "query", **json_of(STRING)}])})
    schema = found.parameters[0].schema
    assert isinstance(schema, Scalar)
    assert schema.kind is Kind.STRING


def test_a_place_in_the_path_is_a_parameter_even_if_undeclared() -> None:
    found = read({"get": operation()}, "a/{id}")
    (parameter,) = found.parameters
    assert (parameter.name, parameter.location, parameter.required) == ("id", "path", True)
    gone = operation(parameters=[{"name": "gone", "in": "path", "schema": STRING}])
    assert read({"get": gone}).parameters == ()
    messages = found_in(spec(**{"a/{id}": {"get": gone}}), ("get", "/a/{id}"))
    assert len(messages) == 2


def test_security() -> None:
    schemes = {"bearer": {"type": "http", "scheme": "bearer"}, "x-note": 1}
    data = {
        **spec(x={"get": operation(security=[{"bearer": ["a"]}, {}])}),
        "security": [{"bearer": []}],
    }
    data["components"]["securitySchemes"] = schemes
    api = api_of(data, [("get", "/x")])
    assert api.security == ({"bearer": ()},)
    assert api.operations["get", "/x"].security == ({"bearer": ("a",)}, {})
    assert list(api.security_schemes) == ["bearer"]


def test_numbers_where_text_is_expected_are_written_out() -> None:
    data = spec()
    data["info"] = {"title": 5, "version": 1.5}
    assert (api_of(data).title, api_of(data).version) == ("5", "1.5")


def refusal(data: object) -> tuple[Diagnostic, ...]:
    """What is said of a description that can't be read; nothing if it can."""
    try:
        api_of(data, [END], [ref("S")])
    except InputError as error:
        return error.diagnostics
    return ()


FULL = spec(
    {"S": {"type": "object", "properties": {"a": STRING}}},
    **{
        "x/{id}": {
            "parameters": [QUERY],
            "get": operation(body=to("S"), response=to("S"), parameters=[QUERY]),
        }
    },
)
FULL["security"] = [{"a": []}]
FULL["servers"] = [{"url": "https://example.com"}]
FULL["components"]["securitySchemes"] = {"a": {"type": "http"}}
END = ("get", "/x/{id}")


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    members: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = list(enumerate(value))
    return [path, *(p for key, inner in members for p in places(inner, (*path, key)))]


@pytest.mark.parametrize("junk", [None, [], {}, True, 5, "x", [[]], {"$ref": 1}, {"a": "b"}])
def test_junk_anywhere_is_a_mistake_of_the_user_at_worst(junk: object) -> None:
    for path in places(FULL):
        if not path:
            continue
        data = copy.deepcopy(FULL)
        holder: Any = data
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = junk
        assert all(d.span and d.span.line and d.span.column for d in refusal(data)), path


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"paths": []}, "not-openapi"),
        ({"paths": {}}, "unknown-endpoint"),
        ({"paths": {"/x/{id}": 5}}, "unknown-endpoint"),
        ({"paths": {"/x/{id}": {"get": []}}}, "unknown-endpoint"),
        ({"paths": {"/x/{id}": {"get": {"parameters": [{"in": "query"}]}}}}, "bad-parameter"),
        ({"paths": {"/x/{id}": {"get": {"parameters": [{"name": "n"}]}}}}, "bad-parameter"),
        (
            {"paths": {"/x/{id}": {"get": {"parameters": [{"name": "n", "in": "body"}]}}}},
            "bad-parameter",
        ),
        ({"paths": {"/x/{id}": {"$ref": "#/paths/~1x~1{id}"}}}, "circular-ref"),
        ({"swagger": "2.0"}, "swagger-2"),
        ({"openapi": "4.0"}, "not-openapi"),
        ({"openapi": None}, "not-openapi"),
    ],
)
def test_what_can_not_be_survived(change: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as raised:
        api_of({**FULL, **change}, [END])
    (found,) = raised.value.diagnostics
    assert found.code == code
    assert found.span
    assert found.span.column is not None


@pytest.mark.parametrize(
    "change",
    [{"parameters": {}}, {"responses": []}, {"description": {}}, {"requestBody": {"content": []}}],
)
def test_what_can_be_survived_is_warned_of(change: dict[str, object]) -> None:
    (message,) = found_in(spec(x={"get": {**operation(), **change}}), ("get", "/x"))
    assert "left out" in message


def test_other_files_are_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the parser opened something")

    monkeypatch.setattr("httpx.get", refuse)
    data = spec({"X": {"properties": {"a": {"$ref": "http://127.0.0.1:1/x.json"}, "b": STRING}}})
    found = Diagnostics()
    api_of(data, (), [ref("X")], found)
    assert [d.code for d in found] == ["dangling-ref"]


def test_only_the_verbs_that_are_used_are_read() -> None:
    item = {"get": operation(response=STRING), "post": operation(body=to("Nowhere"))}
    assert read(item).response
