"""`clientsmith check`."""

from typing import TYPE_CHECKING

from generator.cli.exit_codes import DIFFERS, OK
from generator.cli.options import (
    CONFIG,
    OUTPUT,
    SPEC,
    Config,
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


def check(
    *,
    spec: Spec = SPEC,
    config: Config = [CONFIG],  # noqa: B006
    overlay: Overlay = None,
    allow_remote_refs: RemoteRefs = False,
    output: Output = OUTPUT,
    target: TargetOption = Target.PYTHON,
    templates: Templates = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Compare OUTPUT/TARGET with what would be generated; exit with 1 if anything differs."""
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
            outcome = commands.check(options, progress)
        reporter.checked(outcome)
        return DIFFERS if outcome.plan.comparison.differs else OK

    run(command, as_json=json, quiet=quiet)
