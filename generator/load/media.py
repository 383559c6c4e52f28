"""Which of several media types we send or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MULTIPART = "multipart/form-data"
FORM = "application/x-www-form-urlencoded"


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON (RFC 6839, section 3.1: `+json` suffix included)."""
    essence = media_type.split(";", maxsplit=1)[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def json_first(media_types: Iterable[str]) -> str | None:
    """The media type we choose: JSON, else multipart, else form, else the first one."""
    listed = list(media_types)
    for wanted in (is_json, MULTIPART.__eq__, FORM.__eq__):
        for media_type in listed:
            if wanted(media_type):
                return media_type
    return listed[0] if listed else None
