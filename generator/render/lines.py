"""Where statements end in a text, by its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TRIPLE = '"""'
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'')


def end_of_docstring(lines: Sequence[str], at: int) -> int:
    """The index after the last line of the docstring that begins at `at`."""
    first = lines[at].lstrip()[len(TRIPLE) :]
    if _closes(first):
        return at + 1
    end = at + 1
    while end < len(lines) and not _closes(lines[end]):
        end += 1
    return end + 1


def _closes(line: str) -> bool:
    return TRIPLE in line.replace("\\\\", "").replace('\\"', "")


def end_of_statement(lines: Sequence[str], at: int) -> int:
    """The index after the line where all brackets are closed."""
    open_brackets, end = 0, at
    if lines[at].lstrip().startswith("#"):
        return at + 1
    while end < len(lines):
        line = lines[end]
        end += 1
        if line.lstrip().startswith("#"):
            continue
        bare = without_strings(line)
        open_brackets += balance(bare)
        if open_brackets <= 0 and not bare.endswith("\\"):
            break
    return end


def without_strings(line: str) -> str:
    """A line without its strings and its comment."""
    bare = _QUOTED.sub("", line) if '"' in line or "'" in line else line
    return bare.partition("#")[0]


def balance(bare: str) -> int:
    """How many more brackets a line without strings opens than it closes."""
    return sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))
