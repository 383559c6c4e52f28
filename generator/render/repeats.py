"""What repeats itself in a text from which names and words are gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.render.lines import TRIPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Piece = tuple[str, ...]
"""The lines of a statement, or a blank line."""

_BLANK: Piece = ("",)
# Black puts spaces beside quotes and backslashes at the ends of a docstring.
_ONE_LINE = re.compile(r'"""(?!["\s])[^\\]*(?<!["\s])"""')
_FIRST_LINE = re.compile(r'"""(?!["\s]).*(?<!\s)')


def docstring_in_short(lines: list[str], width: int) -> str | None:
    """A docstring in its place; None if it is one that black may have to do something about.

    There are two kinds: of one line, and of several with the closing quotes on a line of their own.
    """
    if not all(line.isprintable() and line == line.rstrip() for line in lines):
        return None
    first = lines[0].lstrip()
    indent = lines[0][: len(lines[0]) - len(first)]
    short = f"{indent}{TRIPLE}x{TRIPLE}"
    if len(lines) == 1:
        fits = len(first) + len(indent) <= width and first.isascii()
        return short if fits and _ONE_LINE.fullmatch(first) else None
    *inner, last = lines[1:]
    if last != indent + TRIPLE or not _FIRST_LINE.fullmatch(first):
        return None
    margins = {_margin(line) for line in inner if line}
    if margins and min(margins) != len(indent):
        return None
    return short


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def without_repeats(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without paragraphs that stand before them twice already, one after the other."""
    kept: list[list[Piece]] = []
    for paragraph in _paragraphs(pieces):
        if len(kept) < 2 or not paragraph == kept[-1] == kept[-2]:
            kept.append(paragraph)
    return [piece for paragraph in kept for piece in paragraph]


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Statements without a blank line between them, with the blank lines before them."""
    paragraph: list[Piece] = []
    for piece in pieces:
        if piece == _BLANK and paragraph and paragraph[-1] != _BLANK:
            yield paragraph
            paragraph = []
        paragraph.append(piece)
    yield paragraph
