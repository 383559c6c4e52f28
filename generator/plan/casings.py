"""The casing that a config asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan.words import Casing, CustomCasing

if TYPE_CHECKING:
    from generator.config import Config


def casing_of(config: Config) -> Casing:
    """How names are cased, `custom_casings` included."""
    custom = {
        word.lower(): CustomCasing(
            initialism=bool(entry.initialism),
            pascal=entry.pascal,
            snake=entry.snake,
            singular=entry.singular,
        )
        for word, entry in config.custom_casings.items()
    }
    plurals = {e.plural.lower(): w for w, e in config.custom_casings.items() if e.plural}
    for plural, word in plurals.items():
        custom.setdefault(plural, CustomCasing(singular=word))
    return Casing(custom)
