"""Writes YAML with comments: plain data, line by line, in the style that configs are kept in."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

import yaml

from generator.load import yaml12
from generator.load.data import is_list, is_map

_WIDTH = 100
_STEP = "  "
# Text that needs no quotes in any place of a block mapping, if it is read as a string at all.
_PLAIN = re.compile(r"[A-Za-z0-9_/$.][\w/$.{}~*+=&?%@:,-]*(?: [\w/$.{}~*+=&?%@:,-]+)*\Z", re.ASCII)


class YamlText:
    """The lines of a YAML file that is written from top to bottom."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def blank(self) -> None:
        """An empty line, unless the last one is."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def comment(self, text: str, depth: int = 0) -> None:
        """A comment on lines of its own, wrapped; a line of `text` begins a line here."""
        indent = _STEP * depth
        for line in text.splitlines():
            width = _WIDTH - len(indent) - 2
            wrapped = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
            self._lines += [f"{indent}# {part}".rstrip() for part in wrapped or [""]]

    def verbatim(self, line: str) -> None:
        """A line as it is."""
        self._lines.append(line)

    def entry(self, key: str, value: Any = None, depth: int = 0, beside: str = "") -> None:
        """A key with its value, plain data of any kind; None: what follows is its value.

        `beside` is a comment behind it.
        """
        self._put(f"{_STEP * depth}{scalar(key)}:", value, depth, beside)

    def item(self, value: Any, depth: int, beside: str = "") -> None:
        """An item of a list: a scalar or a mapping."""
        if not is_map(value):
            self._lines.append(f"{_STEP * depth}- {scalar(value)}{_behind(beside)}")
            return
        start = len(self._lines)
        for key, inner in value.items():
            self.entry(key, inner, depth + 1)
        dash = _STEP * depth + "- "
        self._lines[start] = dash + self._lines[start].lstrip() + _behind(beside)

    def _put(self, start: str, value: Any, depth: int, beside: str) -> None:
        if value is None or (is_map(value) and value):
            self._lines.append(start + _behind(beside))
            for key, inner in value.items() if value else ():
                self.entry(key, inner, depth + 1)
        elif is_list(value) and value:
            self._lines.append(start + _behind(beside))
            for inner in value:
                self.item(inner, depth + 1)
        else:
            self._lines.append(f"{start} {scalar(value)}{_behind(beside)}")

    def text(self) -> str:
        """The file."""
        return "\n".join(self._lines) + "\n"


def scalar(value: Any) -> str:
    """A string, number, truth value or empty collection as YAML 1.1 and 1.2 both read it."""
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.match(value) and not value.endswith(":") and ": " not in value and _is_text(value):
        return value
    if value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    plain = (c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value)
    return '"' + "".join(plain) + '"'


def _is_text(value: str) -> bool:
    try:
        node = yaml12.compose(value)
        read = None if node is None else yaml12.to_data(node, _ignore)
        return read == value and yaml.safe_load(value) == value
    except yaml.YAMLError:
        return False


def _behind(beside: str) -> str:
    return f" # {beside}" if beside else ""


def _ignore(key: str, offset: int) -> None:
    """A scalar has no keys that could be repeated."""
