"""Compiled templates of ours beside their sources, as Python keeps those of its modules.

Compiling them takes longer than rendering.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from importlib.machinery import SourceFileLoader
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2.bccache import Bucket


class TemplateBytecode(BytecodeCache):
    """Keeps the code of templates below `folder` where Python keeps bytecode, see PEP 3147.

    What can't be read or written counts as absent. `options` stands for all that decides about the
    code of a template beside its source and jinja2.
    """

    def __init__(self, folder: Path, options: str) -> None:
        self._folder = folder
        self._salt = f"jinja2 {jinja2.__version__} {options}\n"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file of a template; empty if it is no file."""
        del name  # one file may have several
        return filename or ""

    def get_source_checksum(self, source: str) -> str:
        """Changes with all that code depends on."""
        return hashlib.sha256((self._salt + source).encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Reads the code, if there is any for this source."""
        place = self._place(bucket)
        if place is not None:
            with suppress(OSError, EOFError, ValueError, UnpicklingError), place.open("rb") as file:
                bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Writes the code, unless Python was told to write none."""
        place = self._place(bucket)
        if place is not None and not sys.dont_write_bytecode:
            # atomic, and silent about folders that can't be written to
            SourceFileLoader("", "").set_data(str(place), bucket.bytecode_to_string())

    def _place(self, bucket: Bucket) -> Path | None:
        if not bucket.key or not Path(bucket.key).is_relative_to(self._folder):
            return None
        with suppress(NotImplementedError):  # a Python without caches of bytecode
            return Path(cache_from_source(bucket.key))
        return None
