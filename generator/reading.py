"""Reads the description and the config for commands that look at them and write nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import InputError, Span
from generator.load.source import STDIN, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.document import Document


def check_stdin(names: Sequence[str]) -> None:
    """Raises InputError if more than one of the inputs is to be read from standard input."""
    if names.count(STDIN) > 1:
        raise InputError.at(
            Span("<stdin>"), "stdin-twice", "only one of the inputs can be read from `-`"
        )


def read_documents(spec: str, configs: Sequence[str]) -> tuple[Document, Document | None]:
    """The description, and the layered config, None if there is none.

    Raises InputError for what can't be read or is no mapping.
    """
    check_stdin([spec, *configs])
    sources = [read_text(spec), *map(read_text, configs)]
    # PyYAML is imported here, after mistakes in the names of files.
    from generator.load.bundle.files import Files  # noqa: PLC0415
    from generator.load.description import read_description  # noqa: PLC0415
    from generator.load.layers import layer  # noqa: PLC0415

    description = read_description(sources[0], (), Files())
    layers = [source.parse() for source in sources[1:]]
    return description, layer(layers) if layers else None
