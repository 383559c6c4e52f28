"""JSON that is read straight from its bytes: the same as decoding it first, whatever is in it."""

from __future__ import annotations

import json
import threading
from datetime import datetime
from typing import Annotated, Any, Generic, Literal, TypeVar

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import BaseModel
from runtime._json_reader import JsonReader, json_reader
from runtime._lenient import construct_type
from runtime._lenient_core import lenient_json_validator
from runtime._utils import PropertyInfo

T = TypeVar("T")


class Text(BaseModel):
    type: Literal["text"]
    text: str


class Image(BaseModel):
    type: Literal["image"]
    url: str
    size: int | None = None


class Extended(BaseModel):
    known: str | None = None
    __pydantic_extra__: dict[str, Text] = pydantic.Field(init=False)


class Box(BaseModel, Generic[T]):
    content: T


class Message(BaseModel):
    id: str
    role: Literal["user", "assistant"]
    parts: list[Annotated[Text | Image, PropertyInfo(discriminator="type")]]
    score: float
    ok: bool
    created: datetime
    tags: dict[str, list[Text]] = pydantic.Field(default={}, alias="theTags")
    count: int = 3
    best: Text | None = None
    scores: list[float] | None = None
    stop: str | list[str] | None = None
    box: Box[Text] | None = None
    open: Extended | None = None
    parent: Message | None = None


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, 1, -3, 2**53, 2**53 + 1, 10**30, 1.0, 0.25, 1e300, -0.0]),
    st.sampled_from(["", "text", "image", "user", "5", "true", "2024-01-02T03:04:05Z", "\ud800"]),
)
TEXTS = st.fixed_dictionaries({}, optional={"type": SCALARS, "text": SCALARS, "more": SCALARS})
PARTS = st.fixed_dictionaries({}, optional={"type": SCALARS, "url": SCALARS, "size": SCALARS})


