"""JSON that has not all come yet."""

from __future__ import annotations

from typing import Any

from pydantic_core import from_json


def parse_partial(text: str) -> Any:
    """What a beginning of JSON says so far: strings and members that are cut off are left out.

    Returns:
        None if there is nothing yet, or it is no JSON.
    """
    try:
        return from_json(text, allow_partial=True)
    except ValueError:
        return None
