"""What a description says of the things that its users are to move away from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MESSAGE = "x-stainless-deprecation-message"


def reason_of(deprecated: bool, extensions: Mapping[str, object]) -> str | None:
    """Why something is deprecated (`x-stainless-deprecation-message`): None if it is not, "" if no
    reason is given."""
    said = extensions.get(_MESSAGE)
    if isinstance(said, str) and said.strip():
        return said.strip()
    return "" if deprecated else None
