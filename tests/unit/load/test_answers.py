"""Which examples of an answer are not what the schema beside them promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.load.answers import contradicts
from generator.load.site import Place

if TYPE_CHECKING:
    from generator.load.site import Path

_TEXT = {"type": "string"}
_OBJECT = {"type": "object", "required": ["id"], "properties": {"id": _TEXT}}


def _here(raw: Any, path: Path) -> Place:
    return Place(raw, path)


@pytest.mark.parametrize(
    ("content", "contradicted"),
    [
        ({}, False),
        ({"schema": True, "example": 1}, False),
        ({"schema": _OBJECT}, False),
        ({"schema": _OBJECT, "example": {"id": "a"}}, False),
        ({"schema": _OBJECT, "example": {"$ref": "#/components/examples/thing"}}, True),
        ({"schema": _OBJECT, "examples": {"one": {"value": {"id": "a"}}}}, False),
        ({"schema": _OBJECT, "examples": {"a": {"value": {"id": "a"}}, "b": {"value": 1}}}, True),
        # The answer's own example goes before those of its schema.
        ({"schema": {**_OBJECT, "example": {}}, "example": {"id": "a"}}, False),
        ({"schema": {**_OBJECT, "example": {}}}, True),
        ({"schema": {**_OBJECT, "examples": [{"id": "a"}, {}]}}, True),
        ({"schema": {"type": "array", "items": {**_TEXT, "example": 1}}}, True),
        ({"schema": {"type": "object", "properties": {"id": {**_TEXT, "example": 1}}}}, True),
        ({"schema": {"allOf": [{**_TEXT, "example": 1}]}}, True),
    ],
)
def test_contradictions(content: dict[str, Any], contradicted: bool) -> None:
    assert contradicts(_here, Place(content, ())) is contradicted


def test_a_schema_in_itself_is_looked_at_once() -> None:
    schema: dict[str, Any] = {"type": "object"}
    schema["properties"] = {"next": {"$ref": "#"}}

    def follow(raw: Any, path: Path) -> Place:
        return Place(schema, ("schema",)) if "$ref" in raw else Place(raw, path)

    assert not contradicts(follow, Place({"schema": schema}, ()))
