"""The whole flow in one place: inputs to a tree of files, with nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.cache.store import Store
from generator.diagnostics import Diagnostics, InputError, Span
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.draft import Draft
    from generator.load.document import Document
    from generator.render.formatter import Formatter

Progress = Callable[[str], None]
"""Called with a short phrase as each stage begins."""

TARGETS = ("python",)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one run reads. `config` is the layered config; `templates` go before our own.

    `store` keeps what later runs can use again; by default nothing is kept. `workers` take a part
    of the work; by default there are none. `salt` stands for all that the result depends on beside
    the spec; without it no draft is kept.
    """

    spec: Document
    config: Document
    templates: tuple[Path, ...] = ()
    target: str = "python"
    store: Store = field(default_factory=lambda: Store(None))
    workers: Workers = field(default_factory=lambda: Workers(1))
    salt: str | None = None


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

    The words of the description are left out at first, and put in where the files are formatted:
    all before that is the same for as long as only words change.
    Raises InputError for whatever the user can mend in the spec, the config or the templates.
    """
    from generator.load.words import without_words  # noqa: PLC0415

    _check_target(inputs.target)
    # The templates of a user may do anything with a text.
    taken = None if inputs.templates else without_words(inputs.spec)
    if taken is None:
        return _drafted_and_finished(inputs, (), progress)
    document, words = taken
    wordless = replace(inputs, spec=document)
    kept = _kept_draft(wordless)
    if kept is not None:
        progress("Formatting")
        return _finished(kept, _formatter(inputs, kept.formatter), words)
    return _drafted_and_finished(wordless, words, progress)


def _kept_draft(inputs: Inputs) -> Draft | None:
    from generator.draft import draft_key, unpack_draft  # noqa: PLC0415

    key = draft_key(inputs.salt, inputs.spec)
    blob = inputs.store.get(key) if key else None
    return unpack_draft(blob, inputs.spec) if blob is not None else None


def _drafted_and_finished(inputs: Inputs, words: tuple[str, ...], progress: Progress) -> Generated:
    from generator.draft import draft_key, pack_draft  # noqa: PLC0415
    from generator.fill import is_sound  # noqa: PLC0415

    draft, formatter = _draft(inputs, words, progress)
    if not all(map(is_sound, draft.tree.texts.values())):
        raise AssertionError("a template puts words elsewhere than into a docstring")
    generated = _finished(draft, formatter, words)
    key = draft_key(inputs.salt, inputs.spec) if words else None
    blob = pack_draft(draft, inputs.spec) if key else None
    if key and blob:
        inputs.store.put(key, blob)
    return generated


def _draft(inputs: Inputs, words: tuple[str, ...], progress: Progress) -> tuple[Draft, Formatter]:
    from generator.config.ignoring import ignoring  # noqa: PLC0415
    from generator.config.parse import parse_config  # noqa: PLC0415  (heavy, and not for --help)
    from generator.draft import Draft  # noqa: PLC0415
    from generator.fill import with_words  # noqa: PLC0415
    from generator.load.api import check_version, load_api  # noqa: PLC0415
    from generator.load.coverage import check_coverage  # noqa: PLC0415
    from generator.load.packs import read_packs  # noqa: PLC0415
    from generator.load.selection import select  # noqa: PLC0415
    from generator.plan.python import plan_python  # noqa: PLC0415
    from generator.plan.surroundings import plan_surroundings  # noqa: PLC0415
    from generator.render.folders import own_templates  # noqa: PLC0415
    from generator.targets import python_files  # noqa: PLC0415

    check_version(inputs.spec)
    diagnostics = Diagnostics()
    diagnostics.extend(inputs.spec.warnings)
    progress("Checking the config")
    config, warnings = parse_config(inputs.config)
    diagnostics.extend(warnings)
    selection = select(config, inputs.config, inputs.spec)
    diagnostics.extend(check_coverage(config, inputs.config, inputs.spec))
    folders = (*inputs.templates, own_templates())
    formatter = _formatter(inputs, config.clientsmith.formatter)
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
    tree = python_files(
        plan,
        surroundings,
        inputs.templates,
        lambda text: formatter.offer(with_words(text, words)),
    )
    python = config.targets.python
    draft = Draft(
        tree=tree,
        formatter=config.clientsmith.formatter,
        operations=len(selection.endpoints),
        models=len(plan.models.all),
        diagnostics=diagnostics.without(ignoring(config.diagnostics, (inputs.spec, inputs.config))),
        keep=() if python is None else python.keep_files,
    )
    return draft, formatter


def _formatter(inputs: Inputs, name: str) -> Formatter:
    from generator.fill import filled  # noqa: PLC0415
    from generator.render.formatter import Formatter  # noqa: PLC0415
    from generator.render.tools import formatting_tool  # noqa: PLC0415

    place = inputs.config.span(("clientsmith", "formatter"))
    return Formatter(inputs.store, inputs.workers, formatting_tool(name, place), prepare=filled)


def _finished(draft: Draft, formatter: Formatter, words: tuple[str, ...]) -> Generated:
    """The result of a draft whose words are put in."""
    from generator.fill import with_words  # noqa: PLC0415
    from generator.render.formatter import format_python  # noqa: PLC0415

    texts = {path: with_words(text, words) for path, text in draft.tree.texts.items()}
    formatted = format_python(texts, formatter, user_template=draft.tree.user_templates.get)
    encoded = {path: text.encode() for path, text in formatted.items()}
    return Generated(
        files={**draft.tree.copied, **encoded},
        operations=draft.operations,
        models=draft.models,
        diagnostics=draft.diagnostics,
        keep=draft.keep,
    )


def _check_target(target: str) -> None:
    if target not in TARGETS:
        known = ", ".join(TARGETS)
        raise InputError.at(
            Span("--target"), "unknown-target", f"there is no target `{target}`", hint=known
        )
