"""The whole flow in one place: inputs to a tree of files, with nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from generator.cache.store import Store
from generator.diagnostics import Diagnostics, InputError, Span
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.config import Config
    from generator.ir import Api
    from generator.load.api import Loading
    from generator.load.document import Document
    from generator.outline import Outline
    from generator.render.formatter import Formatter
    from generator.render.python import Tree

Progress = Callable[[str], None]
"""Called with a short phrase as each stage begins."""

TARGETS = ("python",)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one run reads. `config` is the layered config; `templates` go before our own.

    `store` keeps what later runs can use again; by default nothing is kept. `workers` take a part
    of the work, and the schema parser runs in one of `parsers`; by default there are none. `salt`
    stands for all that the result depends on beside the spec; without it less is kept.
    """

    spec: Document
    config: Document
    templates: tuple[Path, ...] = ()
    target: str = "python"
    store: Store = field(default_factory=lambda: Store(None))
    workers: Workers = field(default_factory=lambda: Workers(0))
    parsers: Workers = field(default_factory=lambda: Workers(0))
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
    from generator.load.api import check_version  # noqa: PLC0415  (heavy, and not for --help)
    from generator.load.configured import configure  # noqa: PLC0415
    from generator.load.words import without_words  # noqa: PLC0415
    from generator.outline import kept_outline  # noqa: PLC0415

    _check_target(inputs.target)
    check_version(inputs.spec)
    diagnostics = Diagnostics()
    diagnostics.extend(inputs.spec.warnings)
    progress("Checking the config")
    configured = configure(inputs.spec, inputs.config, diagnostics)
    spec, config = configured.spec, configured.config
    # The templates of a user may do anything with a text.
    taken = None if inputs.templates else without_words(spec)
    wordless, words = taken or (spec, ())
    formatter = _formatter(inputs, config)
    formatter.warm_up()
    salt = inputs.salt if taken else None
    rest = replace(inputs, spec=wordless, config=configured.document, salt=salt)
    with diagnostics.told_with_errors():
        outline = kept_outline(
            inputs.store,
            rest.salt,
            (wordless, rest.config),
            lambda: _outline(rest, config, diagnostics, progress, formatter=formatter, words=words),
        )
    progress("Formatting")
    return _finished(outline, config, formatter, words)


def _outline(
    inputs: Inputs,
    config: Config,
    diagnostics: Diagnostics,
    progress: Progress,
    *,
    formatter: Formatter,
    words: tuple[str, ...],
) -> Outline:
    """All but the words. `formatter` is told of each Python text as soon as it is rendered."""
    from generator.config.ignoring import ignoring  # noqa: PLC0415
    from generator.load.api import begin_api  # noqa: PLC0415
    from generator.load.coverage import check_coverage  # noqa: PLC0415
    from generator.load.packs import read_packs  # noqa: PLC0415
    from generator.load.selection import select  # noqa: PLC0415
    from generator.load.unsupported import check_support  # noqa: PLC0415
    from generator.load.yaml12 import forget  # noqa: PLC0415
    from generator.outline import Outline  # noqa: PLC0415
    from generator.render.folders import own_templates  # noqa: PLC0415

    forget()  # what comes now needs the memory
    spec = inputs.spec
    selection = select(config, inputs.config, spec)
    diagnostics.extend(check_support(config, inputs.config, spec))
    diagnostics.extend(check_coverage(config, inputs.config, spec))
    folders = (*inputs.templates, own_templates())
    packs = read_packs(config.clientsmith.packs, inputs.config, folders)
    progress("Resolving the description")
    loading = begin_api(
        spec,
        selection.endpoints,
        selection.pointers,
        diagnostics,
        store=inputs.store,
        workers=inputs.parsers,
    )
    progress("Planning and rendering")
    from generator.plan.python import plan_python  # noqa: PLC0415
    from generator.plan.surroundings import plan_surroundings  # noqa: PLC0415
    from generator.targets import python_files  # noqa: PLC0415

    def tree_of(api: Api) -> tuple[Tree, int]:
        plan = plan_python(
            api, config, inputs.config, selection.models, packs, events=selection.events
        )
        surroundings = plan_surroundings(api, plan, config)
        offer = _offer(formatter, words)
        return python_files(plan, surroundings, inputs.templates, offer), len(plan.models.all)

    tree, models = _confirmed(loading, tree_of)
    return Outline(
        tree=tree,
        operations=len(selection.endpoints),
        models=models,
        diagnostics=diagnostics.without(ignoring(config.diagnostics, inputs.config)),
    )


def _confirmed(loading: Loading, make: Callable[[Api], _T]) -> _T:
    """What is made of the API. It is made of the draft while the schema parser works, and again
    only if the parser knows more."""
    try:
        made = make(loading.draft)
    except InputError:
        api = loading.finish()
        if api is loading.draft:
            raise
        return make(api)
    api = loading.finish()
    return made if api is loading.draft else make(api)


def _formatter(inputs: Inputs, config: Config) -> Formatter:
    from generator.fill import filled  # noqa: PLC0415
    from generator.render.formatter import Formatter  # noqa: PLC0415
    from generator.render.tools import formatting_tool  # noqa: PLC0415

    place = inputs.config.span(("clientsmith", "formatter"))
    tool = formatting_tool(config.clientsmith.formatter, place)
    return Formatter(inputs.store, inputs.workers, tool, prepare=filled)


def _offer(formatter: Formatter, words: tuple[str, ...]) -> Callable[[str], None]:
    from generator.fill import with_words  # noqa: PLC0415

    return lambda text: formatter.offer(with_words(text, words))


def _finished(
    outline: Outline, config: Config, formatter: Formatter, words: tuple[str, ...]
) -> Generated:
    """The result of an outline whose words are put in."""
    from generator.fill import with_words  # noqa: PLC0415
    from generator.render.formatter import format_python  # noqa: PLC0415

    texts = {path: with_words(text, words) for path, text in outline.tree.texts.items()}
    formatted = format_python(texts, formatter, user_template=outline.tree.user_templates.get)
    encoded = {path: text.encode() for path, text in formatted.items()}
    python = config.targets.python
    return Generated(
        files={**outline.tree.copied, **encoded},
        operations=outline.operations,
        models=outline.models,
        diagnostics=outline.diagnostics,
        keep=() if python is None else python.keep_files,
    )


def _check_target(target: str) -> None:
    if target not in TARGETS:
        known = ", ".join(TARGETS)
        raise InputError.at(
            Span("--target"), "unknown-target", f"there is no target `{target}`", hint=known
        )
