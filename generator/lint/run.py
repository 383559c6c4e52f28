"""Applies the rules, takes in what the other stages say, and leaves out what is ignored."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import generator.lint.rules as _rules  # makes them known
from generator.cache.store import Store
from generator.config.ignoring import ignores_of
from generator.diagnostics import Diagnostic, Severity
from generator.lint.ignores import unused
from generator.lint.registry import RULES, Found, Rule
from generator.lint.report import Finding, Report
from generator.lint.stages import after_transforms, findings_of_stages, read_config
from generator.lint.subject import Subject
from generator.load.api import check_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.config.ignoring import Ignore
    from generator.load.document import Document

__all__ = ["RULES", "lint"]

assert _rules


def lint(
    spec: Document,
    config: Document | None = None,
    ignores: Sequence[Ignore] = (),
    store: Store | None = None,
) -> Report:
    """Everything in `spec` and `config` that will hurt the SDK, but for what is ignored.

    `store` keeps what later runs can use again. Raises InputError if `spec` is no OpenAPI 3
    description at all.
    """
    started = time.perf_counter()
    check_version(spec)
    parsed, of_config = read_config(config)
    corrected, of_transforms = after_transforms(spec, parsed, config)
    subject = Subject(corrected, parsed, config if parsed is not None else None)
    found = [*of_config, *of_transforms, *_found_by_rules(subject)]
    found += _not_by_rules(findings_of_stages(subject, store or Store(None)))
    findings = [Finding(each, _rule_of(each)) for each in _each_once(found)]
    if parsed is not None and config is not None:
        ignores = [*ignores, *ignores_of(parsed.diagnostics, config)]
    kept, ignored = _without_ignored(findings, ignores)
    ordered = sorted(kept, key=lambda finding: _order(finding, spec.name))
    seconds = time.perf_counter() - started
    return Report(tuple(ordered), ignored, len(subject.operations), seconds)


def _found_by_rules(subject: Subject) -> Iterator[Diagnostic]:
    for rule in RULES:
        if rule.check is None or (rule.needs_config and subject.config is None):
            continue
        try:
            found = list(rule.check(subject))
        except RecursionError:
            yield Diagnostic("too-deep", f"the rule `{rule.code}` met nesting beyond reason")
            continue
        yield from (_diagnostic(subject, rule, each) for each in found)


def _diagnostic(subject: Subject, rule: Rule, found: Found) -> Diagnostic:
    document = subject.config_document if found.in_config else subject.spec
    assert document is not None
    span = document.span(found.path, key=found.at_key)
    return Diagnostic(rule.code, found.message, span, found.hint, rule.severity)


def _not_by_rules(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What no rule looks for itself: rules look everywhere, other stages stop at the first."""
    for each in found:
        rule = RULES.get(each.code)
        if rule is None:
            yield each
        elif rule.check is None:
            # A stage knows only whether it can go on; how much it matters, the rule says.
            stops = each.severity is Severity.ERROR
            yield each if stops else replace(each, severity=rule.severity)


def _each_once(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return {(d.code, d.message, d.span): d for d in found}.values()


def _rule_of(found: Diagnostic) -> Rule:
    return RULES.get(found.code) or Rule(found.code, found.message, "", found.hint or "")


def _without_ignored(
    findings: Sequence[Finding], ignores: Sequence[Ignore]
) -> tuple[list[Finding], int]:
    kept: list[Finding] = []
    used: set[Ignore] = set()
    for finding in findings:
        covering = [ignore for ignore in ignores if _covers(ignore, finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    late = [Finding(each, _rule_of(each)) for each in unused(ignores, used)]
    kept += [each for each in late if not any(_covers(ignore, each) for ignore in ignores)]
    return kept, len(findings) + len(late) - len(kept)


def _covers(ignore: Ignore, finding: Finding) -> bool:
    return ignore.covers(finding.diagnostic, finding.rule.aliases)


def _order(finding: Finding, first: str) -> tuple[bool, str, int, int, str]:
    """Files one after the other, the description first; each from the top."""
    span = finding.diagnostic.span
    if span is None:
        return (True, "", 0, 0, finding.rule.code)
    return (span.file != first, span.file, span.line or 0, span.column or 0, finding.rule.code)
