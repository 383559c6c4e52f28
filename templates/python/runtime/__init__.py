from __future__ import annotations

import typing as _t

from ._lazy import lazy_exports as _lazy_exports
from ._version import __title__, __version__
from ._utils._log_variable import setup_logging as _setup_logging

if _t.TYPE_CHECKING:
    from . import types
    from ._types import NOT_GIVEN, Omit, NoneType, NotGiven, Transport, ProxiesTypes
    from ._utils import file_from_path
    from ._client import (
        Client,
        Stream,
        Timeout,
        AsyncClient,
        AsyncStream,
        RequestOptions,
    )
    from ._models import BaseModel
    from ._response import APIResponse as APIResponse, AsyncAPIResponse as AsyncAPIResponse
    from ._constants import DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES, DEFAULT_CONNECTION_LIMITS
    from ._exceptions import (
        APIError,
        ClientError,
        ConflictError,
        NotFoundError,
        APIStatusError,
        RateLimitError,
        APITimeoutError,
        BadRequestError,
        APIConnectionError,
        AuthenticationError,
        InternalServerError,
        PermissionDeniedError,
        UnprocessableEntityError,
        APIResponseValidationError,
    )
    from ._base_client import DefaultHttpxClient, DefaultAioHttpClient, DefaultAsyncHttpxClient
else:
    # Nothing is imported before it is used: `import` of this package costs next to nothing.
    _exports = {
        "types": ".types.",
        "resources": ".resources.",
        "NoneType": "._types",
        "Transport": "._types",
        "ProxiesTypes": "._types",
        "NotGiven": "._types",
        "NOT_GIVEN": "._types",
        "Omit": "._types",
        "file_from_path": "._utils",
        "Client": "._client",
        "AsyncClient": "._client",
        "Stream": "._client",
        "AsyncStream": "._client",
        "Timeout": "._client",
        "RequestOptions": "._client",
        "BaseModel": "._models",
        "APIResponse": "._response",
        "AsyncAPIResponse": "._response",
        "DEFAULT_TIMEOUT": "._constants",
        "DEFAULT_MAX_RETRIES": "._constants",
        "DEFAULT_CONNECTION_LIMITS": "._constants",
        "ClientError": "._exceptions",
        "APIError": "._exceptions",
        "APIStatusError": "._exceptions",
        "APITimeoutError": "._exceptions",
        "APIConnectionError": "._exceptions",
        "APIResponseValidationError": "._exceptions",
        "BadRequestError": "._exceptions",
        "AuthenticationError": "._exceptions",
        "PermissionDeniedError": "._exceptions",
        "NotFoundError": "._exceptions",
        "ConflictError": "._exceptions",
        "UnprocessableEntityError": "._exceptions",
        "RateLimitError": "._exceptions",
        "InternalServerError": "._exceptions",
        "DefaultHttpxClient": "._base_client",
        "DefaultAsyncHttpxClient": "._base_client",
        "DefaultAioHttpClient": "._base_client",
    }
    _renamed: dict[str, str] = {}
    __getattr__, __dir__ = _lazy_exports(__name__, _exports, aliases=_renamed)

__all__ = [
    "types",
    "__version__",
    "__title__",
    "NoneType",
    "Transport",
    "ProxiesTypes",
    "NotGiven",
    "NOT_GIVEN",
    "Omit",
    "ClientError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "APIConnectionError",
    "APIResponseValidationError",
    "BadRequestError",
    "AuthenticationError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "InternalServerError",
    "Timeout",
    "RequestOptions",
    "Client",
    "AsyncClient",
    "Stream",
    "AsyncStream",
    "file_from_path",
    "BaseModel",
    "DEFAULT_TIMEOUT",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_CONNECTION_LIMITS",
    "DefaultHttpxClient",
    "DefaultAsyncHttpxClient",
    "DefaultAioHttpClient",
]

_setup_logging("RUNTIME_LOG")
