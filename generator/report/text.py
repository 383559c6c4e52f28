"""The report for people: results on standard output; progress, warnings, errors on the other."""

from __future__ import annotations

import shlex
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from generator.emit.compare import State
from generator.report.findings import render

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from generator.commands import Outcome
    from generator.diagnostics import Diagnostic
    from generator.init.run import Drafted
    from generator.pipeline import Progress

_MOST_WARNINGS = 20
_MOST_ERRORS = 50


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leaves to the command line what rich would end with an exit code of its own."""
        raise BrokenPipeError


def make_console(*, stderr: bool = False) -> Console:
    """Standard output, or the other: lines are not wrapped, and only our own styles count."""
    return _Console(stderr=stderr, highlight=False, soft_wrap=True)


class TextReporter:
    """See `Reporter`. Rich leaves out colours where NO_COLOR is set or the output is a file.

    quiet: no progress, warnings and summaries; errors and what differs are shown.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._out = make_console()
        self._err = make_console(stderr=True)

    @contextmanager
    def progress(self) -> Generator[Progress, None, None]:
        """A spinner with the name of the stage, if someone looks.

        It has a thread, which begins with the first stage.
        """
        if self._quiet or not self._err.is_terminal:
            yield lambda _: None
            return
        status = self._err.status("Starting")

        def show(stage: str) -> None:
            status.update(Text(stage))
            status.start()

        try:
            yield show
        finally:
            status.stop()

    def generated(self, outcome: Outcome) -> None:
        """Warnings and a summary."""
        if self._quiet or outcome.written is None:
            return
        self._warn(outcome)
        generated, files = outcome.generated, outcome.written
        lines = [
            f"Generated {outcome.options.folder} from {outcome.options.spec} "
            f"in {outcome.seconds:.1f} s",
            f"  {_count(generated.operations, 'operation')}, {_count(generated.models, 'model')}",
            f"  {_count(len(files.written), 'file')} written, {len(files.unchanged)} unchanged, "
            f"{len(files.removed)} removed",
        ]
        if len(generated.diagnostics):
            lines.append(f"  {_count(len(generated.diagnostics), 'warning')}")
        if unexpected := set(outcome.plan.comparison.of(State.UNEXPECTED)) - set(files.written):
            lines.append(f"  {_count(len(unexpected), 'unexpected file')}: see `clientsmith check`")
        self._out.print(Text("\n".join(lines)))

    def checked(self, outcome: Outcome) -> None:
        """Each file that differs with its state; warnings and a summary."""
        states = outcome.plan.comparison.states
        differing = {path: each for path, each in states.items() if each is not State.UNCHANGED}
        if not self._quiet:
            self._warn(outcome)
        for path, state in differing.items():
            self._out.print(Text(f"{state.value:<10} {outcome.options.folder / path}"))
        if self._quiet:
            return
        if differing:
            summary = f"{_count(len(differing), 'file')} of {len(states)} not as generated"
        else:
            summary = f"All {_count(len(states), 'file')} in {outcome.options.folder} are current"
        self._out.print(Text(f"{summary} ({outcome.seconds:.1f} s)"))

    def drafted(self, drafted: Drafted) -> None:
        """A summary, and what to do next; the config itself where no file was written."""
        if drafted.output == "-":
            self._out.file.write(drafted.text)
            return
        if self._quiet:
            return
        lines = [
            f"Wrote {drafted.output} from {drafted.spec} in {drafted.seconds:.1f} s",
            f"  {_count(drafted.resources, 'resource')}, {_count(drafted.methods, 'method')}, "
            f"{_count(drafted.models, 'model')}",
        ]
        if drafted.left_out:
            lines.append(f"  {_count(drafted.left_out, 'endpoint')} left out, listed at its end")
        lines += [
            "Read it, change what should be called otherwise, then:",
            f"  clientsmith generate --spec {shlex.quote(drafted.spec)} "
            f"--config {shlex.quote(drafted.output)} --output sdks",
        ]
        self._out.print(Text("\n".join(lines)))

    def failed(self, findings: Sequence[Diagnostic]) -> None:
        """The findings."""
        self._show([(found, 1) for found in findings], _MOST_ERRORS)

    def _warn(self, outcome: Outcome) -> None:
        self._show(outcome.generated.diagnostics.counted(), _MOST_WARNINGS)

    def _show(self, findings: Sequence[tuple[Diagnostic, int]], most: int) -> None:
        for found, count in findings[:most]:
            self._err.print(render(found, count))
        if len(findings) > most:
            self._err.print(Text(f"… and {len(findings) - most} more (all of them with --json)"))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
