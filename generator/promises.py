"""Words of a description that are put in at the end: tokens, and what is to be made of them.

All but the words depends on a description's structure alone. So planning and rendering see a token
in the place of each text, and what they make of it is a promise, which is kept when the rest is
done (`generator.fill`). A token or a promise is marked by a character that no text has.
"""

from __future__ import annotations

import json
import re
from typing import Any

MARK = "\0"
BREAK = re.compile(r"(?:<br\s*/?>\s*)+", re.IGNORECASE)
"""Line breaks as HTML has them, which are common in descriptions."""


def is_blank(text: str) -> bool:
    """Whether a text says nothing."""
    return not BREAK.sub("", text).strip()


def token(index: int) -> str:
    """Stands for the text of this number."""
    return f"{MARK}{index}{MARK}"


def is_token(text: str | None) -> bool:
    """Whether a text is a token."""
    return text is not None and text.startswith(MARK)


def index_of(text: str) -> int:
    """The number behind a token."""
    return int(text[1:-1])


def promise(kind: str, *parts: object) -> str:
    """Lines of a docstring that are to be made of `parts`: texts, tokens, or lists of them."""
    return f"{MARK}{json.dumps([kind, *parts])}{MARK}"


def promised(line: str) -> list[Any]:
    """The kind and the parts of a promise."""
    parts: list[Any] = json.loads(line[1:-1])
    return parts
