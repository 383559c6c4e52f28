"""JSONPath-plus: which paths a query selects, and what is said of one that can't be read."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.jsonpath.errors import QueryError
from generator.load.jsonpath.select import select
from generator.load.pointer import format_pointer, parse_pointer, resolve

DATA: dict[str, Any] = {
    "paths": {
        "/v1/users/{id}": {
            "get": {
                "summary": "one",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
                    {"name": "a[b]", "in": "query", "required": False},
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 10}},
                ],
            }
        }
    },
    "schemas": {
        "A": {"$ref": "#/schemas/B", "anyOf": [{"type": "array"}, {"type": "string"}]},
        "B": {"properties": {"id": {"type": "string"}, "o'k": {"nullable": False}}},
        "C.D": {"enum": ["x", "y"], "x-tags": []},
    },
}
PARAMETERS = "/paths/~1v1~1users~1{id}/get/parameters"


def paths(query: str) -> list[str]:
    return [format_pointer(match.path, fragment=False) for match in select(query, DATA)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("$", [""]),
        ("schemas.B", ["/schemas/B"]),
        ("$.paths./v1/users/{id}.get.summary", ["/paths/~1v1~1users~1{id}/get/summary"]),
        ("$['paths']['/v1/users/{id}']['get'].summary", ["/paths/~1v1~1users~1{id}/get/summary"]),
        ("$.schemas.A.$ref", ["/schemas/A/$ref"]),
        ("$.schemas.`A", ["/schemas/A"]),
        ('$.schemas["C.D"].enum[1]', ["/schemas/C.D/enum/1"]),
        (r"$.schemas.B.properties['o\'k']", ["/schemas/B/properties/o'k"]),
        ("$.schemas['A','C.D']", ["/schemas/A", "/schemas/C.D"]),
        ("$.schemas[A, B]", ["/schemas/A", "/schemas/B"]),
        ("$.schemas.*.enum", ["/schemas/C.D/enum"]),
        ("$.schemas[*].enum.*", ["/schemas/C.D/enum/0", "/schemas/C.D/enum/1"]),
        ("$..enum", ["/schemas/C.D/enum"]),
        ("$..parameters[0,1].name", [f"{PARAMETERS}/0/name", f"{PARAMETERS}/1/name"]),
        ("$..parameters[-1].name", [f"{PARAMETERS}/2/name"]),
        ("$..parameters[-1:].name", [f"{PARAMETERS}/2/name"]),
        ("$..parameters[::2].in", [f"{PARAMETERS}/0/in", f"{PARAMETERS}/2/in"]),
        ("$..parameters[(@.length-1)].name", [f"{PARAMETERS}/2/name"]),
        ("$..parameters[7]", []),
        ("$..properties^", ["/schemas/B"]),
        ("$..id^^", ["/schemas/B"]),
        ("$^", []),
        ("$.schemas.B.properties..type@string()", ["/schemas/B/properties/id/type"]),
        ("$.schemas.*.*@array()", ["/schemas/A/anyOf", "/schemas/C.D/enum", "/schemas/C.D/x-tags"]),
        ("$.nothing.at.all", []),
        ("$.schemas..[?(@.type)].type", [
            "/schemas/A/anyOf/0/type", "/schemas/A/anyOf/1/type", "/schemas/B/properties/id/type",
        ]),
    ],
)  # fmt: skip
def test_selects(query: str, expected: list[str]) -> None:
    assert paths(query) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('@.name == "id"', [0]),
        ("@.name === 'a[b]'", [1]),
        ("@.name !== 'id' && @.in == 'query'", [1, 2]),
        ("!@.required", [1, 2]),
        ("!(@.required || @.schema)", [1]),
        ("@.schema.maximum > 5", [2]),
        ("@.schema.maximum <= 5", []),
        ("@.schema.maximum == '10'", [2]),
        ("@.schema.maximum === '10'", []),
        ("@.required == null", [2]),
        ("@.name.length === 2", [0]),
        ("@['name'].match(/^L/i)", [2]),
        ("/\\[b\\]$/.test(@.name)", [1]),
        ("@.name =~ /i/", [0, 2]),
        ("@.name.startsWith('l') || @.name.endsWith(']')", [1, 2]),
        ("['id'].includes(@.name)", None),
        ("@.hasOwnProperty('schema')", [0, 2]),
        ("'schema' in @", [0, 2]),
        ("typeof @.schema === 'undefined'", [1]),
        ("Object.keys(@).length === 4", [0]),
        ("@property === 1", [1]),
        ("@property > 0", [1, 2]),
        ("@parentProperty === 'parameters'", [0, 1, 2]),
        ("@parent[0].name == @.name", [0]),
        ("@root.schemas.A && $.schemas.B && @.schema", [0, 2]),
        ("@path.includes('get')", [0, 1, 2]),
        ("@.schema.type.toUpperCase() == 'INTEGER'", [0, 2]),
        ("@.name.indexOf('i') === -1", [1]),
        ("@.nothing.below", []),
        ("@.schema.maximum == -10", []),
    ],
)
def test_filters_are_javascript(condition: str, expected: list[int] | None) -> None:
    query = f"$..parameters[?({condition})]"
    if expected is None:
        with pytest.raises(QueryError):
            paths(query)
    else:
        assert paths(query) == [f"{PARAMETERS}/{index}" for index in expected]


def test_filters_see_members_and_references() -> None:
    assert paths("$.schemas[?(@.$ref)]") == ["/schemas/A"]
    assert paths("$.schemas[?@.enum.includes('x')]") == ["/schemas/C.D"]
    assert paths("$.schemas[?(@['x-tags'] && @.enum)]") == ["/schemas/C.D"]
    assert paths("$.schemas.B.properties[?(@property === 'id')]") == ["/schemas/B/properties/id"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "empty"),
        ("$.a[", "not closed"),
        ("$.a.", "a name is missing"),
        ("$.a[0]b", "write `.` before a name"),
        ("$.a~", "selects names"),
        ("$.a[::0]", "step of 0"),
        ("$.a[(@.x)]", "only `(@.length-1)`"),
        ("$.a[?(@.b ==)]", "a value is missing"),
        ("$.a[?@.b 1]", "`1` is not expected"),
        ("$.a[?(@.b # 1)]", "is not understood"),
        ("$.a[?(@.b.foo())]", "method `foo` is not known"),
        ("$.a[?(b)]", "`b` is not known"),
        ("$.a[?(@.b.match(/(/))]", "not closed"),
        ("$.a[?(@.b.match('('))]", "not a regular expression"),
        ("$.a[?(@.b.match())]", "wrong arguments"),
        ("$.a@thing()", "is no type"),
        ("$.a['b' 'c']", "is not understood"),
    ],
)
def test_queries_that_can_not_be_read(query: str, message: str) -> None:
    with pytest.raises(QueryError) as raised:
        select(query, {"a": [{"b": "x"}]})
    assert message in raised.value.message


keys = st.text(min_size=1, max_size=4)
documents = st.recursive(
    st.none() | st.booleans() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


@given(documents)
def test_every_value_has_a_path_that_leads_to_it(root: Any) -> None:
    found = select("$..*", root)
    assert len({match.path for match in found}) == len(found)
    for path, value in found:
        assert resolve(root, format_pointer(path)).value is value
        assert parse_pointer(format_pointer(path)) == tuple(map(str, path))


@given(documents, st.text(max_size=12))
def test_no_query_does_more_than_fail_to_be_read(root: Any, query: str) -> None:
    with suppress(QueryError):
        select(query, root)
