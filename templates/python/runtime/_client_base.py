"""What the synchronous and the asynchronous client have in common: settings, requests and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Union, Generic, Mapping, TypeVar, Optional, cast

from ._qs import Querystring
from ._types import NOT_GIVEN, Omit, NotGiven, ResponseT
from ._utils import is_given
from ._retries import retry_delay, should_retry, parse_retry_after
from ._requests import (
    build_request,
    as_form_fields,
    merge_mappings,
    override_cast_to,
    raw_response_mode,
)
from ._constants import DEFAULT_MAX_RETRIES
from ._lazy_attributes import LazyAttribute

if TYPE_CHECKING:
    import httpx
    from httpx import URL

    from ._types import Headers, Timeout
    from ._options import FinalRequestOptions
    from ._platform import Platform
    from ._streaming import Stream, SSEDecoder, AsyncStream, SSEBytesDecoder
    from ._exceptions import APIStatusError

# how many joined URLs a client remembers
_KNOWN_URLS = 128

_HttpxClientT = TypeVar("_HttpxClientT", bound="Union[httpx.Client, httpx.AsyncClient]")
_DefaultStreamT = TypeVar("_DefaultStreamT", bound="Union[Stream[Any], AsyncStream[Any]]")


class BaseClient(Generic[_HttpxClientT, _DefaultStreamT]):
    """Settings of a client, and what they make of requests.

    Args:
        version: of the package, for the `User-Agent`.
        base_url: what paths are relative to; a trailing slash is added.
        max_retries: how often a request is tried again.
        timeout: seconds, or an `httpx.Timeout`; None waits for ever.
        custom_headers: sent with every request.
        custom_query: query parameters of every request.
        _strict_response_validation: raise for responses that do not fit their type.

    Raises:
        TypeError: `max_retries` is None.
    """

    _version: str
    max_retries: int
    _strict_response_validation: bool
    _idempotency_header: str | None
    # tell the server about the machine, the timeout and retries
    _sends_stainless_headers: bool = True
    _default_stream_cls: type[_DefaultStreamT] | None = None
    _custom_headers: Mapping[str, str]
    _custom_query: Mapping[str, object]
    _platform: Platform | None
    # path -> the base URL that it was joined to, and the result
    _known_urls: dict[str, tuple[URL, URL]]
    # what they say, and how they are sent
    _last_headers: tuple[dict[str, str], httpx.Headers] | None

    if TYPE_CHECKING:
        _client: _HttpxClientT
        _base_url: URL
        timeout: Union[float, Timeout, None]
    else:
        _base_url = LazyAttribute(lambda self: self._enforce_trailing_slash(_to_url(self._given_base_url)))

    def __init__(
        self,
        *,
        version: str,
        base_url: str | URL,
        _strict_response_validation: bool,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | Timeout | None | NotGiven = NOT_GIVEN,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
    ) -> None:
        if max_retries is None:  # pyright: ignore[reportUnnecessaryComparison]
            package = f"`{__package__}.DEFAULT_MAX_RETRIES`"
            raise TypeError(
                "max_retries cannot be None. If you want to disable retries, pass `0`; "
                f"if you want unlimited retries, pass `math.inf` or a very high number; see {package} for the default"
            )
        self._version = version
        self._given_base_url = base_url
        self.max_retries = max_retries
        if is_given(timeout):
            self.timeout = timeout
        self._custom_headers = custom_headers or {}
        self._custom_query = custom_query or {}
        self._strict_response_validation = _strict_response_validation
        self._idempotency_header = None
        self._platform = None
        self._known_urls = {}
        self._last_headers = None

    # -- requests

    def _enforce_trailing_slash(self, url: URL) -> URL:
        return url if url.raw_path.endswith(b"/") else url.copy_with(raw_path=url.raw_path + b"/")

    def _build_headers(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> httpx.Headers:
        from ._plain_requests import header_values, copied_headers, encoded_headers

        custom: Headers = options.headers if is_given(options.headers) else {}
        defaults = self.default_headers
        security = options.security
        if security is not None:
            defaults = {**defaults, **self._security_headers(security), **self._custom_headers}
        checks = cast("Any", type(self))._validate_headers is not cast("Any", BaseClient)._validate_headers
        if checks and (security is None or any(security.values())):
            self._validate_headers(merge_mappings(defaults, custom), custom)
        values = header_values(
            defaults,
            custom,
            idempotency=(self._idempotency_header, options.idempotency_key),
            retries_taken=retries_taken,
            timeout=self.timeout if isinstance(options.timeout, NotGiven) else options.timeout,
            stainless=self._sends_stainless_headers,
        )
        # they are nearly always the same
        last = self._last_headers
        if last is None or last[0] != values:
            last = self._last_headers = values, encoded_headers(values)
        return copied_headers(last[1])

    def _prepare_url(self, url: str) -> URL:
        """Make a path absolute; query strings in it stay."""
        base = self.base_url
        known = self._known_urls.get(url)
        if known is not None and known[0] is base:
            return known[1]
        made = _to_url(url)
        if made.is_relative_url:
            made = base.copy_with(raw_path=base.raw_path + made.raw_path.lstrip(b"/"))
        if len(self._known_urls) >= _KNOWN_URLS:
            # paths may have IDs, of which there is no end
            self._known_urls.clear()
        self._known_urls[url] = (base, made)
        return made

    def _make_sse_decoder(self) -> SSEDecoder | SSEBytesDecoder:
        from ._streaming import SSEDecoder

        return SSEDecoder()

    def _build_request(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> httpx.Request:
        """Make the HTTP request of one try.

        Raises:
            RuntimeError: there are extra properties for a body that is not an object.
        """
        from ._log import log_options

        log_options(options)
        return build_request(
            self._client,
            options,
            url=self._prepare_url(options.url),
            headers=self._build_headers(options, retries_taken=retries_taken),
            query=merge_mappings(self._query_defaults(options.security), options.params),
            timeout=self.timeout if isinstance(options.timeout, NotGiven) else options.timeout,
            qs=self.qs,
            to_form=self._serialize_multipartform,
        )

    def _serialize_multipartform(self, data: Mapping[object, object]) -> dict[str, object]:
        return as_form_fields(self.qs, data)

    def _maybe_override_cast_to(self, cast_to: type[ResponseT], options: FinalRequestOptions) -> type[ResponseT]:
        return override_cast_to(cast_to, options)

    def _should_stream_response_body(self, request: httpx.Request) -> bool:
        return raw_response_mode(request) == "stream"

    def _idempotency_key(self) -> str:
        import uuid

        return f"stainless-python-retry-{uuid.uuid4()}"

    def _process_response_data(self, *, data: object, cast_to: type[ResponseT], response: httpx.Response) -> ResponseT:
        """Convert a decoded response.

        Raises:
            APIResponseValidationError: it does not fit, and the client is strict.
        """
        from ._parsing import convert_data

        return convert_data(data, cast_to, response, strict=self._strict_response_validation)

    # -- errors

    def _make_status_error_from_response(self, response: httpx.Response) -> APIStatusError:
        from ._status_errors import read_error_body

        message, body = read_error_body(response)
        return self._make_status_error(message, body=body, response=response)

    def _make_status_error(self, err_msg: str, *, body: object, response: httpx.Response) -> APIStatusError:
        raise NotImplementedError()

    # -- retries

    def _parse_retry_after_header(self, response_headers: Optional[httpx.Headers] = None) -> float | None:
        return parse_retry_after(response_headers)

    def _calculate_retry_timeout(
        self,
        remaining_retries: int,
        options: FinalRequestOptions,
        response_headers: Optional[httpx.Headers] = None,
    ) -> float:
        retries_taken = options.get_max_retries(self.max_retries) - remaining_retries
        return retry_delay(retries_taken, response_headers)

    def _should_retry(self, response: httpx.Response) -> bool:
        return should_retry(response)

    # -- settings, for subclasses to override

    @property
    def qs(self) -> Querystring:
        return Querystring()

    @property
    def custom_auth(self) -> httpx.Auth | None:
        return None

    @property
    def auth_headers(self) -> dict[str, str]:
        return {}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": self.user_agent,
            **self.platform_headers(),
            **self.auth_headers,
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        return {**self._custom_query}

    def _query_defaults(self, security: Mapping[str, bool] | None) -> dict[str, object]:
        query = self.default_query
        return query if security is None else {**query, **self._security_query(security), **self._custom_query}

    def _security_headers(self, security: Mapping[str, bool]) -> dict[str, str | Omit]:
        """The headers of these security schemes, and `Omit` for those of all others."""
        return {}

    def _security_query(self, security: Mapping[str, bool]) -> dict[str, object]:
        """The same for query parameters."""
        return {}

    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        """Check the headers of a request; the default is to accept all."""

    @property
    def user_agent(self) -> str:
        return f"{self.__class__.__name__}/Python {self._version}"

    @property
    def base_url(self) -> URL:
        return self._base_url

    @base_url.setter
    def base_url(self, url: URL | str) -> None:
        self._base_url = self._enforce_trailing_slash(_to_url(url))

    def platform_headers(self) -> Dict[str, str]:
        if not self._sends_stainless_headers:
            return {}
        from ._platform import platform_headers

        return platform_headers(self._version, platform=self._platform)


def _to_url(url: str | URL) -> URL:
    import httpx

    return url if isinstance(url, httpx.URL) else httpx.URL(url)
