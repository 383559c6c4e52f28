"""The clients' base classes and what belongs to them; the parts live in modules of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ._lazy import lazy_exports
from ._types import NOT_GIVEN, NotGiven
from ._utils import is_given
from ._options import FinalRequestOptions as FinalRequestOptions
from ._requests import ForceMultipartDict as ForceMultipartDict
from ._constants import (
    MAX_RETRY_DELAY as MAX_RETRY_DELAY,
    DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES,
    INITIAL_RETRY_DELAY as INITIAL_RETRY_DELAY,
    RAW_RESPONSE_HEADER as RAW_RESPONSE_HEADER,
    OVERRIDE_CAST_TO_HEADER as OVERRIDE_CAST_TO_HEADER,
)
from ._client_base import BaseClient as BaseClient
from ._sync_client import SyncAPIClient as SyncAPIClient
from ._async_client import AsyncAPIClient as AsyncAPIClient

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from ._log import log as log
    from ._pages import (
        BasePage as BasePage,
        PageInfo as PageInfo,
        BaseSyncPage as BaseSyncPage,
        BaseAsyncPage as BaseAsyncPage,
        AsyncPaginator as AsyncPaginator,
    )
    from ._types import Body, Query, Headers, PostParser, RequestOptions
    from ._platform import (
        Arch as Arch,
        Platform as Platform,
        OtherArch as OtherArch,
        OtherPlatform as OtherPlatform,
        get_platform as get_platform,
        get_architecture as get_architecture,
        platform_headers as platform_headers,
        get_python_runtime as get_python_runtime,
        get_python_version as get_python_version,
    )
    from ._constants import (
        DEFAULT_TIMEOUT as DEFAULT_TIMEOUT,
        DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS,
    )
    from ._http_clients import (
        HTTPX_DEFAULT_TIMEOUT as HTTPX_DEFAULT_TIMEOUT,
        DefaultHttpxClient as DefaultHttpxClient,
        DefaultAioHttpClient as DefaultAioHttpClient,
        SyncHttpxClientWrapper as SyncHttpxClientWrapper,
        AsyncHttpxClientWrapper as AsyncHttpxClientWrapper,
        DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "log": "._log",
            "BasePage": "._pages",
            "PageInfo": "._pages",
            "BaseSyncPage": "._pages",
            "BaseAsyncPage": "._pages",
            "AsyncPaginator": "._pages",
            "SyncPageT": "._pages",
            "AsyncPageT": "._pages",
            "Arch": "._platform",
            "Platform": "._platform",
            "OtherArch": "._platform",
            "OtherPlatform": "._platform",
            "get_platform": "._platform",
            "get_architecture": "._platform",
            "platform_headers": "._platform",
            "get_python_runtime": "._platform",
            "get_python_version": "._platform",
            "DEFAULT_TIMEOUT": "._constants",
            "DEFAULT_CONNECTION_LIMITS": "._constants",
            "HTTPX_DEFAULT_TIMEOUT": "._http_clients",
            "DefaultHttpxClient": "._http_clients",
            "DefaultAioHttpClient": "._http_clients",
            "DefaultAsyncHttpxClient": "._http_clients",
            "SyncHttpxClientWrapper": "._http_clients",
            "AsyncHttpxClientWrapper": "._http_clients",
        },
    )


def make_request_options(
    *,
    query: Query | None = None,
    extra_headers: Headers | None = None,
    extra_query: Query | None = None,
    extra_body: Body | None = None,
    idempotency_key: str | None = None,
    timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    post_parser: PostParser | NotGiven = NOT_GIVEN,
    security: Mapping[str, bool] | None = None,
) -> RequestOptions:
    """Collect the options of one call of a method; those that were not given are left out."""
    options: dict[str, Any] = {}
    if extra_headers is not None:
        options["headers"] = extra_headers
    if extra_body is not None:
        options["extra_json"] = extra_body
    if query is not None:
        options["params"] = query
    if extra_query is not None:
        options["params"] = {**options.get("params", {}), **extra_query}
    if not isinstance(timeout, NotGiven):
        options["timeout"] = timeout
    if idempotency_key is not None:
        options["idempotency_key"] = idempotency_key
    if is_given(post_parser):
        options["post_parser"] = post_parser
    if security is not None:
        options["security"] = security
    return cast("RequestOptions", options)
