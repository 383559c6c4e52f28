"""What the commands do: read, generate, then write or compare. Reporting is the reporter's part."""

from __future__ import annotations

import gc
import hashlib
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import __version__
from generator.cache.fingerprint import fingerprint
from generator.cache.store import default_store
from generator.diagnostics import InputError, Span
from generator.emit.write import Plan, Written, plan_write, write
from generator.load.source import STDIN, read_text
from generator.render.folders import own_templates
from generator.results import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from generator.load.source import Source
    from generator.pipeline import Generated, Progress


@dataclass(frozen=True, slots=True)
class Options:
    """What a run reads and where it writes.

    spec: a file, a URL, or `-` for standard input. configs: the same, each layered over the one
    before. output: the folder that holds the target's folder. templates: folders that go before
    our own templates.
    """

    spec: str
    configs: tuple[str, ...]
    output: Path
    target: str = "python"
    templates: tuple[Path, ...] = ()

    @property
    def folder(self) -> Path:
        """The target's folder."""
        return self.output / self.target


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to. `written` is None if it only compared; `seconds` is its wall time."""

    options: Options
    generated: Generated
    plan: Plan
    written: Written | None
    seconds: float


def generate(options: Options, progress: Progress, *, force: bool = False) -> Outcome:
    """Generates and writes; `force` overwrites files that were edited by hand.

    Raises InputError for whatever the user can mend.
    """
    started = time.perf_counter()
    generated, plan = _prepare(options, progress)
    progress("Writing files")
    written = write(plan, force=force)
    return Outcome(options, generated, plan, written, time.perf_counter() - started)


def check(options: Options, progress: Progress) -> Outcome:
    """Generates and compares with the disk; writes nothing. Raises InputError likewise."""
    started = time.perf_counter()
    generated, plan = _prepare(options, progress)
    return Outcome(options, generated, plan, None, time.perf_counter() - started)


def _prepare(options: Options, progress: Progress) -> tuple[Generated, Plan]:
    if [options.spec, *options.configs].count(STDIN) > 1:
        raise InputError.at(
            Span("<stdin>"), "stdin-twice", "only one of spec and configs can be read from `-`"
        )
    progress(f"Reading {options.spec}")
    spec, configs = read_text(options.spec), [read_text(where) for where in options.configs]
    generated = _generated(options, spec, configs, progress)
    progress("Comparing with the disk")
    plan = plan_write(
        generated.files,
        options.folder,
        generator=__version__,
        spec=spec.text,
        config="\n---\n".join(config.text for config in configs),
        keep=generated.keep,
    )
    return generated, plan


def _generated(
    options: Options, spec: Source, configs: Sequence[Source], progress: Progress
) -> Generated:
    """The result for these inputs: from the cache, else worked out and kept there."""
    store = default_store()
    names = [text for source in configs for text in (source.name, source.text)]
    salt = fingerprint((own_templates(), *options.templates), options.target, *names)
    key = hashlib.sha256("\0".join([salt, spec.name, spec.text]).encode()).hexdigest()
    blob = store.get(key)
    if blob is not None:
        return unpack(blob)
    # The heavy imports begin here, after mistakes in the names of files.
    from generator import pipeline  # noqa: PLC0415
    from generator.load.layers import layer  # noqa: PLC0415
    from generator.load.schemas import prepare  # noqa: PLC0415
    from generator.workers import Workers  # noqa: PLC0415

    with Workers() as workers, _without_collection():
        if workers.count > 1:
            workers.submit(prepare)
        config = layer([source.parse() for source in configs])
        inputs = pipeline.Inputs(
            spec.parse(), config, options.templates, options.target, store, workers, salt
        )
        generated = pipeline.generate(inputs, progress)
    store.put(key, pack(generated))
    return generated


@contextmanager
def _without_collection() -> Generator[None, None, None]:
    """Leaves cyclic garbage alone for a while: nearly all that a run makes is needed to its end,
    and looking through it again and again takes a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
