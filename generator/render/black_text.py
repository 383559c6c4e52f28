"""One text through black, as a library. Importing this imports black."""

from __future__ import annotations

import re
from dataclasses import replace

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from generator.render.abridged import Shape, abridged
from generator.render.layout import lay_out
from generator.render.tools import Invalid

MODE = Mode(
    line_length=120,
    target_versions={
        TargetVersion.PY310,
        TargetVersion.PY311,
        TargetVersion.PY312,
        TargetVersion.PY313,
        TargetVersion.PY314,
    },
)
"""How emitted code is formatted. Magic trailing commas count; preview features are off."""

# Black says "cannot parse for target version Python 3.14: LINE:COLUMN" and shows the line below.
_PLACE = re.compile(r": (\d+):(\d+)$", re.MULTILINE)
# What black has left alone in this process, by the length of lines.
_known: dict[int, set[Shape]] = {}


def format_text(text: str, line_length: int) -> str | Invalid:
    """The formatted text."""
    mode = replace(MODE, line_length=line_length)
    try:
        return _formatted(lay_out(text, line_length), mode)
    except InvalidInput:
        pass  # of the text as it was rendered, black says where
    try:
        return format_str(text, mode=mode)
    except InvalidInput as error:
        match = _PLACE.search(str(error))
        line, column = (int(match[1]), int(match[2]) + 1) if match else (1, 1)
        return Invalid(line, column, str(error).splitlines()[-1])


def _formatted(text: str, mode: Mode) -> str:
    known = _known.setdefault(mode.line_length, set())
    short, fresh = abridged(text, mode.line_length, known)
    if ("", short) not in known:
        if format_str(short, mode=mode) != short:
            return format_str(text, mode=mode)
        known |= fresh
        known.add(("", short))
    return text
