"""The config that is guessed for Petstore: how it is made, and where it is kept."""

from __future__ import annotations

from pathlib import Path

from generator.cache.store import Store
from generator.init.draft import Answers
from generator.init.guess import guess, read_description
from generator.init.writer import write_config
from generator.load.document import parse_document

HERE = Path(__file__).parent / "petstore"
SPEC = HERE / "openapi.yaml"
EXPECTED = HERE / "clientsmith.yml"


def guessed() -> str:
    """The text that `clientsmith init openapi.yaml` writes now."""
    document = parse_document(SPEC.read_text(), SPEC.name)
    return write_config(guess(read_description(document, Store(None)), Answers()), SPEC.name)
