"""From what the user names to the description as it is worked on: one document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.load.bundle.bundle import bundled
from generator.load.overlay import overlaid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.bundle.files import Files
    from generator.load.document import Document
    from generator.load.source import Source


def read_description(spec: Source, overlays: Sequence[Source], files: Files) -> Document:
    """The description in `spec`, what it refers to in other files included, after `overlays`.

    Its warnings tell what was survived. Raises InputError for a spec or an overlay that can't be
    parsed, or an action of an overlay that is none.
    """
    found = Diagnostics()
    bundle = bundled(spec.parse(), files)
    document = overlaid(bundle, [overlay.parse() for overlay in overlays], found)
    return replace(document, warnings=(*bundle.warnings, *found))
