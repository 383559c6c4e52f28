"""Python's garbage collector, and when its first long pass is."""

from __future__ import annotations

import gc
import sys

from ._utils._sync import get_async_library


def collect_once() -> None:
    """Bring the first pass over all objects of a young process forward, on an event loop.

    What imports and models leave behind lives for ever. The pass that finds that out takes some ten milliseconds,
    and is due soon after: amid the streams that share the loop, if not now, when the caller waits for imports
    anyway. Later passes come when a quarter more lives on. A process that has had one is left alone, since its heap
    may be large; and so is one without a loop, where no others wait.
    """
    if (
        sys.implementation.name == "cpython"
        and gc.isenabled()
        and not gc.get_stats()[2]["collections"]
        and get_async_library() != "false"
    ):
        gc.collect()
