"""`assert_matches_type`, which the emitted tests hold results against."""

from __future__ import annotations

import importlib.util
from datetime import date
from typing import Any, Dict, List, Literal, Optional, Union  # noqa: UP035

import pytest
from pydantic import BaseModel
from typing_extensions import Annotated  # noqa: UP035

from tests.unit.plan_project.inputs import ROOT


def _assertion() -> Any:
    path = ROOT / "templates/python/tests/utils.py"
    spec = importlib.util.spec_from_file_location("emitted_utils", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.assert_matches_type


assert_matches_type = _assertion()


class Part(BaseModel):
    size: int


class Whole(BaseModel):
    parts: List[Part]  # noqa: UP006
    name: Optional[str] = None  # noqa: UP045


VALID: list[tuple[Any, object]] = [
    (str, "a"),
    (float, 1),
    (date, date(2024, 1, 31)),
    (object, None),
    (Any, 3),
    (None, None),
    (Optional[int], None),  # noqa: UP045
    (Union[int, str], "a"),  # noqa: UP007
    (int | str, 1),
    (Literal["a", "b"], "b"),
    (Annotated[str, "x"], "a"),
    (List[int], [1, 2]),  # noqa: UP006
    (Dict[str, int], {"a": 1}),  # noqa: UP006
    (Whole, Whole(parts=[Part(size=1)])),
]
INVALID: list[tuple[Any, object, str]] = [
    (str, 1, "result is no"),
    (int, None, "result is no"),
    (None, 1, "result is no"),
    (Union[int, str], None, "matches no type"),  # noqa: UP007
    (Literal["a"], "c", "not one of"),
    (List[int], {"a": 1}, "no list"),  # noqa: UP006
    (List[int], [1, "a"], r"result\[1\]"),  # noqa: UP006
    (Dict[str, int], {"a": "b"}, r"result\['a'\]"),  # noqa: UP006
    (Dict[str, int], [], "no dict"),  # noqa: UP006
    (Whole, Part(size=1), "result is no"),
    (Whole, Whole.model_construct(parts=[Part.model_construct(size="x")]), r"parts\[0\].size"),
    (Whole, Whole.model_construct(parts=[], name=3), r"result.name"),
]


@pytest.mark.parametrize(("expected", "value"), VALID)
def test_what_is_as_promised_passes(expected: Any, value: object) -> None:
    assert_matches_type(expected, value)


@pytest.mark.parametrize(("expected", "value", "message"), INVALID)
def test_what_is_not_fails_and_says_where(expected: Any, value: object, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        assert_matches_type(expected, value)
