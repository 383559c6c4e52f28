# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Union, Mapping

from ._qs import Querystring
from ._lazy import lazy_exports
from ._types import NOT_GIVEN, Omit, NotGiven
from ._utils import is_given, is_mapping, get_async_library
from ._compat import cached_property
from ._version import __version__
from ._constants import DEFAULT_MAX_RETRIES
from ._streaming import Stream as Stream, AsyncStream as AsyncStream
from ._exceptions import APIStatusError, OpenAICompatError
from ._sync_client import SyncAPIClient
from ._async_client import AsyncAPIClient
from ._client_settings import replaced_or_merged

if TYPE_CHECKING:
    from typing_extensions import Self

    import httpx

    from ._types import Timeout, Transport, ProxiesTypes, RequestOptions
    from .resources import completions, chat
    from .resources.completions import Completions, AsyncCompletions
    from .resources.chat.chat import Chat, AsyncChat
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
    "OpenAICompat",
    "AsyncOpenAICompat",
    "Client",
    "AsyncClient",
]


class OpenAICompat(SyncAPIClient):
    # client options
    api_key: str
    """Key that the server asks for; any text if it asks for none."""

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
        - `api_key` from `OPENAI_COMPAT_API_KEY`
        - `base_url` from `OPENAI_COMPAT_BASE_URL`
        """
        if api_key is None:
            api_key = os.environ.get("OPENAI_COMPAT_API_KEY")
        if api_key is None:
            raise OpenAICompatError(
                "`api_key` is needed: pass `api_key` to the client or set the environment variable OPENAI_COMPAT_API_KEY"
            )
        self.api_key = api_key

        if base_url is None:
            base_url = os.environ.get("OPENAI_COMPAT_BASE_URL")
        if base_url is None:
            base_url = "http://localhost:8000/v1"

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
    def completions(self) -> Completions:
        from .resources.completions import Completions

        return Completions(self)

    @cached_property
    def chat(self) -> Chat:
        from .resources.chat.chat import Chat

        return Chat(self)

    @cached_property
    def with_raw_response(self) -> OpenAICompatWithRawResponse:
        return OpenAICompatWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> OpenAICompatWithStreamedResponse:
        return OpenAICompatWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        return Querystring(array_format="brackets", nested_format="brackets")

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

        data = body.get("error", body) if is_mapping(body) else body
        return make_status_error(err_msg, response=response, body=data)


class AsyncOpenAICompat(AsyncAPIClient):
    # client options
    api_key: str
    """Key that the server asks for; any text if it asks for none."""

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
        - `api_key` from `OPENAI_COMPAT_API_KEY`
        - `base_url` from `OPENAI_COMPAT_BASE_URL`
        """
        if api_key is None:
            api_key = os.environ.get("OPENAI_COMPAT_API_KEY")
        if api_key is None:
            raise OpenAICompatError(
                "`api_key` is needed: pass `api_key` to the client or set the environment variable OPENAI_COMPAT_API_KEY"
            )
        self.api_key = api_key

        if base_url is None:
            base_url = os.environ.get("OPENAI_COMPAT_BASE_URL")
        if base_url is None:
            base_url = "http://localhost:8000/v1"

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
    def completions(self) -> AsyncCompletions:
        from .resources.completions import AsyncCompletions

        return AsyncCompletions(self)

    @cached_property
    def chat(self) -> AsyncChat:
        from .resources.chat.chat import AsyncChat

        return AsyncChat(self)

    @cached_property
    def with_raw_response(self) -> AsyncOpenAICompatWithRawResponse:
        return AsyncOpenAICompatWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOpenAICompatWithStreamedResponse:
        return AsyncOpenAICompatWithStreamedResponse(self)

    @property
    def qs(self) -> Querystring:
        return Querystring(array_format="brackets", nested_format="brackets")

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

        data = body.get("error", body) if is_mapping(body) else body
        return make_status_error(err_msg, response=response, body=data)


class OpenAICompatWithRawResponse:
    _client: OpenAICompat

    def __init__(self, client: OpenAICompat) -> None:
        self._client = client

    @cached_property
    def completions(self) -> completions.CompletionsWithRawResponse:
        from .resources.completions import CompletionsWithRawResponse

        return CompletionsWithRawResponse(self._client.completions)

    @cached_property
    def chat(self) -> chat.ChatWithRawResponse:
        from .resources.chat.chat import ChatWithRawResponse

        return ChatWithRawResponse(self._client.chat)


class AsyncOpenAICompatWithRawResponse:
    _client: AsyncOpenAICompat

    def __init__(self, client: AsyncOpenAICompat) -> None:
        self._client = client

    @cached_property
    def completions(self) -> completions.AsyncCompletionsWithRawResponse:
        from .resources.completions import AsyncCompletionsWithRawResponse

        return AsyncCompletionsWithRawResponse(self._client.completions)

    @cached_property
    def chat(self) -> chat.AsyncChatWithRawResponse:
        from .resources.chat.chat import AsyncChatWithRawResponse

        return AsyncChatWithRawResponse(self._client.chat)


class OpenAICompatWithStreamedResponse:
    _client: OpenAICompat

    def __init__(self, client: OpenAICompat) -> None:
        self._client = client

    @cached_property
    def completions(self) -> completions.CompletionsWithStreamingResponse:
        from .resources.completions import CompletionsWithStreamingResponse

        return CompletionsWithStreamingResponse(self._client.completions)

    @cached_property
    def chat(self) -> chat.ChatWithStreamingResponse:
        from .resources.chat.chat import ChatWithStreamingResponse

        return ChatWithStreamingResponse(self._client.chat)


class AsyncOpenAICompatWithStreamedResponse:
    _client: AsyncOpenAICompat

    def __init__(self, client: AsyncOpenAICompat) -> None:
        self._client = client

    @cached_property
    def completions(self) -> completions.AsyncCompletionsWithStreamingResponse:
        from .resources.completions import AsyncCompletionsWithStreamingResponse

        return AsyncCompletionsWithStreamingResponse(self._client.completions)

    @cached_property
    def chat(self) -> chat.AsyncChatWithStreamingResponse:
        from .resources.chat.chat import AsyncChatWithStreamingResponse

        return AsyncChatWithStreamingResponse(self._client.chat)


Client = OpenAICompat

AsyncClient = AsyncOpenAICompat
