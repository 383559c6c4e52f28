"""What responses need of modules that are loaded when there is one.

A statement that imports it again costs more than these calls, and would be run for each response.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from functools import cache

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx


@cache
def reader_of_request_ids() -> Callable[[httpx.Response], str | None]:
    """See `request_id_of`."""
    from ._header_lookup import request_id_of

    return request_id_of


@cache
def parser_of_responses() -> Callable[[Any, Any, bool], Any]:
    """See `parse_response`."""
    from ._response_kinds import parse_response

    return parse_response
