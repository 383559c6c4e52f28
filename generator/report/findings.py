"""Shows a finding as compilers do: place, message, the source line with a caret, a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic, Span

_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold blue"}
_WIDTH = 100
_BEFORE = 60
"""Of a longer source line (minified JSON), so many characters are shown, and so many before."""


def render(found: Diagnostic, count: int = 1) -> Text:
    """The lines that show a finding. Nothing in it is taken as markup or as a terminal's code."""
    severity = found.severity.value
    text = Text()
    if found.span is not None:
        text.append(f"{_printable(str(found.span))}: ", "bold")
    text.append(f"{severity}: ", _STYLES[severity])
    text.append(_printable(found.message))
    if count > 1:
        text.append(f" ({count} times; this is the first)", "dim")
    text.append(f" [{found.code}]", "dim")
    if found.span is not None:
        _append_source(text, found.span)
    if found.hint:
        text.append("\n  hint: ", "bold cyan")
        text.append(_printable(found.hint))
    return text


def _append_source(text: Text, span: Span) -> None:
    if not span.source_line or span.column is None:
        return
    caret = span.column - span.source_column
    start = max(0, caret - _BEFORE) if len(span.source_line) > _WIDTH else 0
    before = _printable(span.source_line[start:caret])
    after = _printable(span.source_line[caret : start + _WIDTH])
    indent = "    …" if start or span.source_column > 1 else "    "
    text.append(f"\n{indent}{before}{after}")
    text.append("\n" + " " * cell_len(indent + before) + "^", "bold green")


def _printable(text: str) -> str:
    """Tabs and control characters as spaces, so that the caret stands where it should."""
    return "".join(char if char.isprintable() else " " for char in text)
