"""Runs the steps of a program one after the other, and says how each went."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
import traceback
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def run(*steps: Callable[[], Any]) -> None:
    """Prints a line of JSON for each step. Ends the process with 1 if one failed."""
    failed = False
    for step in steps:
        failure = None
        try:
            result = step()
            if inspect.iscoroutine(result):
                asyncio.run(result)
        except Exception:
            failed, failure = True, traceback.format_exc()
        print(json.dumps({"step": step.__name__.replace("_", " "), "failure": failure}), flush=True)
    sys.exit(failed)
