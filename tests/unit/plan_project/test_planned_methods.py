"""Methods that name what is not there."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import InputError
from tests.unit.plan_project.inputs import operation, small

PATHS = {"/things": {"post": operation()}}


def mistake(**methods: Any) -> str:
    resources = {"things": {"methods": {"create": "post /things", **methods}}}
    with pytest.raises(InputError) as caught:
        small(PATHS, resources)
    (found,) = caught.value.diagnostics
    assert found.span is not None
    assert found.span.line is not None
    return found.message


@pytest.mark.parametrize("to", ["make", "things.make", "nothings.create", "more"])
def test_an_alias_of_no_method(to: str) -> None:
    found = mistake(more={"type": "alias", "to": to})
    assert found == f"method `more`: there is no method `{to}` for it to stand for"


def test_unwrapping_no_property() -> None:
    found = mistake(more={"endpoint": "post /things", "unwrap_response": "inside"})
    assert found == "method `more`: the response has no property `inside`"


def test_aliases_keep_their_place() -> None:
    methods = {
        "make": {"type": "alias", "to": "create"},
        "create": "post /things",
        "hidden": {"type": "alias", "to": "create", "skip": ["python"]},
    }
    plan = small(PATHS, {"things": {"methods": methods}}).plan
    assert [each.name for each in plan.resources[0].methods] == ["make", "create"]
    modules = [each.module for each in plan.types]
    assert modules.count("types.thing_create_response") == 1
