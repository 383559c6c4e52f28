"""The console script, and what it makes of mistakes in the command line itself."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import typer

from generator.cli.app import app
from generator.cli.exit_codes import BROKEN_PIPE, INTERRUPTED, MISTAKE, OK
from generator.diagnostics import Diagnostic


def main() -> NoReturn:
    """Runs the command line. Exits with 0, 1 (`check` found differences), 2 (a user's mistake)."""
    try:
        code = _invoke()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # Python flushes once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = BROKEN_PIPE
    sys.exit(code)


def _invoke() -> int:
    try:
        return app(prog_name="clientsmith", standalone_mode=False) or OK
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        # The class of usage errors is typer's own or click's, depending on typer's version.
        format_message = getattr(error, "format_message", None)
        if format_message is None:
            raise
        _show_usage_error(error, format_message())
        return MISTAKE


def _show_usage_error(error: Exception, message: str) -> None:
    if _wants_json(sys.argv):
        from generator.report.machine import JsonReporter  # noqa: PLC0415

        hint = "see `clientsmith --help`"
        JsonReporter().failed([Diagnostic("usage", message, hint=hint)])
    else:
        error.show()  # type: ignore[attr-defined]  # pyright: ignore


def _wants_json(arguments: list[str]) -> bool:
    """Whether the command line, wrong as it is, asks for JSON."""
    line = " ".join([*arguments, ""]).replace("--format=", "--format ")
    return "--json" in arguments or "--format json " in line
