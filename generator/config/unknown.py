"""Notices keys that the config's format does not have."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeGuard

from generator.config.base import ConfigModel
from generator.config.ignored import IGNORED
from generator.config.paths import written_path
from generator.diagnostics import Diagnostic, Severity
from generator.load.data import is_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Document

Path = tuple[str | int, ...]


def unknown_keys(config: ConfigModel, document: Document) -> Iterator[Diagnostic]:
    """A warning for each key that is neither declared, nor in `ignored`, nor an `x-` extension."""
    for model, path in _models(config, ()):
        declared = [field.alias or name for name, field in type(model).model_fields.items()]
        ignored = IGNORED.get(type(model).__name__, {})
        for key in model.__pydantic_extra__ or {}:
            if key not in ignored and not key.startswith("x-"):
                yield _warning(document, (*path, key), [*declared, *ignored])


def _models(value: Any, path: Path) -> Iterator[tuple[ConfigModel, Path]]:
    if isinstance(value, ConfigModel):
        yield value, path
        for name, field in type(value).model_fields.items():
            yield from _models(getattr(value, name), (*path, field.alias or name))
    elif is_map(value):
        for key, item in value.items():
            yield from _models(item, (*path, key))
    elif _is_tuple(value):
        for index, item in enumerate(value):
            yield from _models(item, (*path, index))


def _is_tuple(value: Any) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _warning(document: Document, path: Path, known: list[str]) -> Diagnostic:
    key, written = str(path[-1]), written_path(document.root, path)
    near = get_close_matches(key, known, n=1)
    place = f" in `{'.'.join(map(str, written[:-1]))}`" if len(written) > 1 else ""
    return Diagnostic(
        "unknown-config-key",
        f"unknown key `{key}`{place}",
        document.span(written, key=True),
        f"did you mean `{near[0]}`?" if near else None,
        Severity.WARNING,
    )
