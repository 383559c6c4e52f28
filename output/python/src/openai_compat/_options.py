"""One request, as the methods of a client describe it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union, Mapping, Callable, TypedDict, final

from ._types import NOT_GIVEN
from ._utils import is_given, is_mapping
from ._constants import RAW_RESPONSE_HEADER

if TYPE_CHECKING:
    from typing_extensions import Unpack, Required

    from ._types import Body, Query, Headers, Timeout, NotGiven, AnyMapping, HttpxRequestFiles
    from ._raw_content import BinaryTypes, AsyncBinaryTypes


class FinalRequestOptionsInput(TypedDict, total=False):
    method: Required[str]
    url: Required[str]
    params: Query
    headers: Headers
    max_retries: int
    timeout: float | Timeout | None
    files: HttpxRequestFiles | None
    idempotency_key: str
    content: BinaryTypes | AsyncBinaryTypes | None
    json_data: Body
    extra_json: AnyMapping
    follow_redirects: bool
    security: Mapping[str, bool] | None


@final
class FinalRequestOptions:  # noqa: PLW1641 - options change, so they have no hash
    """Everything that makes one request different from another.

    Args:
        method: HTTP method, in any case.
        url: a path under the client's base URL, or an absolute URL.
        params: query parameters; they win over the client's `default_query`.
        headers: they win over the client's; `Omit` values remove a default.
        max_retries: how often to try again; the client's number if not given.
        timeout: seconds, or an `httpx.Timeout`; None waits for ever; the client's if not given.
        files: parts of a multipart form.
        idempotency_key: sent in the client's idempotency header, the same on every retry.
        post_parser: is applied to the parsed response.
        follow_redirects: overrides the HTTP client's setting.
        content: the body as it is, in place of JSON.
        json_data: the body; bytes are sent as they are.
        extra_json: further properties of the body; they win over `json_data`.
        security: the security schemes that the endpoint wants, each with whether one of them is needed; all that
            the client has if not given.
    """

    __slots__ = (
        "method",
        "url",
        "params",
        "headers",
        "max_retries",
        "timeout",
        "files",
        "idempotency_key",
        "post_parser",
        "follow_redirects",
        "content",
        "json_data",
        "extra_json",
        "security",
        "_encoded",
    )

    method: str
    url: str
    params: Query
    headers: Union[Headers, NotGiven]
    max_retries: Union[int, NotGiven]
    timeout: Union[float, Timeout, None, NotGiven]
    files: Union[HttpxRequestFiles, None]
    idempotency_key: Union[str, None]
    post_parser: Union[Callable[[Any], Any], NotGiven]
    follow_redirects: Union[bool, None]
    content: Union[BinaryTypes, AsyncBinaryTypes, None]
    json_data: Union[Body, None]
    extra_json: Union[AnyMapping, None]
    security: Union[Mapping[str, bool], None]
    # Of the body as it was when it was written: a body may hold iterators, and a retry can't read those again.
    # Copies share it.
    _encoded: list[tuple[object, object, bytes]]

    def __init__(
        self,
        *,
        method: str,
        url: str,
        params: Query | None = None,
        headers: Headers | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        timeout: float | Timeout | None | NotGiven = NOT_GIVEN,
        files: HttpxRequestFiles | None = None,
        idempotency_key: str | None = None,
        post_parser: Callable[[Any], Any] | NotGiven = NOT_GIVEN,
        follow_redirects: bool | None = None,
        content: BinaryTypes | AsyncBinaryTypes | None = None,
        json_data: Body | None = None,
        extra_json: AnyMapping | None = None,
        security: Mapping[str, bool] | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.params = {} if params is None else params
        self.headers = headers
        self.max_retries = max_retries
        self.timeout = timeout
        self.files = files
        self.idempotency_key = idempotency_key
        self.post_parser = post_parser
        self.follow_redirects = follow_redirects
        self.content = content
        self.json_data = json_data
        self.extra_json = extra_json
        self.security = security
        self._encoded = []

    def __copy__(self) -> FinalRequestOptions:
        # each request makes two copies, which the protocol of pickle would make slowly
        made = object.__new__(FinalRequestOptions)
        for name in self.__slots__:
            setattr(made, name, getattr(self, name))
        return made

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.to_dict().items())
        return f"{type(self).__name__}({fields})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FinalRequestOptions) and self.to_dict() == other.to_dict()

    def to_dict(self) -> dict[str, object]:
        """The options that differ from their defaults."""
        values = {name: getattr(self, name) for name in self.__slots__ if not name.startswith("_")}
        return {name: value for name, value in values.items() if value is not None and is_given(value)}

    def get_max_retries(self, max_retries: int) -> int:
        """The number for this request; ``max_retries`` is the client's."""
        return self.max_retries if is_given(self.max_retries) else max_retries

    def merged_body(self) -> object:
        """The body with the extra properties.

        Raises:
            RuntimeError: there are extra properties, and the body is not an object.
        """
        if self.extra_json is None:
            return self.json_data
        if self.json_data is None:
            return self.extra_json
        if not is_mapping(self.json_data):
            raise RuntimeError(f"Unexpected JSON data type, {type(self.json_data)}, cannot merge with `extra_body`")
        return {**self.json_data, **self.extra_json}

    def encode_body(self) -> bytes | None:
        """The body as JSON, None if there is none."""
        from ._json import encode_json

        for json_data, extra_json, content in self._encoded:
            if json_data is self.json_data and extra_json is self.extra_json:
                return content
        body = self.merged_body()
        if body is None:
            return None
        content = encode_json(body)
        self._encoded[:] = [(self.json_data, self.extra_json, content)]
        return content

    def _strip_raw_response_header(self) -> None:
        # the pages after the first are parsed, however the first was asked for
        if is_given(self.headers) and self.headers.get(RAW_RESPONSE_HEADER):
            self.headers = {name: value for name, value in self.headers.items() if name != RAW_RESPONSE_HEADER}

    @classmethod
    def construct(
        cls,
        _fields_set: set[str] | None = None,
        **values: Unpack[FinalRequestOptionsInput],
    ) -> FinalRequestOptions:
        return cls(**values)

    model_construct = construct
