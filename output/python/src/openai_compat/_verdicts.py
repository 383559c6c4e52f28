from __future__ import annotations

from enum import Enum
from typing import Final


class Verdict(Enum):
    """What a stream does with an event: gives it to the user, passes over it, or ends."""

    GIVE = "give"
    SKIP = "skip"
    STOP = "stop"


GIVE: Final = Verdict.GIVE
SKIP: Final = Verdict.SKIP
STOP: Final = Verdict.STOP
