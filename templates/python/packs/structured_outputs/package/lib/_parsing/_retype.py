"""Objects of one model as objects of another that has the same fields and more."""

from __future__ import annotations

from typing import TypeVar

import pydantic

_ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

_set = object.__setattr__


def show_all_as(source: _ModelT, shown: type[pydantic.BaseModel]) -> _ModelT:
    """Make a copy all of which is dumped where ``shown`` is declared.

    There pydantic dumps the fields of the declared type, and what is unknown: so what it lacks becomes that.
    """
    extra = dict(source.__pydantic_extra__ or {})
    extra.update((name, value) for name, value in source.__dict__.items() if name not in shown.model_fields)
    made = type(source).__new__(type(source))
    _set(made, "__dict__", {name: value for name, value in source.__dict__.items() if name not in extra})
    _set(made, "__pydantic_fields_set__", set(source.__pydantic_fields_set__))
    _set(made, "__pydantic_extra__", extra)
    _set(made, "__pydantic_private__", None)
    return made


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
