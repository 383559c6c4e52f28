"""Formats rendered Python with black, as a library, in this process."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from generator.diagnostics import InputError, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


class TemplateBugError(Exception):
    """One of our own templates rendered text that is not Python: a bug, no user's mistake.

    span: the line and column in what was rendered; its file is the path of the output.
    """

    def __init__(self, span: Span, reason: str) -> None:
        super().__init__(
            f"{span}: a template rendered invalid Python: {reason}: {span.source_line}"
        )
        self.span = span


def format_python(
    files: Mapping[str, str],
    *,
    line_length: int = 120,
    user_template: Callable[[str], str | None] | None = None,
) -> dict[str, str]:
    """Formats the `.py` files of a tree (output paths to text); the others pass as they are.

    Magic trailing commas count; preview features are off.
    user_template: names the template of the user's that an output path was rendered from, or None
        if it was one of ours.
    Raises TemplateBugError for a file that is not Python, or InputError that names the template
    if it is the user's.
    """
    mode = Mode(line_length=line_length, target_versions=set(_SUPPORTED))
    return {
        path: _format(path, text, mode, user_template) if path.endswith(".py") else text
        for path, text in files.items()
    }


def _format(
    path: str, text: str, mode: Mode, user_template: Callable[[str], str | None] | None
) -> str:
    try:
        return format_str(text, mode=mode)
    except InvalidInput as error:
        template = user_template(path) if user_template else None
        raise _invalid(path, text, error, template) from error


def _invalid(path: str, text: str, error: InvalidInput, template: str | None) -> Exception:
    match = _PLACE.search(str(error))
    line, column = (int(match[1]), int(match[2]) + 1) if match else (1, 1)
    lines = text.splitlines()
    source_line = lines[line - 1] if line <= len(lines) else ""
    reason = str(error).splitlines()[-1]
    span = Span(path, line, column, source_line)
    if template is None:
        return TemplateBugError(span, reason)
    return InputError.at(
        span,
        "bad-template",
        f"the template {template} rendered invalid Python: {reason}",
        hint=f"correct {template}; the line shown is from the output",
    )
