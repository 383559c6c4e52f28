"""From the bytes of JSON to a type, the way responses and streamed events are read."""

from __future__ import annotations

import json
from typing import Any, Iterator
from functools import lru_cache
from collections.abc import Callable
from typing_extensions import get_args, get_origin

import pydantic

from ._types import ModelBuilderProtocol
from ._fields import unwrap, is_model_type, complete_fields, field_annotation
from ._strict import validator_for, is_model_class
from ._lenient import construct_type
from ._collector import collect_once

# the attribute of a model class that holds its reader
_READER = "__json_reader__"


class JsonReader:
    """Makes of JSON what `construct_type` makes of it once it is decoded, and nearly as fast as JSON is decoded.

    While all that is read fits the type, pydantic's own strict validator does it. The first time that something
    does not, another one is compiled that accepts everything, and used from then on.
    """

    __slots__ = ("_compiled", "_float_keys", "_validate", "type")

    def __init__(self, type_: Any) -> None:
        self.type = type_
        self._validate = validator_for(type_).validate_json
        # a strict validator makes floats of all integers, which loses digits of long ones
        self._float_keys = tuple(set(_float_keys(type_, b"", set())))
        self._compiled: Callable[[bytes], Any] | None = None

    def __call__(self, content: bytes) -> Any:
        """Read JSON.

        Raises:
            ValueError: it is no JSON.
        """
        compiled = self._compiled
        if compiled is not None:
            try:
                return compiled(content)
            except pydantic.ValidationError:
                # Python's decoder accepts a little more, such as half of a surrogate pair
                return self._construct(content)
        for key in self._float_keys:
            if key in content:
                return self._read_drifted(content)
        try:
            return self._validate(content, strict=True)
        except pydantic.ValidationError:
            return self._read_drifted(content)

    def compiled(self) -> Callable[[bytes], Any]:
        """What accepts everything; raises ``ValueError`` for JSON that it can't read, where others may."""
        if self._compiled is None:
            from ._lenient_core import lenient_json_validator

            self._compiled = lenient_json_validator(self.type) or self._construct
        return self._compiled

    def _read_drifted(self, content: bytes) -> Any:
        self.compiled()
        return self(content)

    def _construct(self, content: bytes) -> Any:
        return construct_type(value=json.loads(content), type_=self.type)


def json_reader(type_: Any) -> JsonReader | None:
    """The reader of a type; None if only the type itself knows how it is made, or pydantic can't describe it."""
    kept: JsonReader | None = getattr(type_, _READER, None)
    if kept is not None and kept.type is type_:
        return kept
    if not is_model_class(type_):
        try:
            return _cached_reader(type_)
        except TypeError:
            # metadata that can't be hashed
            return _reader_of(type_)
    known: Any = type_.__dict__
    if _READER not in known:
        # so that a class that was made at run time is collected with its reader
        type.__setattr__(type_, _READER, _reader_of(type_))
    reader: JsonReader | None = known[_READER]
    return reader


def _reader_of(type_: Any) -> JsonReader | None:
    origin: Any = get_origin(type_) or type_
    if isinstance(origin, type) and issubclass(origin, ModelBuilderProtocol):
        return None
    try:
        reader = JsonReader(type_)
    except pydantic.PydanticUserError:
        return None
    collect_once()
    return reader


# a bounded number, so that types made at run time do not pile up
_cached_reader = lru_cache(maxsize=128)(_reader_of)


def _float_keys(type_: Any, key: bytes, seen: set[Any]) -> Iterator[bytes]:
    """The keys, with their quotes, under which a type has floats; empty where they are not under a key."""
    type_ = unwrap(type_)[0]
    if type_ is float:
        yield key
    elif not is_model_type(type_):
        for argument in get_args(type_):
            yield from _float_keys(argument, key, seen)
    elif type_ not in seen:
        seen.add(type_)
        for name, field in complete_fields(type_).items():
            yield from _float_keys(field_annotation(field), b'"%b"' % (field.alias or name).encode(), seen)
