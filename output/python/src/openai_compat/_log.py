"""What the clients log. Imported with the first request: a client that is only made needs no `logging`."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ._utils._logs import SensitiveHeadersFilter

if TYPE_CHECKING:
    import httpx

    from ._options import FinalRequestOptions

log: logging.Logger = logging.getLogger(f"{__package__}._base_client")
log.addFilter(SensitiveHeadersFilter())


def log_options(options: FinalRequestOptions) -> None:
    """Log what a request is made of; the filter takes credentials out."""
    if log.isEnabledFor(logging.DEBUG):
        log.debug("Request options: %s", options.to_dict())


def log_response(response: httpx.Response) -> None:
    """Log an answer, without the query of its URL, which may hold a key."""
    if log.isEnabledFor(logging.DEBUG):
        log.debug(
            'HTTP Response: %s %s "%i %s" %s',
            response.request.method,
            response.url.copy_with(query=None),
            response.status_code,
            response.reason_phrase,
            response.headers,
        )


def log_failure(request: httpx.Request, error: Exception) -> None:
    """Log that there was no answer."""
    log.debug("No response to %s: %s", request.method, type(error).__name__, exc_info=True)


def log_retry(options: FinalRequestOptions, delay: float) -> None:
    """Log that a request is tried again in ``delay`` seconds."""
    log.info("Retrying request to %s in %f seconds", options.url, delay)
