"""Words of a description that are put in at the end: tokens, and what is to be made of them.

All but the words depends on a description's structure alone. So planning and rendering see a token
in the place of each text, and what they make of it is a promise, which is kept when the rest is
done (`generator.fill`). Both have a class of their own, so that no text of a description passes for
one; in what is rendered they are marked by a character that is escaped everywhere else.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "\0"
BREAK = re.compile(r"(?:<br\s*/?>\s*)+", re.IGNORECASE)
"""Line breaks as HTML has them, which are common in descriptions."""


def is_blank(text: str) -> bool:
    """Whether a text says nothing."""
    return not BREAK.sub("", text).strip()


class Promised(str):
    """A token, or the promise that was made of some."""

    __slots__ = ()


def token(index: int) -> str:
    """Stands for the text of this number."""
    return Promised(f"{MARK}{index}{MARK}")


def is_token(text: str | None) -> bool:
    """Whether a text is a token or a promise."""
    return isinstance(text, Promised)


def promise(kind: str, *parts: object) -> str:
    """Lines of a docstring that are to be made of `parts`: texts, tokens, or lists of them.

    In it a token is written as `{"word": its number}`.
    """
    return Promised(f"{MARK}{json.dumps([kind, *map(_part, parts)])}{MARK}")


def promised(line: str) -> list[Any]:
    """The kind and the parts of a promise."""
    parts: list[Any] = json.loads(line[1:-1])
    return parts


def _part(part: object) -> object:
    if isinstance(part, Promised):
        return {"word": int(part[1:-1])}
    if isinstance(part, list | tuple):
        return [_part(each) for each in cast("Sequence[object]", part)]
    return part
