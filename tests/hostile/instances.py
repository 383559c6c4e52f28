"""Values that are valid against a schema of a description."""

from __future__ import annotations

from typing import Any

import jsonschema
from hypothesis import strategies as st

_DEEPEST = 5
_TEXTS = ["", "x", "a", "ü", "2020-01-01", "1", "true", "\n"]
_FORMATS = {
    "date-time": ["2020-02-29T12:30:00Z", "2021-01-01T00:00:00.250000Z"],
    "date": ["2020-02-29"],
    "uuid": ["123e4567-e89b-12d3-a456-426614174000"],
}
_ANY = st.sampled_from([0, "x", None, True, [1, "a"], {"k": [None]}, 1.5])

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    "integer": st.sampled_from([0, 1, -7, 2**40]),
    "number": st.sampled_from([0, 1.5, -2, 1e30]),
    "boolean": st.booleans(),
    "null": st.none(),
}


def as_3_1(value: Any) -> Any:
    """A description, or a part of one, with 3.0's `nullable` written as a type."""
    if isinstance(value, list):
        return [as_3_1(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: as_3_1(item) for key, item in value.items()}
    if made.get("nullable") is not True:
        return made
    if isinstance(made.get("type"), str):
        return {**made, "type": [made["type"], "null"]}
    return {"anyOf": [made, {"type": "null"}]}


def is_valid(value: Any, schema: Any, document: dict[str, Any]) -> bool:
    """Whether a value is valid against a schema of a description, whose version may be 3.0."""
    whole = as_3_1({"allOf": [schema], "components": document["components"]})
    return jsonschema.Draft202012Validator(whole).is_valid(value)


class Instances:
    """Draws values for the schemas of one description."""

    def __init__(self, draw: st.DrawFn, document: dict[str, Any]) -> None:
        self._draw = draw
        self._components = as_3_1(document["components"]["schemas"])

    def of(self, schema: Any, depth: int = 0) -> Any:
        """A value that is meant to be valid; a few of them are not (unions, intersections)."""
        if not isinstance(schema, dict):
            return self._draw(_ANY)
        if "$ref" in schema:
            return self.of(self._components[schema["$ref"].rpartition("/")[2]], depth + 1)
        if "const" in schema or "enum" in schema:
            return self._draw(st.sampled_from(schema.get("enum") or [schema["const"]]))
        for keyword in ("anyOf", "oneOf"):
            if schema.get(keyword):
                arms = schema[keyword]
                # At some depth only what ends soon: the null or the plain arm, if there is one.
                arm = (
                    min(arms, key=_size) if depth > _DEEPEST else self._draw(st.sampled_from(arms))
                )
                return self.of(arm, depth + 1)
        if schema.get("allOf"):
            return self._all(schema["allOf"], depth)
        return self._typed(schema, depth)

    def _all(self, arms: list[Any], depth: int) -> Any:
        values = [self.of(arm, depth + 1) for arm in arms]
        if not all(isinstance(value, dict) for value in values):
            return values[0]
        merged: dict[str, Any] = {}
        for value in values:
            merged |= value
        return merged

    def _typed(self, schema: dict[str, Any], depth: int) -> Any:
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = ("null" if "null" in kind else kind[0]) if depth > _DEEPEST else None
            kind = kind or self._draw(st.sampled_from(schema["type"]))
        if kind == "object" or (kind is None and "properties" in schema):
            return self._object(schema, depth)
        if kind == "array":
            return self._array(schema, depth)
        if kind == "string":
            return self._draw(st.sampled_from(_FORMATS.get(schema.get("format", ""), _TEXTS)))
        return self._draw(_PLAIN.get(kind, _ANY))

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        required = schema.get("required", [])
        wanted = [
            name
            for name in schema.get("properties", {})
            if name in required or (depth <= _DEEPEST and self._draw(st.booleans()))
        ]
        value = {name: self.of(schema["properties"][name], depth + 1) for name in wanted}
        additional = schema.get("additionalProperties", True)
        if additional is not False and depth <= _DEEPEST and self._draw(st.booleans()):
            for name in ("unknown", "more-yet"):
                value[name] = self.of(additional, depth + 1)
        return value

    def _array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        if "prefixItems" in schema:
            return [self.of(item, depth + 1) for item in schema["prefixItems"]]
        count = 0 if depth > _DEEPEST else self._draw(st.sampled_from(range(3)))
        return [self.of(schema.get("items", True), depth + 1) for _ in range(count)]


def _size(schema: Any) -> int:
    return len(str(schema))
