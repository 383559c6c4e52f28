from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Union, Mapping

from ._qs import Querystring
from ._lazy import lazy_exports
from ._types import NOT_GIVEN, Omit, NotGiven
from ._utils import is_given, get_async_library
from ._compat import cached_property
from ._version import __version__
from ._constants import DEFAULT_MAX_RETRIES
from ._streaming import Stream as Stream, AsyncStream as AsyncStream
from ._exceptions import APIStatusError
from ._sync_client import SyncAPIClient
from ._async_client import AsyncAPIClient
from ._client_settings import replaced_or_merged

if TYPE_CHECKING:
    from typing_extensions import Self

    import httpx

    from ._types import Timeout, Transport, ProxiesTypes, RequestOptions
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"Timeout": "._types", "Transport": "._types", "ProxiesTypes": "._types", "RequestOptions": "._types"},
    )

__all__ = [
    "Timeout",
    "Transport",
    "ProxiesTypes",
    "RequestOptions",
    "Client",
    "AsyncClient",
]


class Client(SyncAPIClient):
    # client options
    api_key: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: Union[float, Timeout, None, NotGiven] = NOT_GIVEN,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        # used instead of a client of our own, for example `DefaultHttpxClient` with other options of httpx
        http_client: httpx.Client | None = None,
        # raise for responses that do not fit their type; a server that adds something becomes an error
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client.

        What is not given is read from the environment:
        - `api_key` from `API_KEY`
        - `base_url` from `BASE_URL`
        """
        if api_key is None:
            api_key = os.environ.get("API_KEY")
        self.api_key = api_key

        if base_url is None:
            base_url = os.environ.get("BASE_URL")
        if base_url is None:
            base_url = "http://localhost"

        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def with_raw_response(self) -> ClientWithRawResponse:
        return ClientWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ClientWithStreamedResponse:
        return ClientWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        return Querystring(array_format="comma", nested_format="brackets")

    @property
    def auth_headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        if self.api_key:
            headers["Authorization"] = f"Bearer {self.api_key}"
        return headers

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = NOT_GIVEN,
        http_client: httpx.Client | None = None,
        max_retries: int | NotGiven = NOT_GIVEN,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """Make a client with other settings that shares this one's connections.

        `default_headers` and `default_query` are added to this client's, `set_default_headers` and
        `set_default_query` replace them.
        """
        return self.__class__(
            api_key=api_key if api_key is not None else self.api_key,
            base_url=base_url or self.base_url,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            http_client=http_client or self._client,
            max_retries=max_retries if is_given(max_retries) else self.max_retries,
            default_headers=replaced_or_merged(
                "default_headers", self._custom_headers, merge=default_headers, replace=set_default_headers
            ),
            default_query=replaced_or_merged(
                "default_query", self._custom_query, merge=default_query, replace=set_default_query
            ),
            **_extra_kwargs,
        )

    # shorter where it is used in passing: client.with_options(timeout=10).resource.create(...)
    with_options = copy

    def _make_status_error(
        self,
        err_msg: str,
        *,
        body: object,
        response: httpx.Response,
    ) -> APIStatusError:
        from ._status_errors import make_status_error

        return make_status_error(err_msg, response=response, body=body)


class AsyncClient(AsyncAPIClient):
    # client options
    api_key: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: Union[float, Timeout, None, NotGiven] = NOT_GIVEN,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        # used instead of a client of our own, for example `DefaultAsyncHttpxClient` with other options of httpx
        http_client: httpx.AsyncClient | None = None,
        # raise for responses that do not fit their type; a server that adds something becomes an error
        _strict_response_validation: bool = False,
    ) -> None:
        """Make a client.

        What is not given is read from the environment:
        - `api_key` from `API_KEY`
        - `base_url` from `BASE_URL`
        """
        if api_key is None:
            api_key = os.environ.get("API_KEY")
        self.api_key = api_key

        if base_url is None:
            base_url = os.environ.get("BASE_URL")
        if base_url is None:
            base_url = "http://localhost"

        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @cached_property
    def with_raw_response(self) -> AsyncClientWithRawResponse:
        return AsyncClientWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncClientWithStreamedResponse:
        return AsyncClientWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        return Querystring(array_format="comma", nested_format="brackets")

    @property
    def auth_headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        if self.api_key:
            headers["Authorization"] = f"Bearer {self.api_key}"
        return headers

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        api_key: str | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = NOT_GIVEN,
        http_client: httpx.AsyncClient | None = None,
        max_retries: int | NotGiven = NOT_GIVEN,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """Make a client with other settings that shares this one's connections.

        `default_headers` and `default_query` are added to this client's, `set_default_headers` and
        `set_default_query` replace them.
        """
        return self.__class__(
            api_key=api_key if api_key is not None else self.api_key,
            base_url=base_url or self.base_url,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            http_client=http_client or self._client,
            max_retries=max_retries if is_given(max_retries) else self.max_retries,
            default_headers=replaced_or_merged(
                "default_headers", self._custom_headers, merge=default_headers, replace=set_default_headers
            ),
            default_query=replaced_or_merged(
                "default_query", self._custom_query, merge=default_query, replace=set_default_query
            ),
            **_extra_kwargs,
        )

    # shorter where it is used in passing: client.with_options(timeout=10).resource.create(...)
    with_options = copy

    def _make_status_error(
        self,
        err_msg: str,
        *,
        body: object,
        response: httpx.Response,
    ) -> APIStatusError:
        from ._status_errors import make_status_error

        return make_status_error(err_msg, response=response, body=body)


class ClientWithRawResponse:
    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client


class AsyncClientWithRawResponse:
    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


class ClientWithStreamedResponse:
    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client


class AsyncClientWithStreamedResponse:
    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
