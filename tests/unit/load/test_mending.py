"""Broken references: what is cut, and that only what is used is looked at."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Diagnostics
from generator.load.mending import mended
from tests.unit.types_support import document, json_of, operation, ref, spec, to

PATH = {"$ref": "#/components/parameters/nope"}


def mend(data: dict[str, Any], *endpoints: tuple[str, str], models: tuple[str, ...] = ()) -> Any:
    """The description afterwards, and the places of the warnings."""
    found = Diagnostics()
    result = mended(document(data), endpoints, map(ref, models), found)
    return result.root, [(d.message.split("`")[1], d.hint) for d in found]


def test_what_is_sound_is_left_as_it_is() -> None:
    whole = document(spec({"A": {"properties": {"a": to("A"), "b": {"items": to("A")}}}}))
    assert mended(whole, [], [ref("A")], Diagnostics()) is whole


def test_parts_of_an_operation() -> None:
    broken = operation(parameters=[PATH, {"name": "q", "in": "query"}])
    broken["requestBody"] = {"$ref": "#/no"}
    broken["responses"]["200"] = {"$ref": "#/components/responses/no"}
    data = spec({}, a={"parameters": [PATH], "post": broken})
    root, warned = mend(data, ("post", "/a"), ("get", "/none"))
    item = root["paths"]["/a"]
    assert item["parameters"] == []
    assert [p["name"] for p in item["post"]["parameters"]] == ["q"]
    assert item["post"]["requestBody"] == item["post"]["responses"]["200"] == {}
    assert {pointer for pointer, _ in warned} == {
        "#/no", "#/components/responses/no", "#/components/parameters/nope",
    }  # fmt: skip


def test_only_what_is_used_is_looked_at() -> None:
    data = spec(
        {"A": {"properties": {"b": to("B")}}, "B": to("Bee"), "C": to("No"), "Beer": {}},
        a={"get": operation(response=to("A")), "put": operation(response=to("No"))},
    )
    root, warned = mend(data, ("get", "/a"))
    assert warned == [(ref("Bee"), "Did you mean `Beer`?")]
    assert root["components"]["schemas"]["B"] == {}
    assert root["components"]["schemas"]["C"] == to("No")


def test_what_stands_beside_a_broken_reference_stays() -> None:
    root, _ = mend(spec({"A": {**to("No"), "description": "Words"}}), models=("A",))
    assert root["components"]["schemas"]["A"] == {"description": "Words"}


def test_plain_data_is_no_reference() -> None:
    data = spec({"A": {"example": to("No"), "default": to("No"), "enum": [to("No")]}})
    assert mend(data, models=("A",)) == (data, [])


def test_path_items_that_are_references() -> None:
    data = spec({}, a={"$ref": "#/components/pathItems/I"}, b={"$ref": "#/paths/~1b"})
    data["components"]["pathItems"] = {"I": {"get": {"responses": {"200": json_of(to("No"))}}}}
    _, warned = mend(data, ("get", "/a"), ("get", "/b"))
    assert [pointer for pointer, _ in warned] == [ref("No")]


def test_circles_have_a_code_and_a_hint_of_their_own() -> None:
    found = Diagnostics()
    data = spec({"A": to("B"), "B": to("A")}, a={"get": operation(response=to("A"))})
    mended(document(data), [("get", "/a")], [], found)
    assert {each.code for each in found} == {"circular-ref"}
    assert all("lead to a schema with a type" in (each.hint or "") for each in found)
