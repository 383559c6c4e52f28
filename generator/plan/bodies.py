"""Bodies that are neither JSON nor multipart: how they are sent, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.media import FORM, MULTIPART, is_json

if TYPE_CHECKING:
    from generator.plan.calls import Call

_ANY_BYTES = "application/octet-stream"


def is_raw(call: Call) -> bool:
    """Whether the body is sent as it is: bytes, a file or text of a type that is not JSON."""
    body = call.operation.body
    return body is not None and call.whole_body is not None and not _has_members(body.media_type)


def content_type(call: Call) -> str | None:
    """What the method says the body is, None where the client says it: JSON, multipart, nothing."""
    body = call.operation.body
    if body is None or is_json(body.media_type) or body.media_type == MULTIPART:
        return None
    return _ANY_BYTES if "*" in body.media_type else body.media_type


def _has_members(media_type: str) -> bool:
    return is_json(media_type) or media_type in (FORM, MULTIPART)
