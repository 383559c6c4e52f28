"""`pagination`: the ways in which lists are paged."""

from typing import Any, Literal

from pydantic import Field

from generator.config.base import ConfigModel


class PaginationScheme(ConfigModel):
    """One way of paging, which becomes a page class."""

    name: str
    type: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"]
    description: str | None = None
    request: dict[str, dict[str, Any]] = Field(default_factory=dict[str, dict[str, Any]])
    """Names of parameters to schemas, whose `x-stainless-pagination-property` gives the role."""

    response: dict[str, Any] = Field(default_factory=dict[str, Any])
    """The same for the fields of a response."""

    param_location: Literal["query", "body"] = "query"
    continue_on_empty_items: bool = False
