"""Snake case as guesses need it: as in the emitted package, but for plurals of abbreviations."""

from __future__ import annotations

import re

from generator.plan.words import Casing

_CASING = Casing()
_PLURAL = re.compile(r"([A-Z])([A-Z]+s)(?![a-z])")


def snake(name: str) -> str:
    """`StopIDsForAgency` → `stop_ids_for_agency`; empty if the name has no letters or digits."""
    return _CASING.snake(_PLURAL.sub(lambda found: found[1] + found[2].lower(), name))
