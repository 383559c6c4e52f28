"""Applies the transforms of a config, one after the other."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, InputError, Severity
from generator.load.data import is_map
from generator.load.draft import Draft
from generator.load.transforms import commands, older
from generator.load.transforms.arguments import Arguments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.config.model import Config
    from generator.config.openapi import Transform
    from generator.diagnostics import Diagnostics
    from generator.load.document import Document
    from generator.load.draft import Steps

_COMMANDS: dict[str, Callable[[Arguments], None]] = {
    "update": commands.update,
    "append": commands.append,
    "merge": commands.merge,
    "remove": commands.remove,
    "copy": commands.copy,
    "move": commands.move,
    "mergeObject": older.merge_object,
    "replaceProperties": older.replace_properties,
    "renameValue": older.rename_value,
    "extractToRefs": older.extract_to_refs,
    "oneOfToAnyOf": older.one_of_to_any_of,
    "guessDiscriminantUnions": older.guess_discriminant_unions,
}


def transformed(
    spec: Document, config: Config, config_document: Document, diagnostics: Diagnostics
) -> Document:
    """The description after the config's `openapi.transforms`; itself if there are none.

    What a transform wrote has its place in the config. Raises InputError, with that place, for a
    transform that matches nothing or can't be applied. One that is not known is left out, with a
    warning.
    """
    listed = list(_transforms(config))
    if not listed:
        return spec
    draft = Draft(spec)
    for transform, place in listed:
        command = _COMMANDS.get(transform.command)
        if command is None:
            diagnostics.extend([_unknown(transform, config_document, place)])
            continue
        command(Arguments(transform.args, (*place, "args"), config_document, draft))
    if not is_map(draft.root):
        span = config_document.span(("openapi",), key=True)
        raise InputError.at(span, "bad-transform", "the transforms leave no mapping")
    return draft.finish()


def _transforms(config: Config) -> Iterator[tuple[Transform, Steps]]:
    """The transforms under the key that editions before 2025-10-10 had, then under today's."""
    for key in ("transformations", "transforms"):
        for index, transform in enumerate(getattr(config.openapi, key)):
            yield transform, ("openapi", key, index)


def _unknown(transform: Transform, config: Document, place: Steps) -> Diagnostic:
    near = get_close_matches(transform.command, _COMMANDS, n=1)
    return Diagnostic(
        "unknown-transform",
        f"there is no transform `{transform.command}`; it was left out",
        config.span((*place, "command")),
        f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(_COMMANDS)}",
        Severity.WARNING,
    )
