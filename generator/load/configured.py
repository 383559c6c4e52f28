"""A description as its config has it: transforms applied, its own methods beside the config's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.parse import parse_config
from generator.load.amend import amended
from generator.load.transforms.apply import transformed

if TYPE_CHECKING:
    from generator.config import Config
    from generator.diagnostics import Diagnostics
    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class Configured:
    """A description, its config's transforms applied, and the config with its document.

    `described` are the paths of the config that the description alone has.
    """

    spec: Document
    config: Config
    document: Document
    described: frozenset[tuple[str, ...]] = frozenset()


def configure(spec: Document, document: Document, diagnostics: Diagnostics) -> Configured:
    """Reads the config, applies its transforms and adds the methods of the description.

    Raises InputError for mistakes in it.
    """
    config, warnings = parse_config(document)
    diagnostics.extend(warnings)
    spec = transformed(spec, config, document, diagnostics)
    whole = amended(config, document, spec, diagnostics)
    return Configured(spec, whole.config, whole.document, whole.described)
