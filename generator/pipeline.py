"""The whole flow in one place: inputs to a tree of files, with nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cache.store import Store
from generator.diagnostics import Diagnostics, InputError, Span
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.load.document import Document

Progress = Callable[[str], None]
"""Called with a short phrase as each stage begins."""

TARGETS = ("python",)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one run reads. `config` is the layered config; `templates` go before our own.

    `store` keeps what later runs can use again; by default nothing is kept. `workers` take a part
    of the work; by default there are none.
    """

    spec: Document
    config: Document
    templates: tuple[Path, ...] = ()
    target: str = "python"
    store: Store = field(default_factory=lambda: Store(None))
    workers: Workers = field(default_factory=lambda: Workers(1))


@dataclass(frozen=True, slots=True)
class Generated:
    """The result of a run: POSIX paths below the target's folder to contents, and counts.

    `keep` are patterns of files that are written by hand (config key `keep_files`).
    """

    files: Mapping[str, bytes]
    operations: int
    models: int
    diagnostics: Diagnostics
    keep: tuple[str, ...] = ()


def generate(inputs: Inputs, progress: Progress) -> Generated:
    """Generates the target's files.

    Raises InputError for whatever the user can mend in the spec, the config or the templates.
    """
    from generator.config.ignoring import ignoring  # noqa: PLC0415
    from generator.config.parse import parse_config  # noqa: PLC0415  (heavy, and not for --help)
    from generator.load.api import check_version, load_api  # noqa: PLC0415
    from generator.load.coverage import check_coverage  # noqa: PLC0415
    from generator.load.packs import read_packs  # noqa: PLC0415
    from generator.load.selection import select  # noqa: PLC0415
    from generator.plan.python import plan_python  # noqa: PLC0415
    from generator.plan.surroundings import plan_surroundings  # noqa: PLC0415
    from generator.render.folders import own_templates  # noqa: PLC0415
    from generator.render.formatter import Formatter  # noqa: PLC0415
    from generator.render.tools import formatting_tool  # noqa: PLC0415
    from generator.targets import python_files  # noqa: PLC0415

    _check_target(inputs.target)
    check_version(inputs.spec)
    diagnostics = Diagnostics()
    diagnostics.extend(inputs.spec.warnings)
    progress("Checking the config")
    config, warnings = parse_config(inputs.config)
    diagnostics.extend(warnings)
    selection = select(config, inputs.config, inputs.spec)
    diagnostics.extend(check_coverage(config, inputs.config, inputs.spec))
    folders = (*inputs.templates, own_templates())
    tool = formatting_tool(
        config.clientsmith.formatter, inputs.config.span(("clientsmith", "formatter"))
    )
    packs = read_packs(config.clientsmith.packs, inputs.config, folders)
    progress("Resolving the description")
    pointers = selection.models.values()
    api = load_api(
        inputs.spec,
        selection.endpoints,
        pointers,
        diagnostics,
        store=inputs.store,
        workers=inputs.workers,
    )
    progress("Planning the package")
    plan = plan_python(api, config, inputs.config, selection.models, packs)
    progress("Rendering and formatting")
    surroundings = plan_surroundings(api, plan, config)
    formatter = Formatter(inputs.store, inputs.workers, tool)
    files = python_files(plan, surroundings, inputs.templates, formatter)
    python = config.targets.python
    return Generated(
        files=files,
        operations=len(selection.endpoints),
        models=len(plan.models.all),
        diagnostics=diagnostics.without(ignoring(config.diagnostics, (inputs.spec, inputs.config))),
        keep=() if python is None else python.keep_files,
    )


def _check_target(target: str) -> None:
    if target not in TARGETS:
        known = ", ".join(TARGETS)
        raise InputError.at(
            Span("--target"), "unknown-target", f"there is no target `{target}`", hint=known
        )
