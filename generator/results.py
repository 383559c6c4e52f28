"""Whole results: the same inputs give the same files, so they are worked out once."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from generator.diagnostics import Diagnostic, Diagnostics, Severity, Span

if TYPE_CHECKING:
    from generator.pipeline import Generated


def pack(generated: Generated) -> bytes:
    """A result as bytes."""
    data = {
        "files": {path: content.decode() for path, content in generated.files.items()},
        "operations": generated.operations,
        "models": generated.models,
        "keep": generated.keep,
        "diagnostics": [[asdict(d), count] for d, count in generated.diagnostics.counted()],
    }
    return json.dumps(data).encode()


def unpack(blob: bytes) -> Generated:
    """The result that was packed."""
    from generator.pipeline import Generated  # noqa: PLC0415

    data = json.loads(blob)
    diagnostics = Diagnostics()
    for fields, count in data["diagnostics"]:
        diagnostics.extend([diagnostic_of(fields)] * count)
    return Generated(
        files={path: text.encode() for path, text in data["files"].items()},
        operations=data["operations"],
        models=data["models"],
        diagnostics=diagnostics,
        keep=tuple(data["keep"]),
    )


def diagnostic_of(fields: dict[str, Any], place: Span | None = None) -> Diagnostic:
    """The finding that these fields were of; at `place`, if one is given."""
    span = fields.pop("span")
    severity = Severity(fields.pop("severity"))
    kept = Span(**span) if span else None
    return Diagnostic(**fields, span=place or kept, severity=severity)
