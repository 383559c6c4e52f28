"""When to try again, and how long to wait before."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ._constants import MAX_RETRY_DELAY, INITIAL_RETRY_DELAY

if TYPE_CHECKING:
    import httpx

# seconds; a server that asks for longer is not obeyed
_LONGEST_RETRY_AFTER = 60
# request timeout, conflict (a lock was not available) and rate limit: another try may succeed
_RETRIED_STATUSES = (408, 409, 429)


def should_retry(response: httpx.Response) -> bool:
    """Whether an unsuccessful response is worth another try; the server's `x-should-retry` decides if sent."""
    wish = response.headers.get("x-should-retry")
    if wish in ("true", "false"):
        return bool(wish == "true")
    return response.status_code in _RETRIED_STATUSES or response.status_code >= 500


def parse_retry_after(headers: httpx.Headers | None) -> float | None:
    """How long the server wants us to wait, in seconds.

    Reads `retry-after-ms`, then `Retry-After` as a number of seconds or an HTTP date (RFC 9110, section 10.2.3).

    Returns:
        None if it does not say, or says it in a way we can't read. May be negative for a date in the past.
    """
    if headers is None:
        return None
    try:
        return float(headers.get("retry-after-ms", "")) / 1000
    except ValueError:
        pass
    retry_after = headers.get("retry-after", "")
    try:
        # the standard has whole seconds, servers send fractions too
        return float(retry_after)
    except ValueError:
        return _seconds_until(retry_after)


def _seconds_until(http_date: str) -> float | None:
    from email.utils import mktime_tz, parsedate_tz

    parsed = parsedate_tz(http_date)
    return None if parsed is None else mktime_tz(parsed) - time.time()


def retry_delay(retries_taken: int, headers: httpx.Headers | None = None) -> float:
    """Seconds to wait before the next try: what the server says within reason, else exponential backoff.

    Up to a quarter is taken off at random, so that clients that failed together do not come back together.
    """
    retry_after = parse_retry_after(headers)
    if retry_after is not None and 0 < retry_after <= _LONGEST_RETRY_AFTER:
        return retry_after
    from random import random

    # beyond 2.0 ** 1000 there is nothing but an overflow
    backoff = INITIAL_RETRY_DELAY * 2.0 ** min(retries_taken, 1000)
    return min(backoff, MAX_RETRY_DELAY) * (1 - 0.25 * random())
