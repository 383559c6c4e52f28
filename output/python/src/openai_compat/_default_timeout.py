from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx


def effective_timeout(http_client: httpx.Client | httpx.AsyncClient | None) -> httpx.Timeout:
    """The timeout of a client to which none was passed: its HTTP client's, if somebody has set that, or ours."""
    from ._constants import DEFAULT_TIMEOUT
    from ._http_clients import HTTPX_DEFAULT_TIMEOUT

    # httpx's default can't be told from the same value passed on purpose
    if http_client is not None and http_client.timeout != HTTPX_DEFAULT_TIMEOUT:
        return http_client.timeout
    return DEFAULT_TIMEOUT
