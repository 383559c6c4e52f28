"""One text through black, as a library. Importing this imports black."""

from __future__ import annotations

import re
from dataclasses import dataclass

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

_SUPPORTED = frozenset(
    {
        TargetVersion.PY310,
        TargetVersion.PY311,
        TargetVersion.PY312,
        TargetVersion.PY313,
        TargetVersion.PY314,
    }
)
# Black says "cannot parse for target version Python 3.14: LINE:COLUMN" and shows the line below.
_PLACE = re.compile(r": (\d+):(\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Invalid:
    """Where and why a text is not Python; lines and columns count from 1."""

    line: int
    column: int
    reason: str


def format_text(text: str, line_length: int) -> str | Invalid:
    """The formatted text. Magic trailing commas count; preview features are off."""
    try:
        return format_str(text, mode=Mode(line_length=line_length, target_versions=set(_SUPPORTED)))
    except InvalidInput as error:
        match = _PLACE.search(str(error))
        line, column = (int(match[1]), int(match[2]) + 1) if match else (1, 1)
        return Invalid(line, column, str(error).splitlines()[-1])