def drifting(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What was declared, or something else."""
    return strategy | SCALARS | st.lists(strategy, max_size=2)


MESSAGES = st.recursive(
    SCALARS,
    lambda inner: st.fixed_dictionaries(
        {},
        optional={
            "id": drifting(SCALARS),
            "role": drifting(SCALARS),
            "parts": drifting(st.lists(TEXTS | PARTS | SCALARS, max_size=2)),
            "score": drifting(SCALARS),
            "ok": drifting(SCALARS),
            "created": drifting(SCALARS),
            "theTags": drifting(st.dictionaries(st.sampled_from("ab"), drifting(TEXTS))),
            "tags": SCALARS,
            "count": drifting(SCALARS),
            "best": drifting(TEXTS),
            "scores": drifting(st.lists(SCALARS, max_size=3)),
            "stop": drifting(SCALARS),
            "box": drifting(st.fixed_dictionaries({}, optional={"content": drifting(TEXTS)})),
            "open": drifting(st.dictionaries(st.sampled_from(["known", "x"]), drifting(TEXTS))),
            "parent": drifting(inner),
            "unknown": drifting(inner),
        },
    ),
    max_leaves=3,
)


def seen(value: Any) -> Any:
    """All that users see of a value, with the types of everything in it."""
    if isinstance(value, pydantic.BaseModel):
        fields = {name: seen(item) for name, item in value.__dict__.items()}
        extra = value.__pydantic_extra__
        return type(value), fields, seen(extra), value.model_fields_set
    if isinstance(value, dict):
        return {key: seen(item) for key, item in value.items()}
    if isinstance(value, list):
        return [seen(item) for item in value]
    return type(value), repr(value)


@given(MESSAGES)
def test_the_same_as_decoding_first(value: Any) -> None:
    content = json.dumps(value).encode()
    fresh = JsonReader(Message)
    expected = seen(construct_type(value=json.loads(content), type_=Message))
    assert seen(fresh(content)) == expected
    compiled = json_reader(Message)
    assert compiled is not None
    compiled.accept_all()
    assert seen(compiled(content)) == expected


@pytest.mark.parametrize(
    "type_",
    [list[Message], dict[str, Text], Message | None, Annotated[Text | Image, "x"], float],
)
@given(value=drifting(MESSAGES | TEXTS | PARTS))
def test_types_that_are_no_models(type_: Any, value: Any) -> None:
    content = json.dumps(value).encode()
    reader = json_reader(type_)
    assert reader is not None
    expected = seen(construct_type(value=json.loads(content), type_=type_))
    assert seen(reader(content)) == expected
    assert seen(reader(content)) == expected


def test_nothing_is_compiled_while_data_fits() -> None:
    reader = JsonReader(Text)
    assert seen(reader(b'{"type": "text", "text": "a", "x": 1}'))
    assert not reader._is_lenient
    assert reader(b'{"type": "poem"}').type == "poem"
    assert reader._is_lenient


def test_long_integers_where_floats_are_declared() -> None:
    class Number(BaseModel):
        value: float

    reader = JsonReader(Number)
    assert seen(reader(b'{"value": 9007199254740991}').value) == (float, "9007199254740991.0")
    assert not reader._is_lenient
    assert seen(reader(b'{"value": 9007199254740993}').value) == (int, "9007199254740993")
    assert seen(reader(b'{"value": 2}').value) == (float, "2.0")


def test_what_fits_is_checked_strictly_at_any_depth() -> None:
    class Reading(BaseModel):
        value: float = pydantic.Field(gt=0, strict=False)
        type: int

    class Readings(BaseModel):
        all: list[Reading | dict[str, Reading]]

    text, other = b'{"value": "1", "type": 2}', b'{"value": 1, "type": "2"}'
    negative = b'{"value": -1, "type": 2}'
    for value in (text, other, negative):
        for content in (b'{"all": [%b]}' % value, b'{"all": [{"a": %b}]}' % value):
            with pytest.raises(pydantic.ValidationError):
                JsonReader(Readings).read(content)
    # the class itself stays as lax as it was
    assert Readings.model_validate_json(b'{"all": [{"value": "1", "type": "2"}]}').all


def test_lists_of_what_is_kept_in_any_case_are_not_looked_at() -> None:
    class Tokens(BaseModel):
        bytes: list[int] | None = None
        names: list[str]
        filled: list[str] = pydantic.Field(default=["x"])

    reader = JsonReader(Tokens)
    assert reader(b'{"bytes": ["a", null], "names": {"a": 1}}').to_dict(warnings=False) == {
        "bytes": ["a", None],
        "names": {"a": 1},
    }
    assert reader(b'{"names": null}').names is None
    assert not reader._is_lenient
    assert reader(b'{"names": [], "filled": null}').filled == ["x"]
    assert reader._is_lenient


def test_validators_are_called_with_what_was_declared() -> None:
    class Counted(BaseModel):
        counts: list[int]

        @pydantic.field_validator("counts")
        @classmethod
        def sorted_counts(cls, counts: list[int]) -> list[int]:
            return sorted(counts)

    reader = JsonReader(Counted)
    assert reader(b'{"counts": [2, 1]}').counts == [1, 2]
    assert reader(b'{"counts": [2, "1"]}').counts == [2, "1"]


class Numbers(BaseModel):
    items: list[int]


class Names(BaseModel):
    items: list[str]


class Both(BaseModel):
    """Two definitions, for each is there twice."""

    either: Numbers | Names
    first: Numbers | None = None
    second: Names | None = None


@pytest.mark.parametrize("type_", [list[Numbers | Names], list[Both]])
@pytest.mark.parametrize("items", [[1], ["a"]])
def test_members_of_unions_are_told_apart_by_their_lists(type_: Any, items: list[Any]) -> None:
    value: dict[str, Any] = {"items": items}
    content = json.dumps([value if type_ == list[Numbers | Names] else {"either": value}]).encode()
    reader = JsonReader(type_)
    made = reader(content)[0]
    assert type(getattr(made, "either", made)) is (Numbers if items == [1] else Names)
    assert not reader._is_lenient


class Whole(pydantic.RootModel[list[int]]):
    pass


class Tagged(BaseModel):
    kind: Literal["tagged"]
    items: list[int]


class Untagged(BaseModel):
    kind: Literal["untagged"]
    items: list[str]


class Checked(BaseModel):
    """Its validator gets what is a definition, for it is there twice."""

    checked: Numbers
    other: Numbers

    @pydantic.field_validator("checked")
    @classmethod
    def in_order(cls, checked: Numbers) -> Numbers:
        checked.items.sort()
        return checked


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (tuple[list[int], ...], [["1"]]),
        (pydantic.Json[list[int]], '["1"]'),
        (Whole, ["1"]),
        (Annotated[Tagged | Untagged, pydantic.Field(discriminator="kind")], {"items": ["1"]}),
        (list[Checked], [{"checked": {"items": [2, "1"]}, "other": {"items": [1]}}]),
    ],
)
def test_what_is_made_as_a_whole_needs_lists_that_fit(type_: Any, value: Any) -> None:
    class Holder(BaseModel):
        held: type_

    if isinstance(value, dict):
        value["kind"] = "tagged"
    content = json.dumps({"held": value}).encode()
    expected = construct_type(value=json.loads(content), type_=Holder)
    assert seen(JsonReader(Holder)(content)) == seen(expected)


@pytest.mark.parametrize("content", [b"", b"{", b'{"type": }', b'{"type": "text"} x', b"\xff"])
def test_no_json(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        JsonReader(Text)(content)
    compiled = JsonReader(Text)
    compiled.accept_all()
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        compiled(content)


def test_what_the_core_can_do() -> None:
    assert lenient_json_validator(Message) is not None


def test_what_the_core_can_not_do_is_left_to_python() -> None:
    class ByName(BaseModel):
        model_config = pydantic.ConfigDict(populate_by_name=True)
        value: int = pydantic.Field(alias="theValue")

    assert lenient_json_validator(ByName) is None
    assert JsonReader(ByName)(b'{"value": "x"}').value == "x"


def test_threads_that_meet_drifted_data_first() -> None:
    """Compiling hides for a moment that a model is built; nobody else may notice."""
    problems: list[BaseException] = []
    for _ in range(20):

        class Inner(BaseModel):
            value: float | None = None

        class Outer(BaseModel):
            inner: Inner | None = None
            all: list[Inner]

        start = threading.Barrier(6)

        def read(outer: Any = Outer, start: threading.Barrier = start) -> None:
            try:
                start.wait()
                reader = json_reader(outer)
                assert reader is not None
                made = reader(b'{"all": [{"value": "x"}, {"value": 1}], "inner": {"value": 2}}')
                assert [type(made.inner.value), made.all[0].value] == [float, "x"]
                assert made.to_dict(warnings=False)["inner"] == {"value": 2.0}
            except BaseException as problem:
                problems.append(problem)

        def validate(inner: Any = Inner, outer: Any = Outer, start: Any = start) -> None:
            try:
                start.wait()
                assert outer.model_validate({"all": [inner(value=1)]}).all[0].value == 1.0
                with pytest.raises(pydantic.ValidationError):
                    outer.model_validate_json(b'{"all": [{"value": "x"}]}')
            except BaseException as problem:
                problems.append(problem)

        threads = [threading.Thread(target=each) for each in (read, validate) * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert problems == []
