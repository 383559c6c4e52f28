"""A statement as a tree of its brackets, and back as one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"""(?P<string>[A-Za-z]{0,2}(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))"""
    r"""|(?P<space>\s+)|(?P<mark>[\[\](){},#\\])|(?P<plain>[^\s\[\](){},#"'\\]+)|(?P<odd>["'])"""
)
_CLOSERS = {"(": ")", "[": "]", "{": "}"}


class UnknownShapeError(Exception):
    """A statement that black should deal with alone."""


@dataclass(slots=True)
class Group:
    """A pair of brackets: what it holds between its commas, and whether a comma ends it."""

    opener: str
    follows_name: bool
    elements: list[list[Node]] = field(default_factory=list["list[Node]"])
    trailing: bool = False

    @property
    def closer(self) -> str:
        """The bracket that ends it."""
        return _CLOSERS[self.opener]

    @property
    def is_lone(self) -> bool:
        """Whether it is a tuple of one, whose comma says nothing about the layout."""
        is_tuple = self.opener == "(" and not self.follows_name
        return self.trailing and is_tuple and len(self.elements) == 1

    @property
    def is_forced(self) -> bool:
        """Whether a trailing comma keeps this, or something in it, on several lines."""
        return (self.trailing and not self.is_lone) or any(map(is_forced, self.elements))


Node = str | Group


def parsed(text: str) -> list[Node]:
    """The parts of a statement. Raises UnknownShapeError if it has comments or open strings."""
    reading = _Reading()
    for match in _TOKEN.finditer(text):
        reading.take(match.lastgroup, match[0])
    if len(reading.stack) > 1:
        raise UnknownShapeError
    return reading.stack[0].elements[0]


@dataclass(slots=True)
class _Reading:
    """The brackets that are open, outermost first, and whether a space goes before what comes."""

    stack: list[Group] = field(
        default_factory=lambda: [Group("", follows_name=False, elements=[[]])]
    )
    spaced: bool = False

    def take(self, kind: str | None, token: str) -> None:
        if kind == "odd" or token in ("#", "\\"):
            raise UnknownShapeError
        if kind == "space":
            self.spaced = True
        elif token == "," and len(self.stack) > 1:
            self._comma()
        elif token in (")", "]", "}"):
            self._close(token)
        else:
            self._add(token)

    def _comma(self) -> None:
        if not self.stack[-1].elements:
            raise UnknownShapeError
        self.stack[-1].elements.append([])
        self.spaced = False

    def _add(self, token: str) -> None:
        elements = self.stack[-1].elements
        if not elements:
            elements.append([])
        element = elements[-1]
        if self.spaced and element and token != ",":
            _append(element, " ")
        self.spaced = False
        if token in _CLOSERS:
            group = Group(token, follows_name=_is_after_name(element))
            element.append(group)
            self.stack.append(group)
        else:
            _append(element, token)

    def _close(self, token: str) -> None:
        group = self.stack.pop()
        self.spaced = False
        if not self.stack or _CLOSERS.get(group.opener) != token:
            raise UnknownShapeError
        if group.elements and not group.elements[-1]:
            group.elements.pop()
            group.trailing = True
            if len(group.elements) == 1 and group.opener == "[" and group.follows_name:
                raise UnknownShapeError


def _append(element: list[Node], text: str) -> None:
    if element and isinstance(element[-1], str):
        element[-1] += text
    else:
        element.append(text)


def _is_after_name(element: list[Node]) -> bool:
    if not element:
        return False
    last = element[-1]
    return isinstance(last, Group) or bool(re.search(r"[\w\]\)\"']$", last))


def flat(nodes: list[Node]) -> str:
    """The source on one line."""
    return "".join(n if isinstance(n, str) else _flat_group(n) for n in nodes)


def _flat_group(group: Group) -> str:
    return f"{group.opener}{listed(group)}{group.closer}"


def listed(group: Group) -> str:
    """What a group holds, on one line."""
    return ", ".join(map(flat, group.elements)) + ("," if group.is_lone else "")


def is_forced(nodes: list[Node]) -> bool:
    """Whether a trailing comma keeps any of this on several lines."""
    return any(isinstance(node, Group) and node.is_forced for node in nodes)
