"""The differential part: what it gives to the packages, and what it makes of their answers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.differential.cases import Case, cases
from tests.conformance.differential.part import outcome
from tests.conformance.differential.tolerated import TOLERATED, differences


def model(fields_set: list[str], **extra: Any) -> dict[str, Any]:
    return {"class": "M", "fields": {"a": 1}, "extra": extra, "set": fields_set}


@pytest.mark.parametrize("call", ["chat", "text", "stream", "helper"])
def test_the_same_cases_each_time(call: str) -> None:
    made = cases(call, 30)
    assert made == cases(call, 30)
    assert len(made) == 30
    assert len({case.as_json() for case in made}) > 20


def test_some_cases_fit_and_others_do_not() -> None:
    bodies = [b"".join(case.pieces) for case in cases("chat", 60)]
    assert any(b"unknown" in body for body in bodies)
    assert any(not body.endswith(b"}") for body in bodies)
    assert len({len(case.pieces) for case in cases("stream", 60)}) > 10


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ({"value": 1}, {"value": 1}, (set(), False)),
        ({"value": 1}, {"value": 2}, (set(), True)),
        (model(["a", "x"], x=1), model(["a"], x=1), ({"model_fields_set"}, False)),
        (model(["a", "x"], x=1), model([], x=1), ({"model_fields_set"}, True)),
        (model(["a"]), model(["a", "b"]), (set(), True)),
        (
            {"items": [1], "end": {"raised": "UnicodeDecodeError"}},
            {"items": [1, 2], "end": {"ended": True}},
            ({"bytes that are no UTF-8"}, False),
        ),
        (
            {"items": [1], "end": {"raised": "ValueError"}},
            {"items": [1], "end": {"ended": True}},
            (set(), True),
        ),
    ],
)
def test_what_may_differ(theirs: Any, ours: Any, expected: tuple[set[str], bool]) -> None:
    assert differences(theirs, ours) == expected


def test_each_tolerated_difference_has_a_reason() -> None:
    assert all(each.reason.endswith(".") for each in TOLERATED)


def test_a_difference_is_shown_with_its_case() -> None:
    case = Case("chat", (b"{}",))
    found = outcome("openai", "chat", [(case, {"value": 1}, {"value": 2}), (case, {}, {})])
    assert not found.passed
    assert found.figure == "1 of 2 answers seen alike"
    assert found.output == "{}\n  published: {'value': 1}\n  emitted:   {'value': 2}"
