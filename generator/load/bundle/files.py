"""The files of a description: found from the references to them, and each read once."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from generator.diagnostics import InputError, Span
from generator.load.source import Source, is_url, read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.document import Document


@dataclass(slots=True)
class Files:
    """The files of one description.

    allow_remote: whether references to URLs are followed. read: what gets the text of a file or
    URL. sources: what has been read so far, by name.
    """

    allow_remote: bool = False
    read: Callable[[str], Source] = read_text
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    _documents: dict[str, Document] = field(default_factory=dict[str, "Document"])

    def add(self, document: Document) -> None:
        """Makes a document that was read elsewhere known, for references back to it."""
        self._documents[_normal(document.name)] = document

    def open(self, reference: str, base: Document) -> Document:
        """The document that a reference without its fragment, written in `base`, leads to.

        Raises InputError if it can't be read, or is remote and that was not allowed.
        """
        name = _normal(_joined(base.name, reference)) if reference else _normal(base.name)
        found = self._documents.get(name)
        if found is None:
            found = self._documents[name] = self._read(name).parse()
        return found

    def _read(self, name: str) -> Source:
        if is_url(name) and not self.allow_remote:
            raise InputError.at(
                Span(name),
                "remote-ref",
                f"{name} was not fetched",
                hint="Allow it with `--allow-remote-refs`.",
            )
        source = self.read(name)
        self.sources[name] = source
        return source


def _joined(base: str, reference: str) -> str:
    """RFC 3986, section 5: a reference is relative to the document it stands in."""
    if is_url(reference):
        return reference
    if is_url(base):
        return urljoin(base, reference)
    return os.path.join(os.path.dirname(base), unquote(reference))


def _normal(name: str) -> str:
    return name if is_url(name) else os.path.normpath(name)
