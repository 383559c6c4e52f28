"""Models of data that fits, and of data that does not."""

from __future__ import annotations

import threading
from collections import deque
from datetime import date, datetime, timezone
from typing import Annotated, Any, Generic, Literal, TypeVar, Union

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import BaseModel
from runtime._models import (
    DISCRIMINATOR_CACHE,
    EagerIterable,
    build,
    construct_type,
    validate_type,
)
from runtime._utils import PropertyInfo

T = TypeVar("T")


class Text(BaseModel):
    type: Literal["text"]
    text: str


class Image(BaseModel):
    type: Literal["image"]
    url: str
    size: int | None = None


Part = Annotated[Text | Image, PropertyInfo(discriminator="type")]


class Message(BaseModel):
    id: str
    role: Literal["user", "assistant"]
    parts: list[Part]
    score: float
    created: datetime
    day: date | None = None
    tags: dict[str, list[Text]] = pydantic.Field(default={}, alias="theTags")
    count: int = 3
    parent: Message | None = None


class Box(BaseModel, Generic[T]):
    content: T


def lenient(value: object, type_: object = Message) -> Any:
    return construct_type(value=value, type_=type_)


def test_what_fits_becomes_what_was_declared() -> None:
    message = lenient(
        {
            "id": "m",
            "role": "user",
            "parts": [{"type": "image", "url": "u"}],
            "score": 1,
            "created": "2024-01-02T03:04:05Z",
            "day": "2024-01-02",
            "theTags": {"a": [{"type": "text", "text": "t"}]},
            "parent": {"id": "p"},
        }
    )
    assert isinstance(message.parts[0], Image)
    assert type(message.score) is float
    assert message.created == datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    assert message.day == date(2024, 1, 2)
    assert message.tags["a"][0].text == "t"
    assert (message.parent.id, message.parent.parts, message.parent.count) == ("p", None, 3)


def test_what_does_not_fit_is_kept() -> None:
    raw = {
        "id": 7,
        "role": "robot",
        "parts": [{"type": "video", "url": "u"}, "text", {"type": "image", "size": "big"}],
        "score": "high",
        "created": "yesterday",
        "theTags": [1],
        "parent": ["x"],
        "new": {"a": 1},
    }
    message = lenient(raw)
    assert (message.id, message.role, message.score, message.created) == (
        7,
        "robot",
        "high",
        "yesterday",
    )
    # an unknown member is the first that is declared, an image with a wrong size is an image
    assert isinstance(message.parts[0], Text)
    assert message.parts[1] == "text"
    assert isinstance(message.parts[2], Image)
    assert (message.parts[2].size, message.parts[2].url) == ("big", None)
    assert (message.tags, message.parent, message.new) == ([1], ["x"], {"a": 1})
    with pytest.warns(UserWarning, match="serializer warnings"):
        assert message.to_dict() == raw
    assert message.to_dict(warnings=False) == raw


def test_what_was_sent() -> None:
    message = lenient({"id": "m", "day": None, "new": 1})
    assert message.model_fields_set == {"id", "day"}
    assert message.model_extra == {"new": 1}
    fitting = Image.model_validate({"type": "image", "url": "u", "new": 1})
    assert fitting.model_fields_set == {"type", "url"}
    assert fitting.to_dict() == {"type": "image", "url": "u", "new": 1}
    assert fitting.to_json(indent=None) == '{"type":"image","url":"u","new":1}'
    assert str(fitting) == "Image(type='image', url='u', size=None, new=1)"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["type", "text", "id", "parts", "created", "parent", "theTags", "x"]
                ),
                inner | st.sampled_from(["text", "image"]),
                max_size=4,
            )
        ),
    )
)
def test_it_never_raises(value: Any) -> None:
    for type_ in (Message, Part, list[Message], dict[str, Part], float | None, Box[Part]):
        lenient(value, type_)


def test_numbers() -> None:
    assert lenient(2**53 + 1, float) == 2**53 + 1
    assert lenient(10**400, float) == 10**400
    assert lenient("1", int) == "1"


def test_generic_models() -> None:
    assert isinstance(lenient({"content": {"type": "image"}}, Box[Part]).content, Image)


def test_unions_by_the_pipe() -> None:
    assert isinstance(
        lenient({"type": "image"}, Annotated[Text | Image, PropertyInfo(discriminator="type")]),
        Image,
    )


def test_post_init_and_private_attributes() -> None:
    class Counted(BaseModel):
        n: int
        _seen: int = pydantic.PrivateAttr(default=1)

    assert Counted.construct(n="x")._seen == 1


def test_nested_request_ids_are_missing() -> None:
    message = lenient({"parent": {}})
    with pytest.raises(AttributeError):
        _ = message.parent._request_id


def test_building_by_keyword() -> None:
    assert build(Text, type="text", text="t").text == "t"
    with pytest.raises(TypeError, match="positional"):
        build(Text, "text")  # type: ignore[arg-type,call-arg]


def test_validation() -> None:
    assert validate_type(type_=list[Text], value=[{"type": "text", "text": "t"}])[0].text == "t"
    with pytest.raises(pydantic.ValidationError):
        validate_type(type_=Text, value={"type": "text"})


def test_threads_may_build_at_the_same_time() -> None:
    """Each round makes classes that nobody has built, and uses them from many threads at once."""
    failures: list[BaseException] = []
    for _ in range(10):

        class Inner(BaseModel):
            x: int

        class Outer(BaseModel):
            inner: Inner

        start = threading.Barrier(8)

        def use(outer: Any = Outer, inner: Any = Inner, start: Any = start) -> None:
            try:
                start.wait()
                made = validate_type(type_=outer, value={"inner": {"x": 1}})
                assert made.inner.x == 1
                assert outer.construct(inner={"x": "?"}).inner.x == "?"
                assert inner(x=2).to_json(indent=None) == '{"x":2}'
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=use) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ((1, 2), (1, 2)),
        ({1, 2}, {1, 2}),
        (deque([1, 2]), deque([1, 2])),
        (iter((1, 2)), [1, 2]),
        ({1: "a", 2: "b"}, [1, 2]),
    ],
)
def test_iterables_are_read_once(value: Any, kept: Any) -> None:
    class Bag(BaseModel):
        items: EagerIterable[int]

    bag = Bag.model_validate({"items": value})

    assert bag.items == kept
    assert bag.model_dump() == bag.model_dump() == {"items": [1, 2]}
    assert bag.model_dump_json() == '{"items":[1,2]}'


@pytest.mark.parametrize("value", [3, ["a"]])
def test_what_is_no_iterable_of_its_items(value: object) -> None:
    class Bag(BaseModel):
        items: EagerIterable[int]

    with pytest.raises(pydantic.ValidationError, match="items"):
        Bag.model_validate({"items": value})


def test_discriminators_are_read_once() -> None:
    class Cat(BaseModel):
        kind: Literal["cat"]

    class Dog(BaseModel):
        kind: Literal["dog"]

    pet: Any = Union[Cat, Dog]  # noqa: UP007 - what packages annotate with
    annotated: Any = Annotated[pet, PropertyInfo(discriminator="kind")]
    assert pet not in DISCRIMINATOR_CACHE

    lenient({"kind": "dog", "more": 1}, annotated)
    known = DISCRIMINATOR_CACHE[pet]
    lenient({"kind": "cat"}, annotated)

    assert known.mapping == {"cat": Cat, "dog": Dog}
    assert DISCRIMINATOR_CACHE[pet] is known
