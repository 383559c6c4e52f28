"""`clientsmith generate`."""

from typing import TYPE_CHECKING

from generator.cli.exit_codes import OK
from generator.cli.options import (
    CONFIG,
    OUTPUT,
    SPEC,
    Config,
    Force,
    Json,
    Output,
    Overlay,
    Quiet,
    RemoteRefs,
    Spec,
    Target,
    TargetOption,
    Templates,
    run_options,
)
from generator.cli.running import run

if TYPE_CHECKING:
    from generator.report.reporter import Reporter


def generate(
    *,
    spec: Spec = SPEC,
    config: Config = [CONFIG],  # noqa: B006
    overlay: Overlay = None,
    allow_remote_refs: RemoteRefs = False,
    output: Output = OUTPUT,
    target: TargetOption = Target.PYTHON,
    templates: Templates = None,
    force: Force = False,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Generate the client into OUTPUT/TARGET. Files that were edited by hand stop it."""
    options = run_options(
        spec,
        config,
        output,
        target,
        templates,
        overlay=overlay,
        allow_remote_refs=allow_remote_refs,
    )

    def command(reporter: "Reporter") -> int:
        from generator import commands  # noqa: PLC0415

        with reporter.progress() as progress:
            outcome = commands.generate(options, progress, force=force)
        reporter.generated(outcome)
        return OK

    run(command, as_json=json, quiet=quiet)
