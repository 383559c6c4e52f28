# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

# on a request it asks for the response object: "raw", "stream"
RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"
# carries a class through a method's `extra_headers`, and is never sent
OVERRIDE_CAST_TO_HEADER = "____stainless_override_cast_to"

DEFAULT_MAX_RETRIES = 2

# seconds
INITIAL_RETRY_DELAY = 0.5
MAX_RETRY_DELAY = 8.0

# in lower case; their values are kept out of logs
SENSITIVE_HEADERS = frozenset(
    (
        "api-key",
        "authorization",
        "cookie",
        "proxy-authorization",
    )
)
SENSITIVE_PARAMS: frozenset[str] = frozenset()

if TYPE_CHECKING:
    DEFAULT_TIMEOUT: httpx.Timeout
    DEFAULT_CONNECTION_LIMITS: httpx.Limits
else:

    def __getattr__(name: str) -> Any:
        if name not in ("DEFAULT_TIMEOUT", "DEFAULT_CONNECTION_LIMITS"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        # httpx is imported by the first request, not by the import of this package
        import httpx

        if name == "DEFAULT_TIMEOUT":
            value = httpx.Timeout(timeout=600, connect=5.0)
        else:
            value = httpx.Limits(max_connections=1000, max_keepalive_connections=100)
        return globals().setdefault(name, value)
