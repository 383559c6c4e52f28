"""Part `init`: each description gets a guessed config, and the package made of it is checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.init.draft import Answers
from generator.init.run import start
from tests.conformance.checks import case_results
from tests.conformance.init.descriptions import DESCRIPTIONS
from tests.conformance.packages import Case
from tests.conformance.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.init.draft import Draft
    from generator.init.run import Drafted
    from tests.conformance.init.descriptions import Description
    from tests.conformance.workspace import Workspace

_NAME = "init"


def init_results(workspace: Workspace) -> Iterator[Result]:
    """For each description: what `init` found in it, then a row for each check of the package."""
    for description in DESCRIPTIONS:
        yield from _description_results(description, workspace)


def _description_results(description: Description, workspace: Workspace) -> Iterator[Result]:
    subject = f"{_NAME}: {description.name}"
    spec = description.file()
    config = workspace.folder / f"{_NAME}-{description.name.replace(' ', '-')}.yml"
    try:
        begun = start(str(spec), lambda _: None)
        draft = begun.guess(Answers())
        drafted = begun.write(draft, str(config))
        served = _served(draft)
        case = Case(
            package=draft.names.package,
            spec=spec,
            configs=(config,),
            served=served,
            version=f"by init: {description.name}",
            tests=description.tests,
        )
        workspace.project(case)
    except InputError as error:
        yield Result(subject, "init, generate", False, "refused", str(error))
        return
    yield Result(subject, "init, generate", True, _figure(drafted))
    yield from (replace(r, subject=subject) for r in case_results(case, workspace))


def _figure(drafted: Drafted) -> str:
    found = (
        (drafted.resources, "resources"),
        (drafted.methods, "methods"),
        (drafted.models, "models"),
    )
    return ", ".join(f"{count} {what}" for count, what in found)


def _served(draft: Draft) -> tuple[str, ...]:
    """How Steady is to read queries and forms: as the guessed config has them written."""
    return (
        f"--validator-query-array-format={draft.arrays}",
        "--validator-query-object-format=brackets",
        f"--validator-form-array-format={draft.arrays}",
        "--validator-form-object-format=brackets",
    )
