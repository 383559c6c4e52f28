"""The application: the commands, and what is asked of it without one."""

from typing import Annotated

import typer

from generator import __version__
from generator.cli.check import check
from generator.cli.exit_codes import MISTAKE, OK
from generator.cli.generate import generate
from generator.cli.init import init
from generator.cli.lint import lint
from generator.cli.schema import schema

app = typer.Typer(
    name="clientsmith",
    help="Generates API clients from an OpenAPI description and an SDK config.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _command in (init, generate, check, lint, schema):
    app.command()(_command)


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
