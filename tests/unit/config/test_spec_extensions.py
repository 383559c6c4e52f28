"""What the list of extensions says is so."""

from __future__ import annotations

from pathlib import Path

import generator
from generator.config.spec_extensions import HONOURED, WITHOUT_EFFECT

ROOT = Path(generator.__file__).parent
READERS = ("ir", "load", "plan")


def test_those_that_have_an_effect_are_read_and_the_others_are_not() -> None:
    sources = [p.read_text() for room in READERS for p in (ROOT / room).rglob("*.py")]
    read = {n for n in {*HONOURED, *WITHOUT_EFFECT} if any(f'"{n}"' in text for text in sources)}
    assert read == HONOURED
