"""How single values are written in requests."""

from __future__ import annotations

import os
import base64
from typing import TYPE_CHECKING, cast
from datetime import date
from collections.abc import Mapping, Iterator

from ._utils import is_given

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing_extensions import TypeGuard

    from ._property_info import PropertyFormat


def make_formatter(format_: PropertyFormat, template: str | None) -> Callable[[object], object]:
    """Make the function of a `PropertyInfo`'s format; it returns values of other types as they are."""
    if format_ == "base64":
        return _base64
    if format_ == "iso8601":
        return _iso8601
    return lambda value: value.strftime(template or "") if isinstance(value, date) else value


def _iso8601(value: object) -> object:
    # datetimes are dates
    return value.isoformat() if isinstance(value, date) else value


def _base64(value: object) -> object:
    if isinstance(value, os.PathLike):
        with open(cast("os.PathLike[str]", value), "rb") as file:
            content: object = file.read()
    elif callable(read := getattr(value, "read", None)):
        content = read()
    else:
        return value
    if isinstance(content, str):
        content = content.encode()
    if not isinstance(content, bytes):
        raise RuntimeError(f"Could not read bytes from {value}; Received {type(content)}")
    return base64.b64encode(content).decode("ascii")


def plain(value: object) -> object:
    """Make JSON's own containers of mappings, iterables and models, at every depth; keep everything else."""
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value)
        return {key: plain(item) for key, item in entries.items() if is_given(item)}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in cast("list[object]", value)]
    if is_iterator(value):
        return [plain(item) for item in value]
    if hasattr(value, "__pydantic_serializer__") and not isinstance(value, type):
        return dump_model(value)
    return value


def is_iterator(value: object) -> TypeGuard[Iterator[object]]:
    """Whether this is an iterator over values, which an open file is not meant as."""
    return isinstance(value, Iterator) and not hasattr(cast("object", value), "read")


def dump_model(value: object) -> object:
    """A pydantic model as the API sent it: by its API names, without the fields that were not set.

    A class may name attributes that are never sent back in ``__api_exclude__``.
    """
    import pydantic

    if not isinstance(value, pydantic.BaseModel):
        return value
    return value.model_dump(
        mode="json", by_alias=True, exclude_unset=True, exclude=getattr(value, "__api_exclude__", None)
    )
