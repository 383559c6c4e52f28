"""What the commands do: read, generate, then write or compare. Reporting is the reporter's part."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import __version__
from generator.emit.write import Plan, Written, plan_write, write
from generator.reuse import generated, read_texts

if TYPE_CHECKING:
    from generator.options import Options
    from generator.pipeline import Generated, Progress


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
    result, plan = _prepare(options, progress)
    progress("Writing files")
    written = write(plan, force=force)
    return Outcome(options, result, plan, written, time.perf_counter() - started)


def check(options: Options, progress: Progress) -> Outcome:
    """Generates and compares with the disk; writes nothing. Raises InputError likewise."""
    started = time.perf_counter()
    result, plan = _prepare(options, progress)
    return Outcome(options, result, plan, None, time.perf_counter() - started)


def _prepare(options: Options, progress: Progress) -> tuple[Generated, Plan]:
    texts = read_texts(options)
    result = generated(options, texts, progress)
    progress("Comparing with the disk")
    plan = plan_write(
        result.files,
        options.folder,
        generator=__version__,
        spec=texts.description,
        config=texts.config,
        keep=result.keep,
    )
    return result, plan
