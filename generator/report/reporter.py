"""What a command tells, whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from generator.commands import Outcome
    from generator.diagnostics import Diagnostic
    from generator.init.run import Drafted
    from generator.pipeline import Progress


class Reporter(Protocol):
    """One way of telling. Each command ends with exactly one of the last four."""

    def progress(self) -> AbstractContextManager[Progress]:
        """While open, its value is to be called as each stage begins."""
        ...

    def generated(self, outcome: Outcome) -> None:
        """Files were written."""
        ...

    def checked(self, outcome: Outcome) -> None:
        """The disk was compared."""
        ...

    def drafted(self, drafted: Drafted) -> None:
        """A config was guessed."""
        ...

    def failed(self, findings: Sequence[Diagnostic]) -> None:
        """The user's input can't be used."""
        ...


def make_reporter(*, as_json: bool, quiet: bool) -> Reporter:
    """The reporter that the options ask for; with `as_json`, `quiet` changes nothing."""
    if as_json:
        from generator.report.machine import JsonReporter  # noqa: PLC0415

        return JsonReporter()
    from generator.report.text import TextReporter  # noqa: PLC0415

    return TextReporter(quiet=quiet)
