"""The manifest: what a run has written, and from what. It tells our files from the user's."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.diagnostics import InputError, Span
from generator.emit.tree import is_good_path
from generator.load.data import is_map

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST_NAME = ".clientsmith.json"
_FORMAT = 1
_HINT = "restore it from version control, or delete it and run `generate --force`"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one run has written.

    generator: our version.
    spec, config: SHA-256 of their texts, in hexadecimal.
    files: each path to the SHA-256 of the content that was written.
    """

    generator: str
    spec: str
    config: str
    files: Mapping[str, str]

    def to_bytes(self) -> bytes:
        """The manifest as it is written: JSON, sorted, so that it merges and diffs well."""
        data = {
            "format": _FORMAT,
            "generator": self.generator,
            "spec": self.spec,
            "config": self.config,
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def digest(data: bytes | str) -> str:
    """SHA-256 in hexadecimal; of a string, that of its UTF-8."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in a target's folder, None if there is none.

    Raises InputError if it can't be read, is broken, or was written by a newer format.
    """
    file = folder / MANIFEST_NAME
    try:
        text = file.read_bytes().decode()
        data = json.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _broken(file, f"cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise _broken(file, f"is broken: {error}") from error
    return _from_data(data, file)


def _from_data(data: Any, file: Path) -> Manifest:
    if not is_map(data) or not isinstance(data.get("format"), int):
        raise _broken(file, "is broken: no `format`")
    if data["format"] > _FORMAT:
        raise _broken(file, "was written by a newer version of clientsmith", "upgrade clientsmith")
    texts = [data.get(key) for key in ("generator", "spec", "config")]
    files = data.get("files")
    if not all(isinstance(text, str) for text in texts) or not is_map(files):
        raise _broken(file, "is broken: a key is missing or of the wrong type")
    if not all(is_good_path(path) and isinstance(files[path], str) for path in files):
        raise _broken(file, "is broken: `files` must map paths to hashes")
    generator, spec, config = map(str, texts)
    return Manifest(generator, spec, config, files)


def _broken(file: Path, message: str, hint: str = _HINT) -> InputError:
    return InputError.at(Span(str(file)), "broken-manifest", f"the manifest {message}", hint=hint)
