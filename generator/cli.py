"""The command line: options in, exit codes out. What the commands do is in `commands`.

Heavy modules are imported when a command runs, so that `--help` and `--version` are quick.
Annotations are not postponed here: typer reads them when the commands are declared.
"""

import os
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator import __version__
from generator.diagnostics import Diagnostic, InputError, Span

if TYPE_CHECKING:
    from generator.commands import Options
    from generator.report.reporter import Reporter

OK, DIFFERS, MISTAKE = 0, 1, 2
# As shells report processes that were ended by SIGINT and SIGPIPE.
INTERRUPTED, BROKEN_PIPE = 130, 141

app = typer.Typer(
    name="clientsmith",
    help="Generates API clients from an OpenAPI description and an SDK config.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Target(str, Enum):
    """What can be emitted."""

    PYTHON = "python"


Spec = Annotated[
    str, typer.Option(metavar="FILE|URL|-", help="The OpenAPI description, YAML or JSON.")
]
Config = Annotated[
    list[str],
    typer.Option(
        metavar="FILE", help="The SDK config. Repeated: each is layered over the one before."
    ),
]
Output = Annotated[Path, typer.Option(metavar="DIR", help="Holds one folder per target.")]
TargetOption = Annotated[Target, typer.Option(help="What to emit.")]
Templates = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Templates that take the place of ours. Repeated: the first one found counts.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show only errors and differences.")]
Json = Annotated[bool, typer.Option("--json", help="Report as JSON on standard output.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that were edited by hand.")]

SPEC, CONFIG, OUTPUT = "spec/openapi.yaml", "spec/clientsmith.yml", Path("output")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"clientsmith {__version__}")
        raise typer.Exit(OK)


@app.callback()
def _root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    del version  # its callback has dealt with it
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(MISTAKE)


@app.command()
def generate(
    *,
    spec: Spec = SPEC,
    config: Config = [CONFIG],  # noqa: B006
    output: Output = OUTPUT,
    target: TargetOption = Target.PYTHON,
    templates: Templates = None,
    force: Force = False,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Generate the client into OUTPUT/TARGET. Files that were edited by hand stop it."""

    def run(options: "Options", reporter: "Reporter") -> int:
        from generator import commands  # noqa: PLC0415

        with reporter.progress() as progress:
            outcome = commands.generate(options, progress, force=force)
        reporter.generated(outcome)
        return OK

    _run(run, _options(spec, config, output, target, templates), as_json=json, quiet=quiet)


@app.command()
def check(
    *,
    spec: Spec = SPEC,
    config: Config = [CONFIG],  # noqa: B006
    output: Output = OUTPUT,
    target: TargetOption = Target.PYTHON,
    templates: Templates = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Compare OUTPUT/TARGET with what would be generated; exit with 1 if anything differs."""

    def run(options: "Options", reporter: "Reporter") -> int:
        from generator import commands  # noqa: PLC0415

        with reporter.progress() as progress:
            outcome = commands.check(options, progress)
        reporter.checked(outcome)
        return DIFFERS if outcome.plan.comparison.differs else OK

    _run(run, _options(spec, config, output, target, templates), as_json=json, quiet=quiet)


def _options(
    spec: str, config: list[str], output: Path, target: Target, templates: list[Path] | None
) -> "Options":
    from generator.commands import Options  # noqa: PLC0415

    return Options(spec, tuple(config), output, target.value, tuple(templates or ()))


def _run(
    command: Callable[["Options", "Reporter"], int],
    options: "Options",
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Runs a command and exits with its code; what users can mend exits with 2."""
    from generator.report.reporter import make_reporter  # noqa: PLC0415

    reporter = make_reporter(as_json=as_json, quiet=quiet)
    try:
        code = command(options, reporter)
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


def main() -> None:
    """The console script. Exits with 0, 1 (`check` found differences), 2 (a user's mistake)."""
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
    if "--json" in sys.argv:
        from generator.report.machine import JsonReporter  # noqa: PLC0415

        hint = "see `clientsmith --help`"
        JsonReporter().failed([Diagnostic("usage", message, hint=hint)])
    else:
        error.show()  # type: ignore[attr-defined]  # pyright: ignore
