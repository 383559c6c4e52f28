"""What requests of httpcore carry beside what is sent."""

from __future__ import annotations

from typing import Any

import httpcore


def extensions_of(request: Any) -> dict[str, Any]:
    """See httpcore, "Extensions"."""
    extensions: dict[str, Any] = request.extensions
    return extensions


def timeouts_of(request: httpcore.Request) -> dict[str, float | None]:
    """In seconds; ``connect``, ``read``, ``write`` and ``pool``, None for ever."""
    timeouts: dict[str, float | None] = extensions_of(request).get("timeout", {})
    return timeouts
