"""`x-stainless-naming`: names that the description prescribes for Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.data import is_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Schema


def python_naming(schema: Schema) -> Mapping[str, str]:
    """The prescribed names by their kind (`model_name`, `property_name`, …), as far as given."""
    naming = schema.extensions.get("x-stainless-naming")
    names = naming.get("python") if is_map(naming) else None
    if not is_map(names):
        return {}
    return {kind: name for kind, name in names.items() if isinstance(name, str) and name}
