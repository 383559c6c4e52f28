"""`clientsmith lint`."""

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.exit_codes import DIFFERS, OK
from generator.cli.options import Json, Quiet
from generator.cli.running import run

if TYPE_CHECKING:
    from generator.diagnostics import Severity
    from generator.lint.report import Report
    from generator.report.reporter import Reporter


class Format(str, Enum):
    """How findings are reported."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


class FailOn(str, Enum):
    """The least severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Spec = Annotated[
    str | None,
    typer.Argument(
        metavar="SPEC", help="The OpenAPI description: FILE, URL or -.", show_default=False
    ),
]
Config = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE", help="The SDK config. Repeated: each is layered over the one before."
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE[:PLACE]",
        help="Leave out findings of a code, everywhere or at a JSON pointer, an endpoint, a path "
        "in the config, or a file and line. Repeatable.",
    ),
]
All = Annotated[bool, typer.Option("--all", help="Show every finding, not a few of each code.")]
Rules = Annotated[bool, typer.Option("--rules", help="List the codes and exit.")]
Explain = Annotated[str | None, typer.Option(metavar="CODE", help="Say all about a code and exit.")]


def lint(
    *,
    spec: Spec = None,
    config: Config = None,
    format: Annotated[Format, typer.Option(help="How to report.")] = Format.TEXT,  # noqa: A002
    fail_on: Annotated[
        FailOn, typer.Option(help="The least severity that makes the exit code 1.")
    ] = FailOn.WARNING,
    ignore: Ignore = None,
    show_all: All = False,
    rules: Rules = False,
    explain: Explain = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Tell what in SPEC (and the config) will hurt the SDK; exit with 1 if anything does."""
    form = Format.JSON if json else format

    def command(reporter: "Reporter") -> int:
        if rules or explain is not None:
            _show_rules(explain)
            return OK
        if spec is None:
            raise typer.BadParameter("name the description to look at", param_hint="'SPEC'")
        with reporter.progress() as progress:
            progress(f"Reading {spec}")
            report = _report(spec, config or [], ignore or [])
        fails = report.fails(_threshold(fail_on))
        _show(report, form, fails=fails, show_all=show_all, quiet=quiet)
        return DIFFERS if fails else OK

    run(command, as_json=form is Format.JSON, quiet=quiet)


def _threshold(fail_on: FailOn) -> "Severity | None":
    from generator.diagnostics import Severity  # noqa: PLC0415

    return None if fail_on is FailOn.NEVER else Severity(fail_on.value)


def _report(spec: str, configs: list[str], ignore: list[str]) -> "Report":
    from generator.cache.store import default_store  # noqa: PLC0415
    from generator.lint.ignores import ignores_of_option  # noqa: PLC0415
    from generator.lint.run import lint as find  # noqa: PLC0415
    from generator.reading import read_documents  # noqa: PLC0415

    ignores = [ignores_of_option(text) for text in ignore]
    return find(*read_documents(spec, configs), ignores, default_store())


def _show(report: "Report", form: Format, *, fails: bool, show_all: bool, quiet: bool) -> None:
    from generator.report import linting  # noqa: PLC0415
    from generator.report.sarif import as_sarif  # noqa: PLC0415
    from generator.report.text import make_console  # noqa: PLC0415

    if form is Format.JSON:
        typer.echo(linting.as_json(report, ok=not fails))
    elif form is Format.SARIF:
        typer.echo(as_sarif(report))
    else:
        linting.as_text(report, make_console(), show_all=show_all, quiet=quiet)


def _show_rules(code: str | None) -> None:
    from generator.lint.run import RULES  # noqa: PLC0415
    from generator.report import linting  # noqa: PLC0415
    from generator.report.text import make_console  # noqa: PLC0415

    if code is None:
        make_console().print(linting.rule_lines(rule for rule in RULES if rule.check))
        return
    found = RULES.get(code)
    if found is None:
        raise typer.BadParameter(f"there is no code `{code}`", param_hint="'--explain'")
    make_console().print(linting.rule_text(found))
