# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import Literal, TypedDict

__all__ = ["MessageListParams"]


class MessageListParams(TypedDict, total=False):
    after: str
    """Where to continue: the ID of the message that ended the page before this one."""

    limit: int
    """Largest number of messages in one page."""

    order: Literal["asc", "desc"]
    """
    Order by time of creation: `asc`, the default, starts with the oldest message,
    `desc` with the newest.
    """
