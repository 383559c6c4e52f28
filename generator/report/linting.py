"""The report of `lint`, for people and as JSON; `sarif` has the third form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rich.text import Text

from generator.diagnostics import Severity
from generator.report.findings import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from generator.lint.registry import Rule
    from generator.lint.report import Finding, Report

_MOST = 5
"""So many findings of one code are shown, unless all are asked for."""


def as_text(report: Report, console: Console, *, show_all: bool, quiet: bool) -> None:
    """Prints the findings: of each code, the first one with the reason, few of the others.

    quiet: notes and the summary are left out.
    """
    shown: dict[str, int] = {}
    for finding in report.findings:
        if quiet and finding.severity is Severity.NOTE:
            continue
        code = finding.rule.code
        shown[code] = shown.get(code, 0) + 1
        if show_all or shown[code] <= _MOST:
            console.print(_finding(finding, with_reason=shown[code] == 1))
    hidden = {code: count - _MOST for code, count in shown.items() if count > _MOST}
    if hidden and not show_all:
        counts = ", ".join(f"{count} of {code}" for code, count in hidden.items())
        console.print(Text(f"Not shown (--all shows them): {counts}", "dim"))
    if not quiet:
        console.print(Text(_summary(report)))


def _finding(finding: Finding, *, with_reason: bool) -> Text:
    text = render(finding.diagnostic)
    if with_reason and finding.rule.why:
        text.append("\n  why: ", "bold cyan")
        text.append(finding.rule.why)
    if finding.diagnostic.hint is None and with_reason and finding.rule.mend:
        text.append("\n  hint: ", "bold cyan")
        text.append(finding.rule.mend)
    return text


def _summary(report: Report) -> str:
    counts = [
        f"{count} {severity.value}{'' if count == 1 else 's'}"
        for severity, count in report.counts().items()
        if count
    ]
    ignored = f", {report.ignored} ignored" if report.ignored else ""
    found = ", ".join(counts) or "Nothing found"
    return f"{found}{ignored} in {report.operations} operations ({report.seconds:.1f} s)"


def as_json(report: Report, *, ok: bool) -> str:
    """One JSON object: `ok` (whether the exit code is 0), counts, the findings."""
    data = {
        "ok": ok,
        "counts": {severity.value: count for severity, count in report.counts().items()},
        "ignored": report.ignored,
        "operations": report.operations,
        "seconds": round(report.seconds, 3),
        "findings": [_as_data(finding) for finding in report.findings],
    }
    return json.dumps(data, indent=2)


def _as_data(finding: Finding) -> dict[str, Any]:
    found, span = finding.diagnostic, finding.diagnostic.span
    return {
        "severity": found.severity.value,
        "code": found.code,
        "message": found.message,
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "pointer": span.pointer if span else None,
        "why": finding.rule.why,
        "hint": finding.mend,
    }


def rule_text(rule: Rule) -> Text:
    """All that there is to say about a code."""
    text = Text()
    text.append(rule.code, "bold")
    text.append(f"  {rule.severity.value}\n  {rule.title}")
    for label, words in (("why", rule.why), ("hint", rule.mend)):
        text.append(f"\n  {label}: ", "bold cyan")
        text.append(words)
    if rule.aliases:
        text.append("\n  also called: ", "bold cyan")
        text.append(", ".join(rule.aliases))
    return text


def rule_lines(rules: Iterable[Rule]) -> Text:
    """The codes of rules, a line each."""
    listed = list(rules)
    width = max(len(rule.code) for rule in listed)
    lines = (f"{rule.code:<{width}}  {rule.severity.value:<7}  {rule.title}" for rule in listed)
    return Text("\n".join(lines))
