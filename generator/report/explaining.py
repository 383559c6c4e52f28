"""The report of `explain`: for people, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rich.text import Text

from generator.load.pointer import format_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.diagnostics import Span
    from generator.explain.entry import Path
    from generator.explain.find import Answer

_MOST = 10


def as_text(answers: Sequence[Answer]) -> Text:
    """Each answer as a heading with labelled lines."""
    return Text("\n").join(map(_answer, answers))


def _answer(answer: Answer) -> Text:
    entry = answer.entry
    text = Text()
    text.append(entry.name, "bold")
    text.append(f" ({entry.kind.value})", "dim")
    for label, words in _lines(answer):
        text.append(f"\n  {label + ':':<9}", "bold cyan")
        text.append(words)
    return text


def _lines(answer: Answer) -> Iterator[tuple[str, str]]:
    entry = answer.entry
    if entry.rule:
        yield "name", entry.rule
    if answer.spec is not None and entry.spec is not None:
        yield "spec", f"{answer.spec}  {format_pointer(entry.spec)}"
    if answer.config is not None and entry.config is not None:
        yield "config", f"{answer.config}  {_dotted(entry.config)}"
    if entry.file:
        yield "file", entry.file
    if entry.note:
        yield "note", entry.note
    for label, names in (("has", entry.has), ("used by", entry.used_by)):
        if names:
            more = f", and {len(names) - _MOST} more" if len(names) > _MOST else ""
            yield label, ", ".join(names[:_MOST]) + more


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))


def as_json(answers: Sequence[Answer]) -> str:
    """A JSON object with all answers."""
    found = [
        {
            "kind": answer.entry.kind.value,
            "name": answer.entry.name,
            "rule": answer.entry.rule,
            "spec": _place(answer.spec),
            "config": _place(answer.config),
            "file": answer.entry.file,
            "note": answer.entry.note,
            "has": list(answer.entry.has),
            "used_by": list(answer.entry.used_by),
        }
        for answer in answers
    ]
    return json.dumps({"ok": True, "found": found}, indent=2)


def _place(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"file": span.file, "line": span.line, "column": span.column, "pointer": span.pointer}
