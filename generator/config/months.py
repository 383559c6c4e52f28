"""Months, by which the surface of generated packages changed."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

LATEST = "9999-12"
"""Later than all."""

_MONTH = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d{2})?")


def _to_month(value: Any) -> str:
    """The month of a month or a day, so that strings compare as their times do."""
    found = _MONTH.fullmatch(str(value))
    if found is None:
        raise ValueError("expected a month, such as `2025-09`")
    return found[1]


Month = Annotated[str, BeforeValidator(_to_month)]
