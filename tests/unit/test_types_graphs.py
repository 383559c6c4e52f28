"""Cycles in graphs, and descriptions that are deep without a cycle."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import InputError
from generator.plan.graphs import cycles
from tests.unit.types_support import to, types_source


def test_cycles() -> None:
    edges = {"a": "b", "b": "ce", "c": "a", "d": "ad", "e": "f", "f": "", "g": "x"}
    found = cycles(edges)
    assert found == {**dict.fromkeys("abc", frozenset("abc")), "d": frozenset("d")}


def test_cycles_in_a_long_chain_need_no_stack() -> None:
    edges = {n: [n + 1] for n in range(5000)}
    assert cycles(edges) == {}
    assert len(cycles({**edges, 5000: [0]})) == 5001


def test_a_long_chain_of_references_has_an_end() -> None:
    chain: dict[str, Any] = {f"S{n}": to(f"S{n + 1}") for n in range(1500)}
    assert "S0: TypeAlias = str" in types_source({**chain, "S1500": {"type": "string"}}, "S0")["s0"]


def test_inline_types_without_end_are_refused() -> None:
    chain: dict[str, Any] = {
        f"S{n}": {"type": "array", "items": to(f"S{n + 1}")} for n in range(200)
    }
    with pytest.raises(InputError, match="no end in sight"):
        types_source({**chain, "S200": {"type": "string"}}, "S0")


def test_bases_that_are_shared_are_read_once() -> None:
    shared: dict[str, Any] = {
        f"S{n}": {
            "allOf": [
                to(f"S{n + 1}"),
                to(f"S{n + 1}"),
                {"properties": {f"p{n}": {"type": "integer"}}},
            ]
        }
        for n in range(6)
    }
    last = {"type": "object", "properties": {"a": {"type": "string"}}}
    text = types_source({**shared, "S6": last}, "S0")["s0"]
    assert text.count("Optional[int] = None") == 6
    assert text.count("a: Optional[str] = None") == 1
