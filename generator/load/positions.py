"""Finds where a value stands in the text it was read from. Only diagnostics need to know."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import yaml

from generator.load import yaml12
from generator.load.data import Path, list_index

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Place:
    """How far a path led.

    name, text: the file it led into.
    depth: how many of its steps exist.
    key, value: offsets in characters of the last one's key and value; `key` is None where there is
        none (the root, list items).
    """

    name: str
    text: str
    depth: int
    key: int | None
    value: int


class Positions(Protocol):
    """The positions of one document."""

    def find(self, path: Path) -> Place:
        """Where `path` leads, or its deepest ancestor that exists."""
        ...


class YamlPositions:
    """Positions in YAML: asks for the node graph again, once, when first asked."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text
        self._members: dict[int, dict[str, tuple[yaml.ScalarNode, yaml.Node]]] = {}

    @cached_property
    def _root(self) -> yaml.Node | None:
        return yaml12.compose(self._text)

    def find(self, path: Path) -> Place:
        """See `Positions.find`."""
        node, key, depth = self._root, None, 0
        for step in path:
            found = self._child(node, step)
            if found is None:
                break
            key, node = found
            depth += 1
        return Place(
            self._name,
            self._text,
            depth,
            None if key is None else key.start_mark.index,
            0 if node is None else node.start_mark.index,
        )

    def _child(
        self, node: yaml.Node | None, step: str | int
    ) -> tuple[yaml.ScalarNode | None, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode):
            return self._members_of(node).get(str(step))
        if isinstance(node, yaml.SequenceNode):
            index = list_index(step, len(node.value))
            return None if index is None else (None, node.value[index])
        return None

    def _members_of(self, node: yaml.MappingNode) -> dict[str, tuple[yaml.ScalarNode, yaml.Node]]:
        """Keys and values by key, worked out once; the last of repeated keys counts."""
        known = self._members.get(id(node))
        if known is None:
            merged, own = yaml12.pairs(node)
            known = {key.value: (key, value) for key, value in (*merged, *own)}
            self._members[id(node)] = known
        return known


class JsonPositions:
    """Positions in JSON: walks the text down the path, leaping over values with the C decoder.

    What stands where in an object or list is worked out once, so that further paths cost little.
    """

    _space = re.compile(r"[ \t\n\r]*")

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text
        self._decoder = json.JSONDecoder()
        self._children: dict[int, dict[str, tuple[int | None, int]]] = {}

    def find(self, path: Path) -> Place:
        """See `Positions.find`."""
        key, value, depth = None, self._leap(0), 0
        for step in path:
            found = self._child(value, step)
            if found is None:
                break
            key, value = found
            depth += 1
        return Place(self._name, self._text, depth, key, value)

    def _child(self, start: int, step: str | int) -> tuple[int | None, int] | None:
        known = self._children.get(start)
        if known is None:
            opener = self._text[start]
            known = dict(self._members(start) if opener == "{" else self._items(start, opener))
            self._children[start] = known
        return known.get(str(step))

    def _members(self, start: int) -> Iterator[tuple[str, tuple[int | None, int]]]:
        at = self._leap(start + 1)
        while self._text[at] != "}":
            key, end = self._decoder.raw_decode(self._text, at)
            value = self._leap(self._leap(end) + 1)
            yield key, (at, value)
            at = self._after(value)

    def _items(self, start: int, opener: str) -> Iterator[tuple[str, tuple[int | None, int]]]:
        """The items of a list; a plain value has none."""
        if opener == "[":
            at, count = self._leap(start + 1), 0
            while self._text[at] != "]":
                yield str(count), (None, at)
                at, count = self._after(at), count + 1

    def _after(self, value: int) -> int:
        """The start of what follows a value: the next key or item, or the closing bracket."""
        end = self._leap(self._decoder.raw_decode(self._text, value)[1])
        return self._leap(end + 1) if self._text[end] == "," else end

    def _leap(self, at: int) -> int:
        match = self._space.match(self._text, at)
        return match.end() if match else at
