"""`clientsmith init`."""

from collections.abc import Callable
from keyword import iskeyword
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.exit_codes import OK
from generator.cli.options import Json, Quiet
from generator.cli.running import run
from generator.diagnostics import InputError, Span

if TYPE_CHECKING:
    from generator.init.draft import Answers, Draft
    from generator.report.reporter import Reporter

DEFAULT = "clientsmith.yml"

SpecArgument = Annotated[
    str, typer.Argument(metavar="FILE|URL|-", help="The OpenAPI description, YAML or JSON.")
]
ConfigOutput = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="FILE|-", help="Where to write; `-`: to standard output."
    ),
]
Interactive = Annotated[
    bool, typer.Option("--interactive", "-i", help="Ask for names instead of guessing them all.")
]
Overwrite = Annotated[bool, typer.Option("--force", help="Overwrite the file if it exists.")]


def init(
    spec: SpecArgument,
    *,
    output: ConfigOutput = DEFAULT,
    interactive: Interactive = False,
    force: Overwrite = False,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Write a first config for an API of which there is only the description."""

    def command(reporter: "Reporter") -> int:
        from generator.init.draft import Answers  # noqa: PLC0415
        from generator.init.run import refuse_to_overwrite, start  # noqa: PLC0415

        if interactive and spec == "-":
            raise InputError.at(
                Span("<stdin>"), "stdin-twice", "standard input can't be asked and read from"
            )
        if not force and not interactive:
            refuse_to_overwrite(output)
        with reporter.progress() as progress:
            begun = start(spec, progress)
            draft = begun.guess(Answers())
        where = output
        if interactive:
            answers, where = _ask(draft, output)
            draft = begun.guess(answers)
            if not force:
                refuse_to_overwrite(where)
        reporter.drafted(begun.write(draft, where))
        return OK

    run(command, as_json=json, quiet=quiet)


def _ask(draft: "Draft", output: str) -> tuple["Answers", str]:
    """Asks for what only the user can know; what was guessed is the default."""
    from generator.init.draft import Answers  # noqa: PLC0415

    package = _prompt("Name to import the package by", draft.names.package, _package)
    variable = None
    key = next((option for option in draft.auth.options if option.role == "value"), None)
    if key is not None:
        guessed = f"{package.upper()}_{key.name.upper()}"
        variable = _prompt(f"Environment variable of `{key.name}`", guessed, _variable)
    return Answers(package, variable), _prompt("Config file to write", output, str)


def _prompt(question: str, default: str, check: Callable[[str], str]) -> str:
    answer: str = typer.prompt(question, default=default, value_proc=check, err=True)
    return answer


def _package(text: str) -> str:
    name = text.strip().replace("-", "_")
    if not name.isidentifier() or iskeyword(name):
        raise typer.BadParameter("a Python package can't be called that")
    return name


def _variable(text: str) -> str:
    if not text.strip().isidentifier():
        raise typer.BadParameter("an environment variable can't be called that")
    return text.strip()
