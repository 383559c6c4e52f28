"""Objects of one model as objects of another that has the same fields and more."""

from __future__ import annotations

from typing import TypeVar

import pydantic

_ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

_set = object.__setattr__


def retype(source: pydantic.BaseModel, target: type[_ModelT], **changed: object) -> _ModelT:
    """Make a ``target`` of an object of one of its bases, with some fields changed or added.

    Nothing is validated, and nothing below is copied; unknown fields and the request ID come along.
    """
    made = target.__new__(target)
    extra = source.__pydantic_extra__
    _set(made, "__dict__", {**source.__dict__, **changed})
    _set(made, "__pydantic_fields_set__", {*source.__pydantic_fields_set__, *changed})
    _set(made, "__pydantic_extra__", None if extra is None else {k: v for k, v in extra.items() if k not in changed})
    _set(made, "__pydantic_private__", None)
    return made


