"""Lines as the source of a docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.promises import is_token, promise, promised
from generator.render.literals import docstring_text

if TYPE_CHECKING:
    from collections.abc import Iterable


def docstring(lines: Iterable[str], indent: int) -> str:
    """The source of a docstring of these lines, all but the first one indented; of a promise, the
    promise with the indent."""
    listed = list(lines)
    if len(listed) == 1 and is_token(listed[0]):
        return f'"""{promise("docstring", indent, promised(listed[0]))}"""'
    safe = [docstring_text(line) for line in listed]
    margin = " " * indent
    body = "\n".join(f"{margin}{line}" if line and i else line for i, line in enumerate(safe))
    closing = "" if len(safe) == 1 else f"\n{margin}"
    return f'"""{body}{closing}"""'


def doctext(text: str) -> str:
    """Text for the inside of a docstring; black indents its lines."""
    return "\n".join(docstring_text(line) for line in text.strip().splitlines())
