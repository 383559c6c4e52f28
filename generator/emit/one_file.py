"""Writes one file: whole, or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.diagnostics import InputError, Span

if TYPE_CHECKING:
    from pathlib import Path


def write_file(file: Path, content: bytes) -> None:
    """Puts `content` where `file` is, with the folders that are missing.

    Raises InputError if the file system refuses.
    """
    # Beside its target, so that the replacement is one atomic step on one file system.
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        try:
            _put(draft, content)
            with suppress(FileNotFoundError):
                shutil.copymode(file, draft)
            draft.replace(file)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise unwritable(file, "write", error) from error


def _put(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def unwritable(file: Path, verb: str, error: OSError) -> InputError:
    """The error for a file that can't be written or removed."""
    return InputError.at(
        Span(str(file)),
        "unwritable-output",
        f"cannot {verb} {file}: {error.strerror or error}",
        hint="choose another folder with --output, or make it writable",
    )
