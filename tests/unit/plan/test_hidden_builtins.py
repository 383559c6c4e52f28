"""Arguments named like builtin types, in methods whose statements need those types."""

from __future__ import annotations

import pytest

from tests.unit.types_support import config_of, operation, plan_of, rendered, spec

STRING = {"type": "string"}


def resource(response: object, *arguments: str) -> str:
    parameters = [{"name": name, "in": "query", "schema": STRING} for name in arguments]
    data = spec({}, use={"get": operation(response=response, parameters=parameters)})
    plan = plan_of(data, config_of(methods={"use": {"endpoint": "get /use"}}))
    return rendered("python/resources/resource.py.jinja", plan.resources[0])


@pytest.mark.parametrize(
    ("response", "argument", "expected"),
    [
        (STRING, "str", "cast_to=builtins.str,"),
        (STRING, "int", "cast_to=str,"),
        ({}, "object", "cast_to=builtins.object,"),
    ],
)
def test_a_hidden_builtin_is_spelt_out(response: object, argument: str, expected: str) -> None:
    text = resource(response, argument)
    assert expected in text
    assert ("import builtins" in text) is ("builtins." in expected)


def test_a_place_of_the_path_may_be_called_like_a_keyword() -> None:
    parameters = [{"name": "class", "in": "path", "required": True, "schema": STRING}]
    data = spec({})
    data["paths"]["/a/{class}"] = {"get": operation(response=STRING, parameters=parameters)}
    plan = plan_of(data, config_of(methods={"use": {"endpoint": "get /a/{class}"}}))
    text = rendered("python/resources/resource.py.jinja", plan.resources[0])
    compile(text, "resource.py", "exec")
    assert 'path_template("/a/{class}", **{"class": class_})' in text
