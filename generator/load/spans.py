"""From a place in a text to the span that shows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from generator.diagnostics import Span

_NEWLINE = re.compile("\n")
_SHOWN = 100
"""So many characters of a long line are shown before and after a place."""


def span_at(text: str, name: str, offset: int | None) -> Span:
    """The span of a character of `text`; None stands for the file as a whole."""
    if offset is None:
        return Span(name)
    ends = _line_ends(text)
    line = bisect_left(ends, offset)
    start = ends[line - 1] + 1 if line else 0
    end = ends[line] if line < len(ends) else len(text)
    # Of minified JSON's one line, every span would else hold a copy.
    first = max(start, offset - _SHOWN) if end - start > 2 * _SHOWN else start
    shown = text[first : min(end, first + 2 * _SHOWN)].rstrip("\r")
    return Span(name, line + 1, offset - start + 1, shown, first - start + 1)


@lru_cache(maxsize=4)
def _line_ends(text: str) -> list[int]:
    """Where the lines of a text end. Kept: of one text, thousands of places may be asked for."""
    return [match.start() for match in _NEWLINE.finditer(text)]
