"""Keeps promises: puts the words of a description into what was rendered without them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.plan.docstring import docstring_lines, method_lines
from generator.promises import MARK, promised
from generator.render.docstrings import docstring

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PLACE = re.compile(rf'"""({MARK}\["docstring", [^{MARK}]*{MARK})"""')
_TOKEN = re.compile(r'\{"word": (\d+)\}')
_WORDS = MARK * 2


def is_sound(text: str) -> bool:
    """Whether every token in a rendered text is in a promise that can be kept."""
    return text.count(MARK) == 2 * len(_PLACE.findall(text))


def with_words(text: str, words: Sequence[str]) -> str:
    """A rendered text together with the words that it waits for."""
    if MARK not in text:
        return text
    places = "".join(_PLACE.findall(text))  # elsewhere, what looks like a token is data
    numbers = sorted({int(number) for number in _TOKEN.findall(places)})
    return f"{text}{_WORDS}{json.dumps({number: words[number] for number in numbers})}"


def filled(text: str) -> str:
    """What `with_words` gave, with the words where they belong."""
    rendered, _, words = text.partition(_WORDS)
    if not words:
        return text
    by_number: dict[str, str] = json.loads(words)
    return _PLACE.sub(lambda found: _docstring(found[1], by_number), rendered)


def _docstring(place: str, words: Mapping[str, str]) -> str:
    _, indent, (kind, said, more) = promised(place)
    description = _said(said, words)
    if kind == "lines":
        width, notes = more
        return docstring(docstring_lines(description, width=width, notes=notes), indent)
    arguments = [(name, _said(text, words), notes) for name, text, notes in more]
    return docstring(method_lines(description, arguments), indent)


def _said(text: str | dict[str, int] | None, words: Mapping[str, str]) -> str | None:
    """A text of a promise, or the word that it is a token for."""
    return words[str(text["word"])] if isinstance(text, dict) else text
