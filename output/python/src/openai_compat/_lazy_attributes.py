"""Attributes that are made when they are first asked for, once, by whichever thread comes first."""

from __future__ import annotations

import threading
from typing import Any, Generic, TypeVar, Callable, overload

_T = TypeVar("_T")


class LazyAttribute(Generic[_T]):
    """Calls a function for an attribute that was not assigned, and keeps the result on the object.

    Unlike `functools.cached_property` it never makes two values that are both in use.
    """

    def __init__(self, make: Callable[[Any], _T]) -> None:
        self._make = make
        self._lock = threading.RLock()
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> LazyAttribute[_T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> _T: ...

    def __get__(self, instance: object | None, owner: type) -> _T | LazyAttribute[_T]:
        if instance is None:
            return self
        attributes = instance.__dict__
        with self._lock:
            if self._name not in attributes:
                attributes[self._name] = self._make(instance)
            value: _T = attributes[self._name]
            return value
