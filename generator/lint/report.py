"""What linting came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Severity

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.lint.registry import Rule

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
"""The worst one first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding, and the rule that says why it matters and how to mend it."""

    diagnostic: Diagnostic
    rule: Rule

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.diagnostic.severity

    @property
    def mend(self) -> str:
        """How to mend it: this one, if there is more to say than of all of its kind."""
        return self.diagnostic.hint or self.rule.mend


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, file by file from the top; `ignored` is how many more there are."""

    findings: tuple[Finding, ...]
    ignored: int
    operations: int
    seconds: float = 0.0

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        found = Counter(finding.severity for finding in self.findings)
        return {severity: found[severity] for severity in SEVERITIES}

    def fails(self, threshold: Severity | None) -> bool:
        """Whether some finding matters at least as much as `threshold`; None: none does."""
        if threshold is None:
            return False
        counting = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(finding.severity in counting for finding in self.findings)
