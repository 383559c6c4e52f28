"""What is deprecated beside methods is told in docstrings."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.types_support import config_of, operation, plan_of, sources, spec, to, types_source

MESSAGE = {"x-stainless-deprecation-message": "Use `b`."}
TEXT: dict[str, Any] = {"type": "string"}


def thing(property_schema: object, **more: object) -> dict[str, Any]:
    return {"type": "object", "properties": {"a": property_schema}, **more}


@pytest.mark.parametrize(
    ("said", "doc"),
    [
        ({"deprecated": True}, '"""Deprecated."""'),
        (MESSAGE, '"""Deprecated: Use `b`."""'),
        ({**MESSAGE, "deprecated": True}, '"""Deprecated: Use `b`."""'),
        ({"x-stainless-deprecation-message": "Deprecated since 3."}, '"""Deprecated since 3."""'),
        ({"deprecated": False}, None),
        ({"x-stainless-deprecation-message": " "}, None),
        (
            {"deprecated": True, "description": "First."},
            '"""First.\n\n    Deprecated.\n    """',
        ),
    ],
)
@pytest.mark.parametrize("request_", [False, True])
def test_a_property(said: dict[str, Any], doc: str | None, request_: bool) -> None:
    found = types_source({"Thing": thing({**TEXT, **said})}, "Thing", request=request_)
    source = found["thing_param" if request_ else "thing"]
    if doc is None:
        assert '"""' not in source
    else:
        assert f"\n    {doc}\n" in source


def test_a_reference_to_what_is_deprecated() -> None:
    schemas = {"Thing": thing(to("Old")), "Old": {**TEXT, **MESSAGE}}
    assert '"""Deprecated: Use `b`."""' in types_source(schemas, "Thing")["thing"]


def test_a_class() -> None:
    source = types_source({"Thing": thing(TEXT, **MESSAGE)}, "Thing")["thing"]
    assert 'class Thing(BaseModel):\n    """Deprecated: Use `b`."""\n' in source


def test_values_of_a_union() -> None:
    kinds = {"anyOf": [{"const": "a", **MESSAGE}, {"enum": ["b", "c"], "deprecated": True}, TEXT]}
    found = types_source({"Kind": kinds, "Thing": thing(to("Kind"))}, "Thing", "Kind")
    note = "Deprecated values:\n\n{0}- `a`: Use `b`.\n{0}- `b`, `c`\n"
    assert note.format("    ") in found["thing"]
    assert found["kind"].endswith(f'"""{note.format("")}"""\n')


@pytest.mark.parametrize("wanted", [True, False])
def test_arguments(wanted: bool) -> None:
    parameters = [
        {"name": "q", "in": "query", "schema": TEXT, "deprecated": True, "description": "Query."},
        {"name": "r", "in": "query", "schema": {**TEXT, "deprecated": True}},
        {"name": "s", "in": "header", "schema": TEXT, **MESSAGE},
    ]
    get = operation(parameters=parameters, response=TEXT)
    config = config_of(methods={"find": "get /find"}, clientsmith={"deprecation_notes": wanted})
    plan = plan_of(spec(find={"get": get}), config)
    (resource,) = plan.resources
    (method,) = resource.methods
    doc = "\n".join(method.doc)
    params = sources(plan)["types.thing_find_params"]
    assert ("  q: Query.\n\n      Deprecated.\n" in doc) is wanted
    assert ("  r: Deprecated.\n" in doc) is wanted
    assert ("  s: Deprecated: Use `b`.\n" in doc) is wanted
    assert params.count("Deprecated") == (3 if wanted else 0)


def test_a_model_that_the_config_says_is_deprecated() -> None:
    models = {
        "old": {"openapi_uri": "Thing", "deprecated": "Use `other`."},
        "older": {"openapi_uri": "Thing", "deprecated": {"python": "Use `old`."}},
    }
    config = config_of(models, {"find": "get /find"})
    found = sources(
        plan_of(spec({"Thing": thing(TEXT)}, find={"get": operation(response=to("Thing"))}), config)
    )
    assert 'class Old(BaseModel):\n    """Deprecated: Use `other`."""' in found["types.old"]
    assert found["types.older"].endswith('Older = Old\n"""Deprecated: Use `old`."""\n')
