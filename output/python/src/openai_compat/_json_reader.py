"""From the bytes of JSON to a type, the way responses and streamed events are read."""

from __future__ import annotations

import json
from typing import Any
from functools import lru_cache
from collections.abc import Callable
from typing_extensions import get_origin

import pydantic

from ._types import ModelBuilderProtocol
from ._strict import is_model_class
from ._lenient import construct_type
from ._collector import collect_once
from ._model_base import BaseModel
from ._strict_core import strict_json_validator

# the attribute of a model class that holds its reader
_READER = "__json_reader__"


class JsonReader:
    """Makes of JSON what `construct_type` makes of it once it is decoded, and nearly as fast as JSON is decoded.

    While all that is read fits the type, a strict validator does it. The first time that something does not,
    another one is compiled that accepts everything, and used from then on.

    Attributes:
        read: the validator, called with bytes; what it refuses, with a ``ValueError``, the reader may yet read.
        makes_results: whether it makes our models, which are what methods return.
    """

    __slots__ = ("_is_lenient", "makes_results", "read", "type")

    def __init__(self, type_: Any) -> None:
        self.type = type_
        self.read: Callable[[bytes], Any] = strict_json_validator(type_)
        self.makes_results = is_model_class(type_) and BaseModel in type_.__mro__
        self._is_lenient = False

    def __call__(self, content: bytes) -> Any:
        """Read JSON.

        Raises:
            ValueError: it is no JSON.
        """
        try:
            return self.convert(content)
        except pydantic.ValidationError:
            # Python's decoder accepts a little more, such as half of a surrogate pair
            return self._construct(content)

    def convert(self, content: bytes) -> Any:
        """Read JSON, and raise ``ValueError`` for some that others can read."""
        if not self._is_lenient:
            try:
                return self.read(content)
            except pydantic.ValidationError:
                self.accept_all()
        return self.read(content)

    def accept_all(self) -> None:
        """Have `read` accept whatever it can read as JSON."""
        from ._lenient_core import lenient_json_validator

        self.read = lenient_json_validator(self.type) or self._construct
        self._is_lenient = True

    def _construct(self, content: bytes) -> Any:
        return construct_type(value=json.loads(content), type_=self.type)


def result_reader(type_: Any) -> JsonReader | None:
    """The reader of what a method returns, if that is one of our models; see `json_reader`."""
    reader: JsonReader | None = getattr(type_, _READER, None)
    if reader is None or reader.type is not type_:
        reader = json_reader(type_) if is_model_class(type_) else None
    return reader if reader is not None and reader.makes_results else None


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
