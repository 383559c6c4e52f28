"""Request bodies as JSON."""

from __future__ import annotations

import json
from typing import Any, cast
from collections.abc import Mapping

from pydantic_core import CoreConfig, SchemaSerializer, PydanticSerializationError, core_schema

from ._types import Omit, NotGiven

# Knows dicts, lists, iterables, models, dates and much else; of models it takes the fields that were set.
_serializer = SchemaSerializer(
    core_schema.any_schema(), config=CoreConfig(ser_json_inf_nan="constants", ser_json_bytes="utf8")
)

# stands for what was not given until it can be taken out
_ABSENT = "\x00not given\x00"


def encode_json(body: object) -> bytes:
    """Write a body as compact UTF-8 JSON.

    Args:
        body: containers of any kind, models, dates, scalars. Entries that were not given are left out.

    Raises:
        TypeError: there is a value that has no JSON.
        ValueError: there is a number that is not finite, which JSON does not have (RFC 8259, section 6).
    """
    fallback = _Fallback()
    try:
        encoded = _serializer.to_json(body, by_alias=True, exclude_unset=True, fallback=fallback)
    except (PydanticSerializationError, TypeError) as error:
        # a model that was never built, or something only Python's own encoder can name
        return _encode_slowly(body, error)
    if fallback.met_absent:
        # the body may have held iterators, which are used up: go on from what was written
        return _dumps(_without_absent(json.loads(encoded)))
    if b"NaN" in encoded or b"Infinity" in encoded:
        # in a string, or a number that is refused here
        _dumps(json.loads(encoded))
    return encoded


class _Fallback:
    """What the serializer asks about values it does not know."""

    __slots__ = ("met_absent",)

    def __init__(self) -> None:
        self.met_absent = False

    def __call__(self, value: object) -> object:
        if isinstance(value, (NotGiven, Omit)):
            self.met_absent = True
            return _ABSENT
        if isinstance(value, Mapping):
            return dict(cast("Mapping[object, object]", value))
        if hasattr(value, "__iter__") and not hasattr(value, "read"):
            return list(cast("list[object]", value))
        raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def _without_absent(value: object) -> object:
    if isinstance(value, dict):
        entries = cast("dict[str, object]", value)
        return {key: _without_absent(item) for key, item in entries.items() if item != _ABSENT}
    if isinstance(value, list):
        return [_without_absent(item) for item in cast("list[object]", value) if item != _ABSENT]
    return value


def _encode_slowly(body: object, reason: Exception) -> bytes:
    from ._utils._transform_formats import plain

    if _has_used_up_iterator(body):
        raise TypeError(f"the body can't be written, and an iterator in it can't be read again: {reason}") from reason
    return _dumps(plain(body))


def _has_used_up_iterator(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(_has_used_up_iterator(item) for item in cast("Mapping[object, object]", value).values())
    if isinstance(value, (list, tuple)):
        return any(_has_used_up_iterator(item) for item in cast("list[object]", value))
    return hasattr(value, "gi_frame") and cast("Any", value).gi_frame is None


def _dumps(value: object) -> bytes:
    text = json.dumps(value, default=_default, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def _default(value: Any) -> object:
    isoformat = getattr(value, "isoformat", None)
    if callable(isoformat):
        return isoformat()
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
