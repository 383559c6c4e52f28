"""`--ignore` of the command line; and what is ignored in vain, there or in the config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.config.ignoring import Ignore
from generator.diagnostics import Diagnostic, InputError, Severity, Span
from generator.lint.hints import did_you_mean
from generator.lint.registry import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def ignores_of_option(text: str) -> Ignore:
    """What `--ignore CODE[:PLACE]` says. Raises InputError if there is no such code."""
    code, _, place = text.partition(":")
    ignore = Ignore(code, place or None, Span("--ignore"))
    if not _is_known(ignore):
        known = [rule.code for rule in RULES]
        hint = did_you_mean(code, known) or "`clientsmith lint --rules` lists the codes."
        raise InputError.at(ignore.span, "usage", f"there is no code `{code}`", hint=hint)
    return ignore


def unused(ignores: Iterable[Ignore], used: set[Ignore]) -> Iterator[Diagnostic]:
    """A finding for each that ignored nothing; a mere note for codes of other tools."""
    for ignore in ignores:
        if ignore in used:
            continue
        if not _is_known(ignore):
            hint = did_you_mean(ignore.code, [rule.code for rule in RULES])
            severity = Severity.NOTE if "/" in ignore.code else Severity.WARNING
            message = f"`{ignore.code}` is no code of this linter"
            yield Diagnostic("unused-ignore", message, ignore.span, hint, severity)
            continue
        where = f" at `{ignore.place}`" if ignore.place else ""
        message = f"nothing was found that `{ignore.code}`{where} ignores"
        yield Diagnostic("unused-ignore", message, ignore.span, None, Severity.WARNING)


def _is_known(ignore: Ignore) -> bool:
    return any(RULES.get(code) is not None for code in ignore.codes)
