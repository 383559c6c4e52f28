"""Whatever stands anywhere in a description or a config, linting it ends with a report."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.lint.run import lint
from generator.lint.stages import BUG
from tests.unit.lint.lint_support import CONFIG, SPEC, document

KEYWORDS = st.sampled_from(
    [
        "type",
        "properties",
        "allOf",
        "anyOf",
        "oneOf",
        "enum",
        "required",
        "items",
        "discriminator",
        "$ref",
        "default",
        "example",
        "name",
        "in",
        "schema",
        "content",
        "parameters",
        "security",
    ]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.sampled_from(["", "object", "array", "string", "#/components/schemas/Pet", "#/a", "query"]),
    st.text(max_size=3),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(KEYWORDS, inner, max_size=3)
    ),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    inner = [(*path, step) for step, _ in steps]
    nested = [
        found
        for step, each in (value.items() if isinstance(value, dict) else enumerate(value))
        if isinstance(each, (dict, list))
        for found in places(each, (*path, step))
    ]
    return inner + nested


def changed(data: dict[str, Any], path: tuple[Any, ...], value: object) -> dict[str, Any]:
    result = copy.deepcopy(data)
    holder: Any = result
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return result


IN_SPEC = [path for path in places(SPEC) if path not in (("openapi",), ("paths",))]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(IN_SPEC), VALUES, st.sampled_from(places(CONFIG)), VALUES)
def test_no_crash(
    spec_place: tuple[Any, ...], in_spec: object, config_place: tuple[Any, ...], in_config: object
) -> None:
    spec = document(changed(SPEC, spec_place, in_spec), "spec.json")
    for config in (CONFIG, changed(CONFIG, config_place, in_config)):
        findings = lint(spec, document(config, "config.json")).findings
        assert [f for f in findings if f.rule.code == BUG] == []
