"""Adds up what comes in pieces, whatever its fields are."""

from __future__ import annotations

from typing import Any, Mapping, cast

import pydantic

from ._text import Text
from ..._utils import is_dict, is_list

# These name what they stand in; a server that repeats them means the same thing.
_NAMES = frozenset({"id", "index", "type"})


class Gathering:
    """An object that comes in pieces.

    Strings are joined, objects gathered, lists extended; of a list whose items have an ``index``, the items
    of equal index are gathered into one. Everything else, and what names things, is replaced. None never
    replaces anything.
    """

    __slots__ = ("_members",)

    def __init__(self, start: Mapping[Any, Any] | None = None) -> None:
        self._members: dict[Any, Any] = {}
        if start:
            self.add(start)

    def __bool__(self) -> bool:
        return bool(self._members)

    def add(self, piece: Mapping[Any, Any]) -> None:
        """Add a piece, an object as the JSON decoder makes it, models in it as they are."""
        for key, value in piece.items():
            self.put(key, value)

    def put(self, key: Any, value: Any) -> None:
        """Add one member."""
        members = self._members
        before = members.get(key)
        if before is None:
            members[key] = _gathered(key, value)
        elif value is None:
            return
        elif isinstance(before, Text) and isinstance(value, str):
            before.add(value)
        elif isinstance(before, Gathering) and isinstance(value, (dict, pydantic.BaseModel)):
            before.add(_members_of(value))
        elif isinstance(before, _Items) and is_list(value):
            before.add(value)
        else:
            members[key] = _gathered(key, value)

    def plain(self) -> dict[Any, Any]:
        """All of it as Python values."""
        return {key: _plain(value) for key, value in self._members.items()}


class _Items:
    """A list that comes in pieces."""

    __slots__ = ("_by_index", "_items")

    def __init__(self, start: list[Any]) -> None:
        self._items: list[Any] = []
        self._by_index: dict[Any, Gathering] = {}
        self.add(start)

    def add(self, items: list[Any]) -> None:
        for item in items:
            members = _members_of(item) if isinstance(item, (dict, pydantic.BaseModel)) else None
            index = None if members is None else members.get("index")
            if members is None or not isinstance(index, int):
                self._items.append(item)
            elif index in self._by_index:
                self._by_index[index].add(members)
            else:
                self._by_index[index] = gathering = Gathering(members)
                self._items.append(gathering)

    def plain(self) -> list[Any]:
        return [_plain(item) for item in self._items]


def _gathered(key: Any, value: Any) -> Any:
    if isinstance(value, str):
        return value if key in _NAMES else Text(value)
    if isinstance(value, (dict, pydantic.BaseModel)):
        return Gathering(_members_of(value))
    return _Items(value) if is_list(value) else value


def _members_of(value: Any) -> dict[Any, Any]:
    """The members that were sent."""
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(exclude_unset=True, warnings=False)
    return cast("dict[Any, Any]", value) if is_dict(value) else {}


def _plain(value: Any) -> Any:
    if isinstance(value, Text):
        return value.whole()
    return value.plain() if isinstance(value, (Gathering, _Items)) else value


def accumulate_delta(acc: dict[object, object], delta: dict[object, object]) -> dict[object, object]:
    """Add ``delta`` to ``acc``, which is changed and returned; see `Gathering` for what is added how."""
    gathering = Gathering(acc)
    gathering.add(delta)
    acc.update(gathering.plain())
    return acc
