"""`x-stainless-*` extensions that there are none of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.config.spec_extensions import (
    HONOURED,
    PREFIX,
    WITHOUT_EFFECT,
    is_for_another_language,
)
from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject


@rule(
    "extension-without-effect",
    title="an `x-stainless-` extension that there is not",
    why="It changes nothing: its name is misspelt, or no part of the format.",
    mend="Correct its name, or leave it out.",
)
def extension_without_effect(subject: Subject) -> Iterator[Found]:
    known = {*HONOURED, *WITHOUT_EFFECT}
    for node in (node for nodes in subject.nodes.values() for node in nodes):
        for name in (n for n in node.raw if n.startswith(PREFIX)):
            if name not in known and not is_for_another_language(name):
                message = f"there is no extension `{name}`"
                yield Found((*node.path, name), message, did_you_mean(name, known), at_key=True)
