"""Strings that a pattern accepts."""

from __future__ import annotations

import re

import pytest

from generator.plan.patterns import matching


@pytest.mark.parametrize(
    "pattern",
    [
        "^tunnel_[a-z0-9]{32}$",
        "^[A-Za-z0-9_.-]+$",
        r"^\d{4}-\d\d$",
        "[^a]b",
        r"[^\w]",
        r"^[^\d]\s$",
        "(x|y)+z.",
        "^(?:ab?){2,}$",
        "^(?P<name>q)$",
        "",
    ],
)
def test_the_string_matches(pattern: str) -> None:
    found = matching(pattern)
    assert found is not None
    assert re.search(pattern, found)


@pytest.mark.parametrize(
    "pattern", ["(", "(?=a)b", r"a\bc", "(a)\\1", "((a{9999}){9999}){9999}", r"\W"]
)
def test_what_is_beyond_it_has_no_example(pattern: str) -> None:
    assert matching(pattern) is None
