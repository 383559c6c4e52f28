"""`clientsmith explain`."""

from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.exit_codes import OK
from generator.cli.options import CONFIG, SPEC, Config, Json, Overlay, RemoteRefs, Spec
from generator.cli.running import run

if TYPE_CHECKING:
    from generator.explain.find import Answer
    from generator.report.reporter import Reporter

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="An endpoint, a schema, a path in the config, a class, a method or a file.",
    ),
]


def explain(
    name: Name,
    *,
    spec: Spec = SPEC,
    config: Config = [CONFIG],  # noqa: B006
    overlay: Overlay = None,
    allow_remote_refs: RemoteRefs = False,
    json: Json = False,
) -> None:
    """Tell where NAME comes from in spec and config, what named it, and where it is emitted."""

    def command(reporter: "Reporter") -> int:
        with reporter.progress() as progress:
            progress("Planning the package")
            answers = _answers(name, spec, config, overlay or [], allow_remote_refs)
        _show(answers, as_json=json)
        return OK

    run(command, as_json=json)


def _answers(
    name: str, spec: str, configs: list[str], overlays: list[str], allow_remote_refs: bool
) -> "tuple[Answer, ...]":
    from generator.cache.store import default_store  # noqa: PLC0415
    from generator.diagnostics import Diagnostics  # noqa: PLC0415
    from generator.explain.find import explain as find  # noqa: PLC0415
    from generator.load.configured import configure  # noqa: PLC0415
    from generator.planning import plan  # noqa: PLC0415
    from generator.reading import read_documents  # noqa: PLC0415

    described, layered = read_documents(
        spec, configs, overlays, allow_remote_refs=allow_remote_refs
    )
    assert layered is not None
    diagnostics = Diagnostics()
    configured = configure(described, layered, diagnostics)
    return find(name, configured, plan(configured, diagnostics, default_store()))


def _show(answers: "tuple[Answer, ...]", *, as_json: bool) -> None:
    from generator.report import explaining  # noqa: PLC0415
    from generator.report.text import make_console  # noqa: PLC0415

    if as_json:
        typer.echo(explaining.as_json(answers))
    else:
        make_console().print(explaining.as_text(answers))
