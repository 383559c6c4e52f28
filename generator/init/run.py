"""What `clientsmith init` does: read the description, guess, write the config."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache.store import default_store
from generator.diagnostics import InputError, Span
from generator.emit.one_file import write_file
from generator.init.guess import Description, guess, read_description
from generator.init.writer import write_config
from generator.load.source import STDIN, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.init.draft import Answers, Draft, DraftResource

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a run came to: the text of the config, where it was written (`-`: nowhere yet), and
    what is in it. `seconds` is the wall time since the description was read."""

    spec: str
    output: str
    text: str
    resources: int
    methods: int
    models: int
    left_out: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Run:
    """A description that was read, and since when."""

    spec: str
    description: Description
    started: float

    def guess(self, answers: Answers) -> Draft:
        """The draft, given what the user has said."""
        return guess(self.description, answers)

    def write(self, draft: Draft, output: str) -> Drafted:
        """Writes the config to `output`, unless that is `-`. Raises InputError if it can't."""
        text = write_config(draft, self.spec)
        if output != STDOUT:
            write_file(Path(output), text.encode())
        resources = list(_walk(draft.resources))
        return Drafted(
            spec=self.spec,
            output=output,
            text=text,
            resources=len(resources),
            methods=sum(len(resource.methods) for resource in resources),
            models=len(draft.shared) + sum(len(resource.models) for resource in resources),
            left_out=len(draft.left_out),
            seconds=time.perf_counter() - self.started,
        )


def start(spec: str, progress: Callable[[str], None]) -> Run:
    """Reads a FILE, a URL, or `-` for standard input. Raises InputError for what can be mended."""
    started = time.perf_counter()
    progress(f"Reading {spec}")
    document = read_source(spec)
    progress("Resolving the description")
    name = "openapi.yml" if spec == STDIN else spec
    return Run(name, read_description(document, default_store()), started)


def refuse_to_overwrite(output: str) -> None:
    """Raises InputError if there is a file of that name."""
    if output != STDOUT and Path(output).exists():
        raise InputError.at(
            Span(output),
            "file-exists",
            f"{output} exists",
            hint="name another file with --output, or overwrite it with --force",
        )


def _walk(resources: Iterable[DraftResource]) -> Iterable[DraftResource]:
    for resource in resources:
        yield resource
        yield from _walk(resource.children)
