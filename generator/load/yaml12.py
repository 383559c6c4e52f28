"""Reads YAML into plain data by the rules of YAML 1.2's core schema, on PyYAML's C parser.

PyYAML follows YAML 1.1, where `on`, `no` and `2020-01-01` are not strings. OpenAPI (3.1, "Format")
asks for YAML 1.2's JSON schema: those stay strings here, and every mapping key is a string.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

_TAG = "tag:yaml.org,2002:"
_MERGE = _TAG + "merge"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_DIGIT_STARTS = list("-+0123456789")


class Loader(yaml.CSafeLoader):
    """The C parser with the implicit types of YAML 1.2's core schema (section 10.3.2)."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _name, _pattern, _starts in (
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", _DIGIT_STARTS),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        [*_DIGIT_STARTS, "."],
    ),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("merge", r"<<", ["<"]),
):
    Loader.add_implicit_resolver(  # pyright: ignore[reportUnknownMemberType]
        _TAG + _name, re.compile(rf"(?:{_pattern})\Z"), _starts
    )


class BadNodeError(Exception):
    """A node that plain data can't hold. `offset` counts characters from the start."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


# The texts that were composed last, and their nodes: who reads a file asks for places in it, too.
_recent: deque[tuple[str, yaml.Node | None]] = deque(maxlen=4)


def compose(text: str) -> yaml.Node | None:
    """The node graph of `text`, None if it holds no document. Not to be changed.

    The last ones are kept until `forget`. Raises yaml.YAMLError if the text is not YAML, or holds
    several documents.
    """
    for known, node in _recent:
        if known is text:
            return node
    loader = Loader(text)
    try:
        node = loader.get_single_node()
    finally:
        loader.dispose()
    _recent.append((text, node))
    return node


def forget() -> None:
    """Lets go of the nodes of the last texts: those of a large description take 100 MB."""
    _recent.clear()


def to_data(node: yaml.Node, on_duplicate: Callable[[str, int], None]) -> Any:
    """Plain dicts, lists and scalars of a node graph; aliases share one object.

    `on_duplicate` is told the key and its offset whenever a mapping repeats a key; the last wins.
    Raises BadNodeError for keys that are no scalars, bad merges and numbers, and endless nesting.
    """
    return _Construction(on_duplicate).value(node)


Pairs = list[tuple[yaml.ScalarNode, yaml.Node]]


def pairs(node: yaml.MappingNode) -> tuple[Pairs, Pairs]:
    """The keys and values that `<<` merges into a mapping, and its own; in both the last one wins.

    Raises BadNodeError for a key that is no scalar, and for a merge of something other than maps.
    """
    own: Pairs = []
    merged: Pairs = []
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise BadNodeError("a mapping key must be a plain value", key.start_mark.index)
        if key.tag == _MERGE:
            merged += _merged(value)
        else:
            own.append((key, value))
    return merged, own


def _merged(value: yaml.Node) -> Pairs:
    # Of several maps the first one wins (https://yaml.org/type/merge.html), so it comes last here.
    sources = reversed(value.value) if isinstance(value, yaml.SequenceNode) else (value,)
    found: Pairs = []
    for source in sources:
        if not isinstance(source, yaml.MappingNode):
            raise BadNodeError("`<<` merges only mappings", source.start_mark.index)
        for part in pairs(source):
            found += part
    return found


class _Construction:
    """One pass over a node graph. Shared nodes become shared objects, cycles an error."""

    def __init__(self, on_duplicate: Callable[[str, int], None]) -> None:
        self._on_duplicate = on_duplicate
        self._done: dict[int, Any] = {}
        self._open: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        identity = id(node)
        if identity in self._done:
            return self._done[identity]
        if identity in self._open:
            raise BadNodeError("an alias refers to a node that contains it", node.start_mark.index)
        self._open.add(identity)
        if isinstance(node, yaml.MappingNode):
            data: Any = self._mapping(node)
        else:
            data = [self.value(item) for item in node.value]
        self._open.remove(identity)
        self._done[identity] = data
        return data

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        merged, own = pairs(node)
        data: dict[str, Any] = {key.value: self.value(value) for key, value in merged}
        seen: set[str] = set()
        for key, value in own:
            if key.value in seen:
                self._on_duplicate(key.value, key.start_mark.index)
            seen.add(key.value)
            data[key.value] = self.value(value)
        return data


def _scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
    tag: str = node.tag
    text: str = node.value
    if tag == _TAG + "str":
        return text
    try:
        if tag == _TAG + "int":
            return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
        if tag == _TAG + "float":
            return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError as error:
        raise BadNodeError(f"not a number: {error}", node.start_mark.index) from error
    if tag == _TAG + "bool":
        return text in ("true", "True", "TRUE")
    if tag == _TAG + "null" and text in _NULLS:
        return None
    # Any other tag says how an application may read the text; as plain data it is the text.
    return text
