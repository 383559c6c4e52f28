# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Optional
from typing_extensions import Literal, TypedDict

from ..shared_params.metadata import Metadata

__all__ = ["CompletionListParams"]


class CompletionListParams(TypedDict, total=False):
    after: str
    """Where to continue: the ID of the completion that ended the page before this one."""

    limit: int
    """Largest number of completions in one page."""

    metadata: Optional[Metadata]
    """Return only completions that carry all of these metadata entries.

    Each entry is a query parameter of its own:
    `metadata[team]=search&metadata[stage]=test`.
    """

    model: str
    """Return only completions made by this model."""

    order: Literal["asc", "desc"]
    """
    Order by time of creation: `asc`, the default, starts with the oldest
    completion, `desc` with the newest.
    """
