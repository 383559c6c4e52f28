"""The rules: what each finds, why that matters and how to mend it, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Severity

if TYPE_CHECKING:
    from generator.lint.subject import Subject
    from generator.lint.walk import Path


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found at `path`: of the description, or of the config if `in_config`.

    `hint` mends this finding; without one, the rule's own `mend` is said. `at_key` shows the key
    of the place rather than its value.
    """

    path: Path
    message: str
    hint: str | None = None
    in_config: bool = False
    at_key: bool = False


Check = Callable[["Subject"], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding. `aliases` are its names in the format of Stainless configs.

    `check` is None for findings of other stages, which only need to be explained.
    """

    code: str
    title: str
    why: str
    mend: str
    severity: Severity = Severity.WARNING
    aliases: tuple[str, ...] = ()
    needs_config: bool = False
    check: Check | None = None


class Rules:
    """Rules by code; each module of `rules/` adds its own."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}

    def add(self, rule: Rule) -> None:
        """Takes a rule up. Codes are unique."""
        assert rule.code not in self._rules, rule.code
        self._rules[rule.code] = rule

    def rule(
        self,
        code: str,
        *,
        title: str,
        why: str,
        mend: str,
        severity: Severity = Severity.WARNING,
        aliases: tuple[str, ...] = (),
        needs_config: bool = False,
    ) -> Callable[[Check], Check]:
        """Makes a rule of the function that looks for it."""

        def decorate(check: Check) -> Check:
            self.add(Rule(code, title, why, mend, severity, aliases, needs_config, check))
            return check

        return decorate

    def get(self, code: str) -> Rule | None:
        """The rule of a code, or of one of its other names."""
        if code in self._rules:
            return self._rules[code]
        return next((rule for rule in self if code in rule.aliases), None)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())


RULES = Rules()
rule = RULES.rule
