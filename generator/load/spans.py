"""From a place in a text to the span that shows it."""

from __future__ import annotations

from generator.diagnostics import Span

_SHOWN = 100
"""So many characters of a long line are shown before and after a place."""


def span_at(text: str, name: str, offset: int | None) -> Span:
    """The span of a character of `text`; None stands for the file as a whole."""
    if offset is None:
        return Span(name)
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    # Of minified JSON's one line, every span would else hold a copy.
    first = max(start, offset - _SHOWN) if end - start > 2 * _SHOWN else start
    line = text[first : min(end, first + 2 * _SHOWN)].rstrip("\r")
    return Span(name, text.count("\n", 0, start) + 1, offset - start + 1, line, first - start + 1)
