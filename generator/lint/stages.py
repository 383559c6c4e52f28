"""What the other stages say of the input: reading the config, the description, planning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostic, Diagnostics, InputError
from generator.lint.subject import Subject
from generator.load.amend import Amended, amended
from generator.load.api import load_api
from generator.load.configured import Configured
from generator.load.described import described_methods
from generator.load.transforms.apply import transformed
from generator.planning import plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cache.store import Store
    from generator.load.document import Document

BUG = "bug"


def prepare(spec: Document, config: Document | None) -> tuple[Subject, list[Diagnostic]]:
    """What the rules look at: the description after the config's transforms, and the config with
    the methods of the description; and what there is to say of them. Beside a config that can't be
    used, the description is looked at alone."""
    found = list(spec.warnings)
    if config is None:
        return Subject(spec), [*found, *described_methods(spec)[1]]
    try:
        parsed, warnings = parse_config(config)
    except InputError as error:
        return Subject(spec), [*found, *error.diagnostics]
    diagnostics = Diagnostics()
    whole = Amended(parsed, config)
    try:
        spec = transformed(spec, parsed, config, diagnostics)
        whole = amended(parsed, config, spec, diagnostics)
    except InputError as error:
        found += error.diagnostics
    return Subject(spec, whole.config, whole.document), [*found, *warnings, *diagnostics]


def findings_of_stages(subject: Subject, store: Store) -> Iterator[Diagnostic]:
    """What loading and planning find. Without a config, every operation is loaded."""
    diagnostics = Diagnostics()
    try:
        _go_through(subject, diagnostics, store)
    except InputError as error:
        yield from error.diagnostics
    except Exception as error:  # whatever it is, the rules' findings are worth having
        message = f"generating from this ends in a bug of ours ({type(error).__name__}: {error})"
        yield Diagnostic(BUG, message)
    yield from diagnostics


def _go_through(subject: Subject, diagnostics: Diagnostics, store: Store) -> None:
    config, document = subject.config, subject.config_document
    if config is not None and document is not None:
        plan(Configured(subject.spec, config, document), diagnostics, store)
    else:
        load_api(subject.spec, tuple(subject.operation_of), (), diagnostics, store=store)
