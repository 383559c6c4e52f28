"""The only way for a value of the description or the config to reach Python source.

A description is untrusted input: whatever stands in it comes out as a literal, a docstring or a
comment that can't be left.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import cast

_SIMPLE_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def py_literal(value: object) -> str:
    """The Python source of a JSON value, as black writes it.

    Raises TypeError for anything that JSON does not have.
    """
    if value is None or isinstance(value, bool | int):
        return repr(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else f'float("{value}")'
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list | tuple):
        items = [py_literal(v) for v in cast("list[object]", value)]
        return f"[{', '.join(items)}]"
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return (
            "{" + ", ".join(f"{py_literal(k)}: {py_literal(v)}" for k, v in members.items()) + "}"
        )
    raise TypeError(f"{type(value).__name__} has no literal")


def _string(text: str) -> str:
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(c, quote) for c in text) + quote


def _escaped(char: str, quote: str) -> str:
    if char == quote:
        return "\\" + char
    if char in _SIMPLE_ESCAPES:
        return _SIMPLE_ESCAPES[char]
    if char.isprintable():
        return char
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def docstring_text(line: str) -> str:
    """A line of text for the inside of a triple-quoted docstring that is not raw.

    The reader of the docstring sees what the description says: backslashes are doubled, and
    neither a triple quote nor a quote at the end of a line can end the docstring.
    """
    inner = line.rstrip('"')
    safe = inner.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    safe += '\\"' * (len(line) - len(inner))
    if safe.isprintable():
        return safe
    return "".join(c if c.isprintable() or c == "\t" else _escaped(c, '"') for c in safe)


def comment_text(line: str) -> str:
    """A line of text for a comment: one line, whatever it was."""
    return "".join(c if c.isprintable() else _escaped(c, "") for c in " ".join(line.split()))
