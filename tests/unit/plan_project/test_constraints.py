"""What the front end keeps of a schema's constraints."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir import UNCONSTRAINED, Constraints
from generator.load.annotations import constraints_of


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, UNCONSTRAINED),
        ({"minLength": 1, "maxLength": 2, "pattern": "^a"},
         Constraints(min_length=1, max_length=2, pattern="^a")),
        ({"minItems": 1, "maxItems": 2}, Constraints(min_items=1, max_items=2)),
        ({"minimum": 0, "maximum": 1.5, "multipleOf": 0.5},
         Constraints(minimum=0, maximum=1.5, multiple_of=0.5)),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 2},
         Constraints(exclusive_minimum=0, exclusive_maximum=2)),
        ({"minimum": 0, "exclusiveMinimum": True}, Constraints(exclusive_minimum=0)),
        ({"maximum": 9, "exclusiveMaximum": True}, Constraints(exclusive_maximum=9)),
        ({"maximum": 9, "exclusiveMaximum": False}, Constraints(maximum=9)),
        ({"minLength": "two", "minItems": True, "maximum": float("inf"), "pattern": 3},
         UNCONSTRAINED),
    ],
)  # fmt: skip
def test_constraints(schema: dict[str, Any], expected: Constraints) -> None:
    assert constraints_of(schema) == expected
