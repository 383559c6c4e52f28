"""What the surface of the emitted package depends on beside the API: its time and settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import pytype

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config

# From when on generated packages have what: "leave this out" (`Omit`) is told from "the default"
# (`NotGiven`); classes have docstrings; `post` has `content`; streams know the request's options.
_OMIT = "2025-10"
_CLASS_DOCS = "2025-12"
_RAW_CONTENT = "2026-01"
_STREAM_OPTIONS = "2026-03"
# From when on a parameter's own words go before those of its schema.
_OWN_WORDS = "2026-04"
# From when on lists of texts in requests are told from texts.
_SEQUENCES = "2025-08"
# From when on what they take for a sequence of strings needs no `index` and no `count`.
_BARE_SEQUENCES = "2026-01"


@dataclass(frozen=True, slots=True)
class Style:
    """Choices that hold for the whole package."""

    omit: bool
    legacy_response: bool
    resource_suffix: str
    sort_properties: bool
    file_header: tuple[str, ...]
    class_docs: bool = True
    raw_content: bool = True
    stream_options: bool = True
    own_words: bool = True
    sequences: bool = True
    sequence_methods: bool = False
    titles_name_variants: bool = False
    """Whether titles go before components when arms of unions are named."""

    deprecations: bool = True
    """Whether docstrings tell what the description marks as deprecated."""

    protected: bool = True
    """Whether no field of a model begins with `model_`, a namespace of pydantic's."""

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
    """The style that the config asks for (keys `settings`, `clientsmith`).

    No edition changes it: packages of every edition got what their time had.
    """
    python = config.targets.python
    month = config.clientsmith.surface_of
    header = config.settings.file_header or ""
    return Style(
        omit=month >= _OMIT,
        legacy_response=config.clientsmith.legacy_response,
        resource_suffix=config.clientsmith.resource_class_suffix,
        sort_properties=config.settings.sort_schema_properties,
        file_header=tuple(header.splitlines()),
        class_docs=month >= _CLASS_DOCS,
        raw_content=month >= _RAW_CONTENT,
        stream_options=month >= _STREAM_OPTIONS,
        own_words=month >= _OWN_WORDS,
        sequences=month >= _SEQUENCES,
        sequence_methods=month < _BARE_SEQUENCES,
        titles_name_variants=config.clientsmith.titles_name_variants,
        deprecations=config.clientsmith.deprecation_notes,
        protected=not (python and python.options.disable_pydantic_namespace_protection),
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
