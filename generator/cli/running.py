"""Runs what a command does, and turns its outcome into the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from generator.cli.exit_codes import BROKEN_PIPE, MISTAKE
from generator.diagnostics import Diagnostic, InputError, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.report.reporter import Reporter


def run(command: Callable[[Reporter], int], *, as_json: bool = False, quiet: bool = False) -> None:
    """Runs a command and exits with its code; what users can mend exits with 2."""
    from generator.report.reporter import make_reporter  # noqa: PLC0415

    reporter = make_reporter(as_json=as_json, quiet=quiet)
    try:
        code = command(reporter)
    except InputError as error:
        reporter.failed(error.diagnostics)
        code = MISTAKE
    except BrokenPipeError:
        code = BROKEN_PIPE
    except OSError as error:
        # Not met where it arose, as of a template that can't be read.
        span = Span(str(error.filename)) if error.filename else None
        reporter.failed([Diagnostic("os-error", error.strerror or str(error), span)])
        code = MISTAKE
    raise typer.Exit(code)
