"""Names of the components that other files' content becomes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.draft import Steps

# What files and places are called for what they are, not for what they hold.
_PLAIN_FILES = frozenset({"index", "openapi", "schema", "schemas", "definitions", "components"})
_PLAIN_STEPS = frozenset(
    {"schema", "items", "properties", "allOf", "anyOf", "oneOf", "additionalProperties", "not"}
)
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")  # OpenAPI 3.1, "Components Object"


def component_names(file: str, path: Steps) -> Iterator[str]:
    """Names for what stands at `path` in `file`, the best first, without end.

    The last telling step of the path, else the file's name: `Pet` for `schemas/Pet.yaml` and for
    `all.yaml#/definitions/Pet`.
    """
    stem = file_stem(file)
    last = _last_steps(path)
    name = _sound("_".join(last) if last else stem)
    yield name
    if last:
        yield _sound(f"{stem}_{name}")
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1


def file_stem(file: str) -> str:
    """The telling part of a file's name or URL: that of its folder for `pet/index.yaml`."""
    path = PurePosixPath(unquote(urlsplit(file).path) if "://" in file else file)
    stem = path.name.partition(".")[0] if path.name.endswith(".schema" + path.suffix) else path.stem
    return path.parent.name if stem.lower() in _PLAIN_FILES and path.parent.name else stem


def _last_steps(path: Steps) -> list[str]:
    found: list[str] = []
    for step in reversed(path):
        found.insert(0, str(step))
        if not str(step).isdecimal() and step not in _PLAIN_STEPS:
            return found
    return []


def _sound(name: str) -> str:
    return _NOT_IN_A_NAME.sub("_", name).strip("_") or "Unnamed"
