"""Every object of a description with its kind and its place; each once, however often aliased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.lint.openapi import OBJECTS
from generator.load.data import is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """An object of the description: its kind in `openapi.OBJECTS`, its content, and its path."""

    kind: str
    raw: dict[str, Any]
    path: Path

    @property
    def name(self) -> str:
        """What leads to the object: a property's or component's name, a media type, a verb."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_reference(self) -> bool:
        """Whether the object stands for another one."""
        return isinstance(self.raw.get("$ref"), str)


def walk(root: dict[str, Any]) -> Iterator[Node]:
    """The objects of a description in the order in which they are written."""
    seen: set[int] = set()
    stack = [Node("OpenAPI", root, ())]
    while stack:
        node = stack.pop()
        if id(node.raw) in seen:
            continue
        seen.add(id(node.raw))
        yield node
        stack += reversed(list(_children(node)))


def _children(node: Node) -> Iterator[Node]:
    if node.kind == "Callback":
        yield from _mapping("PathItem", node.raw, node.path)
        return
    fields = OBJECTS[node.kind]
    for key, value in node.raw.items():
        shape = fields.get(key, "").rstrip("!")
        kind = shape.strip("[]{}")
        if kind not in OBJECTS:
            continue
        place = (*node.path, key)
        if shape.startswith("{"):
            yield from _mapping(kind, value, place)
        elif is_list(value):
            # JSON Schema's drafts before 2020-12 let `items` be a list, too.
            yield from (
                Node(kind, item, (*place, i)) for i, item in enumerate(value) if is_map(item)
            )
        elif is_map(value):
            yield Node(kind, value, place)


def _mapping(kind: str, value: object, place: Path) -> Iterator[Node]:
    if is_map(value):
        for name, item in value.items():
            # Extensions may stand anywhere, but a property or a header may be called `x-…`.
            named = kind in {"Schema", "Header", "MediaType", "Example"}
            if is_map(item) and (named or not name.startswith("x-")):
                yield Node(kind, item, (*place, name))
