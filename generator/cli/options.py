"""The options that several commands share, and their defaults.

Annotations are not postponed here and in the commands: typer reads them when those are declared.
"""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from generator.options import Options


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
Overlay = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE", help="An overlay that changes the description. Repeated: in their order."
    ),
]
RemoteRefs = Annotated[
    bool,
    typer.Option("--allow-remote-refs", help="Follow references of the description to URLs."),
]
Output = Annotated[Path, typer.Option(metavar="DIR", help="Holds one folder per target.")]
TargetOption = Annotated[Target, typer.Option("--target", help="What to emit.")]
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


def run_options(
    spec: str,
    config: list[str],
    output: Path,
    target: Target,
    templates: list[Path] | None,
    *,
    overlay: list[str] | None = None,
    allow_remote_refs: bool = False,
) -> Options:
    """The options of `generate` and `check` as the commands take them."""
    return Options(
        spec,
        tuple(config),
        output,
        target.value,
        tuple(templates or ()),
        tuple(overlay or ()),
        allow_remote_refs,
    )
