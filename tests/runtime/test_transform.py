"""Parameters on their way to the API, and their JSON."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime, timezone
from typing import Annotated, Any

import pydantic
import pytest
from runtime import NOT_GIVEN, BaseModel, Omit
from runtime._json import encode_json
from runtime._utils import PropertyInfo, maybe_transform
from runtime._utils._transform import async_maybe_transform, without_not_given
from runtime._utils._transform_plan import plan_for
from typing_extensions import Required, TypedDict


class Inner(TypedDict, total=False):
    long_name: Annotated[str, PropertyInfo(alias="longName")]
    again: Inner


class Params(TypedDict, total=False):
    inner: Required[Inner]
    items: Iterable[Inner | str]
    when: Annotated[datetime | None, PropertyInfo(format="iso8601")]
    days: Annotated[list[date], PropertyInfo(alias="theDays", format="iso8601")]
    hour: Annotated[datetime, PropertyInfo(format="custom", format_template="%H")]
    file: Annotated[Any, PropertyInfo(format="base64")]
    free: dict[str, Inner]


class Plain(TypedDict, total=False):
    a: int
    b: Iterable[object]


class Model(BaseModel):
    from_: str = pydantic.Field(default="", alias="from")
    other: int | None = None


NOON = datetime(2024, 1, 2, 12, tzinfo=timezone.utc)


async def test_names_and_formats_at_every_depth() -> None:
    params = {
        "inner": {"long_name": "a", "again": {"long_name": "b", "unknown_key": 1}},
        "items": ({"long_name": name} for name in "xy"),
        "when": NOON,
        "days": [date(2024, 1, 2)],
        "hour": NOON,
        "file": io.BytesIO(b"content"),
        "free": {"some_key": {"long_name": "c"}},
    }
    expected = {
        "inner": {"longName": "a", "again": {"longName": "b", "unknown_key": 1}},
        "items": [{"longName": "x"}, {"longName": "y"}],
        "when": "2024-01-02T12:00:00+00:00",
        "theDays": ["2024-01-02"],
        "hour": "12",
        "file": "Y29udGVudA==",
        "free": {"some_key": {"longName": "c"}},
    }
    assert maybe_transform(params, Params) == expected
    params["items"], params["file"] = (
        [{"long_name": "x"}, {"long_name": "y"}],
        io.StringIO("content"),
    )
    assert await async_maybe_transform(params, Params) == expected
    assert "longName" not in params["inner"]


def test_what_was_not_given_is_dropped() -> None:
    params = {"inner": {"long_name": NOT_GIVEN, "x": Omit()}, "when": None, "days": NOT_GIVEN}
    assert maybe_transform(params, Params) == {"inner": {}, "when": None}
    assert maybe_transform(None, Params) is None
    assert without_not_given({"a": 1, "b": NOT_GIVEN, "c": Omit(), "d": None}) == {
        "a": 1,
        "d": None,
    }


def test_models_become_what_the_api_sent() -> None:
    sent = Model.construct(**{"from": "x", "new": 1})
    assert maybe_transform({"inner": sent}, Params) == {"inner": {"from": "x", "new": 1}}


def test_types_in_which_nothing_is_renamed() -> None:
    assert not plan_for(Plain).is_active
    assert plan_for(Params).is_active
    assert plan_for(Params).reads_files
    assert maybe_transform({"a": 1, "b": (x for x in [1])}, Plain) == {"a": 1, "b": [1]}


def test_plans_are_made_once() -> None:
    assert plan_for(Params) is plan_for(Params)
    unhashable = Annotated[int, []]
    assert maybe_transform(1, unhashable) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"a": "é", "b": [1, 2.5, True, None]}, '{"a":"é","b":[1,2.5,true,null]}'),
        (
            {"a": (x for x in "xy"), "b": {"k"}, "c": map(int, "12")},
            '{"a":["x","y"],"b":["k"],"c":[1,2]}',
        ),
        ({"a": date(2024, 1, 2)}, '{"a":"2024-01-02"}'),
        ({"a": {"b": NOT_GIVEN, "c": [Omit(), 1]}}, '{"a":{"c":[1]}}'),
        ([Model.construct(**{"from": "x"})], '[{"from":"x"}]'),
        ({"a": "NaN and Infinity"}, '{"a":"NaN and Infinity"}'),
    ],
)
def test_json(body: object, expected: str) -> None:
    assert encode_json(body).decode() == expected


def test_json_of_a_model_that_was_never_built() -> None:
    class Fresh(BaseModel):
        a: int
        b: int | None = None

    assert encode_json({"m": Fresh.construct(a=1)}) == b'{"m":{"a":1}}'


def test_values_without_json() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode_json({"a": float("nan")})
    with pytest.raises(TypeError, match="not JSON serializable"):
        encode_json({"a": object()})
    with pytest.raises(TypeError, match="can't be read again"):
        encode_json({"a": (x for x in [1]), "b": object()})
