"""Which findings are not to be reported: `diagnostics.ignored` of the config, and `--ignore`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, InputError, Severity, Span
from generator.lint.hints import did_you_mean
from generator.lint.registry import RULES
from generator.load.data import is_list, is_map
from generator.load.pointer import PointerError, parse_pointer
from generator.plan.models import PYTHON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config import Config
    from generator.lint.report import Finding
    from generator.load.document import Document

_VERBS = ("get ", "put ", "post ", "delete ", "options ", "head ", "patch ", "trace ")


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings that are ignored: of a code, everywhere or at a place; `span` is where it says so.

    A place is a JSON pointer (`#/components/schemas/Pet`, where `*` stands for any one step), an
    endpoint (`get /pets`), a path in the config (`resources.pets.methods.list`), or a file with or
    without a line (`openapi.yml:12`). What lies below it is ignored, too.
    """

    code: str
    place: str | None
    span: Span

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is to be ignored."""
        rule = finding.rule
        if self.code != rule.code and self.code not in rule.aliases:
            return False
        span = finding.diagnostic.span
        return self.place is None or (span is not None and _lies_in(span, self.place))


def _lies_in(span: Span, place: str) -> bool:
    if place in (span.file, f"{span.file}:{span.line}"):
        return True
    wanted = _steps(place)
    if span.pointer is None or not wanted:
        return False
    steps = parse_pointer(span.pointer)[: len(wanted)]
    return len(steps) == len(wanted) and all(
        want in (step, "*") for want, step in zip(wanted, steps, strict=True)
    )


def _steps(place: str) -> tuple[str, ...]:
    if place.lower().startswith(_VERBS):
        verb, _, path = place.partition(" ")
        return ("paths", path.strip(), verb.lower())
    if not place.startswith("#"):
        return tuple(place.split("."))
    try:
        return parse_pointer(place)
    except PointerError:
        return ()


def ignores_of_option(text: str) -> Ignore:
    """What `--ignore CODE[:PLACE]` says. Raises InputError if there is no such code."""
    code, _, place = text.partition(":")
    if RULES.get(code) is None:
        known = [rule.code for rule in RULES]
        hint = did_you_mean(code, known) or "`clientsmith lint --rules` lists the codes."
        raise InputError.at(Span("--ignore"), "usage", f"there is no code `{code}`", hint=hint)
    return Ignore(code, place or None, Span("--ignore"))


def ignores_of_config(config: Config, document: Document) -> Iterator[Ignore]:
    """What `diagnostics.ignored` says of Python: true, or places, each with or without a reason."""
    for code, value in config.diagnostics.ignored.items():
        path = ("diagnostics", "ignored", code)
        if value is True:
            yield Ignore(code, None, document.span(path, key=True))
            continue
        for index, each in enumerate(value if is_list(value) else [value]):
            span = document.span((*path, index))
            if isinstance(each, str):
                yield Ignore(code, each, span)
            elif is_map(each) and each.get("target", PYTHON) == PYTHON:
                location = each.get("location")
                yield Ignore(code, location if isinstance(location, str) else None, span)


def unused(ignores: Iterable[Ignore], used: set[Ignore]) -> Iterator[Diagnostic]:
    """A finding for each that ignored nothing; a mere note for codes of other tools."""
    for ignore in ignores:
        if ignore in used:
            continue
        if RULES.get(ignore.code) is None:
            hint = did_you_mean(ignore.code, [rule.code for rule in RULES])
            severity = Severity.NOTE if "/" in ignore.code else Severity.WARNING
            message = f"`{ignore.code}` is no code of this linter"
            yield Diagnostic("unused-ignore", message, ignore.span, hint, severity)
            continue
        where = f" at `{ignore.place}`" if ignore.place else ""
        message = f"nothing was found that `{ignore.code}`{where} ignores"
        yield Diagnostic("unused-ignore", message, ignore.span, None, Severity.WARNING)
