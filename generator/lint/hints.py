"""Near misses, as hints."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(wanted: str, known: Iterable[str]) -> str | None:
    """`Did you mean …?` with the name that comes nearest, None if none comes near."""
    near = get_close_matches(wanted, list(known), n=1)
    return f"Did you mean `{near[0]}`?" if near else None
