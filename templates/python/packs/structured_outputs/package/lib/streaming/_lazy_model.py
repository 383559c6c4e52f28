"""Models some of whose fields are computed when somebody looks.

A stream of n chunks has events that show what has come so far: computing that for each event would take
time in the square of n, and few users look at it more than once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, Callable, cast

import pydantic

from ..._models import BaseModel

_ModelT = TypeVar("_ModelT", bound="LazyModel")

Fill = Callable[[], "dict[str, Any]"]

_slots = cast("dict[str, Any]", vars(pydantic.BaseModel))
_get_values = _slots["__dict__"].__get__
_set_values = _slots["__dict__"].__set__
_get_private = _slots["__pydantic_private__"].__get__
_set_private = _slots["__pydantic_private__"].__set__
_set_fields_set = _slots["__pydantic_fields_set__"].__set__
_set_extra = _slots["__pydantic_extra__"].__set__
_new = object.__new__


class LazyModel(BaseModel):  # noqa: PLW1641  (as pydantic: equal by value, so not hashable)
    """The base of such models. They look and behave like others: whatever reads their fields fills them."""

    if not TYPE_CHECKING:

        @property
        def __dict__(self) -> dict[str, Any]:
            _fill(self)
            return _get_values(self)

        @__dict__.setter
        def __dict__(self, values: dict[str, Any]) -> None:
            _set_values(self, values)

        def __getattr__(self, name: str) -> Any:
            if _fill(self):
                return getattr(self, name)
            return super().__getattr__(name)

        def __eq__(self, other: object) -> bool:
            for each in (self, other):
                if isinstance(each, LazyModel):
                    _fill(each)
            return super().__eq__(other)


def make_lazy(model: type[_ModelT], values: dict[str, Any], fill: Fill) -> _ModelT:
    """Make a model of some of its fields; ``fill`` gives the others."""
    made = _new(model)
    _set_values(made, values)
    _set_private(made, {"fill": fill})
    return made


def _fill(model: LazyModel) -> bool:
    """Compute what is missing; tells whether anything was."""
    try:
        private = _get_private(model)
    except AttributeError:
        # pydantic is still making it
        return False
    if private is None or "fill" not in private:
        return False
    _set_private(model, None)
    values = {**_get_values(model), **private["fill"]()}
    ordered = {name: values[name] for name in type(model).model_fields}
    _set_values(model, ordered)
    _set_fields_set(model, set(ordered))
    _set_extra(model, {})
    return True
