"""Which operations stream server-sent events, and what their events are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.init.reach import component_name, direct
from generator.ir import Enum, Kind, Object, Operation, Scalar, Union
from generator.load.media import is_json
from generator.load.pointer import format_pointer
from generator.plan.fields import flat_properties
from generator.plan.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.ir import Schema
    from generator.plan.view import Looker

_SWITCH = "stream"
_EVENT_WORDS = frozenset({"stream", "streaming", "chunk", "event", "delta"})


@dataclass(frozen=True, slots=True)
class Stream:
    """How a method streams: the parameter that switches it on (None: it always streams), and the
    pointer of the component that its events are, if the description tells."""

    parameter: str | None
    event: str | None


def find_stream(operation: Operation, components: Iterable[str], looker: Looker) -> Stream | None:
    """How an operation streams, None if it does not.

    `components` are the names of all component schemas.
    """
    response = operation.response
    if response is None:
        return None
    switch = _has_switch(operation, looker)
    declared = response.stream_schema
    answers = response.schema is not None and is_json(response.media_type or "")
    if declared is None and not (switch and answers):
        return None
    event = next(direct([declared], looker), None) if declared is not None else None
    if declared is None and response.schema is not None:
        event = _by_name(next(direct([response.schema], looker), None), components)
    if switch:
        return Stream(_SWITCH, event)
    # Without a switch the client can't ask for JSON and for events at once.
    return Stream(None, event) if response.schema is None else None


def _has_switch(operation: Operation, looker: Looker) -> bool:
    return any(_is_flag(schema, looker) for schema in _given(operation, looker))


def _given(operation: Operation, looker: Looker) -> Iterator[Schema]:
    for parameter in operation.parameters:
        if parameter.location == "query" and parameter.name == _SWITCH:
            yield parameter.schema
    shape = looker.look(operation.body.schema).shape if operation.body else None
    if isinstance(shape, Object):
        for member in flat_properties(shape, looker):
            if member.name == _SWITCH:
                yield member.schema


def _is_flag(schema: Schema, looker: Looker) -> bool:
    shape = looker.look(schema).shape
    if isinstance(shape, Union):
        return all(_is_flag(arm, looker) or _is_null(arm) for arm in shape.arms)
    if isinstance(shape, Enum):
        return set(shape.values) - {None} == {True, False}
    return isinstance(shape, Scalar) and shape.kind is Kind.BOOLEAN


def _is_null(schema: Schema) -> bool:
    return isinstance(schema, Scalar) and schema.kind is Kind.NULL


def _by_name(response: str | None, components: Iterable[str]) -> str | None:
    """The component that is called like the response, but for a word like `Stream` or `Chunk`."""
    if response is None:
        return None
    words = _words(component_name(response))
    for name in components:
        extra = _words(name)
        if extra > words and extra - words <= _EVENT_WORDS:
            return format_pointer(("components", "schemas", name))
    return None


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in split_words(name))
