"""What the other stages say of the input: reading the config, the description, planning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostic, Diagnostics, InputError
from generator.load.api import load_api
from generator.load.packs import read_packs
from generator.load.selection import Selection, select
from generator.load.transforms.apply import transformed
from generator.plan.python import plan_python
from generator.render.folders import own_templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cache.store import Store
    from generator.config import Config
    from generator.lint.subject import Subject
    from generator.load.document import Document


BUG = "bug"


def read_config(document: Document | None) -> tuple[Config | None, list[Diagnostic]]:
    """The config, None if there is none or it can't be used, and what is to be said of it."""
    if document is None:
        return None, []
    try:
        return parse_config(document)
    except InputError as error:
        return None, list(error.diagnostics)


def after_transforms(
    spec: Document, config: Config | None, document: Document | None
) -> tuple[Document, list[Diagnostic]]:
    """The description as the config corrects it, itself where it can't, and what is to be said."""
    if config is None or document is None:
        return spec, []
    found = Diagnostics()
    try:
        return transformed(spec, config, document, found), list(found)
    except InputError as error:
        return spec, [*found, *error.diagnostics]


def findings_of_stages(subject: Subject, store: Store) -> Iterator[Diagnostic]:
    """What loading and planning find. Without a config, every operation is loaded."""
    yield from subject.spec.warnings
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
    if config is None or document is None:
        every = Selection(tuple(subject.operation_of), {})
        load_api(subject.spec, every.endpoints, (), diagnostics, store=store)
        return
    selection = select(config, document, subject.spec)
    packs = read_packs(config.clientsmith.packs, document, (own_templates(),))
    pointers = selection.models.values()
    api = load_api(subject.spec, selection.endpoints, pointers, diagnostics, store=store)
    plan_python(api, config, document, selection.models, packs)
