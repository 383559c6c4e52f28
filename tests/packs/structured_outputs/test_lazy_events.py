"""Events compute what they show when somebody looks; nobody can tell."""

from __future__ import annotations

import copy
import json
import pickle
from importlib import import_module
from typing import Any

import pytest

from tests.packs.structured_outputs.chunks import deltas, played


@pytest.fixture
def event(streaming: Any, types: Any) -> Any:
    """A content delta in the middle of a stream that nobody has looked at."""
    state = streaming.ChatCompletionStreamState(response_format={"type": "json_object"})
    events = played(
        state, deltas(types, {"content": '{"a"'}, {"content": ": 1}"}, {"content": " "})
    )
    return events[3]


FIELDS = {"type": "content.delta", "delta": ": 1}", "snapshot": '{"a": 1}', "parsed": {"a": 1}}


@pytest.mark.parametrize(
    "look",
    [
        lambda event: event.model_dump(),
        lambda event: event.to_dict(),
        lambda event: json.loads(event.to_json()),
        lambda event: json.loads(event.model_dump_json()),
        dict,
        vars,
        lambda event: {name: getattr(event, name) for name in event.model_fields_set},
        lambda event: copy.copy(event).to_dict(),
        lambda event: copy.deepcopy(event).to_dict(),
        lambda event: event.model_copy().to_dict(),
        lambda event: pickle.loads(pickle.dumps(event)).to_dict(),
    ],
)
def test_all_of_it_is_there(event: Any, look: Any) -> None:
    assert look(event) == FIELDS
    assert list(look(event)) == list(look(event))


def test_order_repr_and_class(event: Any, streaming: Any) -> None:
    assert type(event) is streaming.ContentDeltaEvent
    assert repr(event) == (
        "ContentDeltaEvent(type='content.delta', delta=': 1}', "
        "snapshot='{\"a\": 1}', parsed={'a': 1})"
    )


def test_equality_and_validation(event: Any, streaming: Any) -> None:
    made = streaming.ContentDeltaEvent.model_validate(FIELDS)
    assert event == made
    assert made == streaming.ContentDeltaEvent.construct(**FIELDS)
    assert made != streaming.ContentDeltaEvent.construct(**{**FIELDS, "delta": ""})


def test_attributes_that_are_not_there(event: Any) -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = event.nothing
    event.more = 1
    assert event.model_extra == {"more": 1}


def test_nothing_is_computed_before(event: Any, package: Any) -> None:
    module = import_module(f"{package.__name__}.lib.streaming._lazy_model")
    assert set(module._get_values(event)) == {"type", "delta"}
    assert event.delta == ": 1}"
    assert set(module._get_values(event)) == {"type", "delta"}
    assert event.snapshot == FIELDS["snapshot"]
    assert module._get_values(event) == FIELDS
