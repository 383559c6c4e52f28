"""What the surface of the emitted package depends on beside the API: edition and settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import pytype

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config

# Later editions tell "leave this out" (`Omit`) from "the default" (`NotGiven`).
_OMIT_EDITION = "2025-10"


@dataclass(frozen=True, slots=True)
class Style:
    """Choices that hold for the whole package."""

    omit: bool
    legacy_response: bool
    resource_suffix: str
    sort_properties: bool
    file_header: tuple[str, ...]
    tells: bool = True
    """Whether the server is told about the client in `x-stainless-*` headers."""

    form: tuple[tuple[str, str], ...] = ()
    """How multipart forms are written (`array_format`, `nested_format`), where it is not the
    runtime's way."""

    @property
    def sentinel(self) -> tuple[pytype.Atom, str]:
        """The type and the value of an argument that was not given."""
        if self.omit:
            return pytype.local("_types", "Omit"), "omit"
        return pytype.local("_types", "NotGiven"), "NOT_GIVEN"

    @property
    def unused_runtime(self) -> frozenset[str]:
        """Modules of the runtime that this package does without."""
        return frozenset() if self.legacy_response else frozenset({"_legacy_response.py"})

    @property
    def not_given(self) -> str:
        """The value that stands for the client's own default."""
        return "not_given" if self.omit else "NOT_GIVEN"


def style_of(config: Config) -> Style:
    """The style that the config asks for (keys `edition`, `settings`, `clientsmith`)."""
    python = config.targets.python
    own = python.edition if python else None
    edition = (own or "").removeprefix("python.") or config.edition or ""
    header = config.settings.file_header or ""
    return Style(
        omit=edition >= _OMIT_EDITION,
        legacy_response=config.clientsmith.legacy_response,
        resource_suffix=config.clientsmith.resource_class_suffix,
        sort_properties=config.settings.sort_schema_properties,
        file_header=tuple(header.splitlines()),
        tells=not config.client_settings.omit_stainless_headers,
        form=tuple(_form(config)),
    )


def _form(config: Config) -> Iterator[tuple[str, str]]:
    form = config.multipart_settings
    if form.array_format not in (None, "brackets"):
        yield "array_format", form.array_format
    nested = form.nested_format or config.query_settings.nested_format
    if nested != "brackets":
        yield "nested_format", nested
