"""Where our own templates are."""

from __future__ import annotations

from pathlib import Path

_PACKAGED = Path(__file__).parent.parent / "_templates"
_CHECKOUT = Path(__file__).parent.parent.parent / "templates"


def own_templates() -> Path:
    """The folder of our own templates, in an installation or in a checkout."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
