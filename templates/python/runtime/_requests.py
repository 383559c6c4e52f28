"""From options to an `httpx.Request`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Union, Mapping, TypeVar, Callable, cast

from ._types import NOT_GIVEN, Omit, ResponseT
from ._utils import is_given, is_mapping
from ._constants import RAW_RESPONSE_HEADER, OVERRIDE_CAST_TO_HEADER

if TYPE_CHECKING:
    import httpx

    from ._qs import ArrayFormat, Querystring, NestedFormat
    from ._types import Timeout, NotGivenOr, HttpxRequestFiles
    from ._options import FinalRequestOptions
    from ._raw_content import BinaryTypes, AsyncBinaryTypes

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)


class ForceMultipartDict(Dict[str, None]):
    """No files, but a multipart form all the same: httpx asks whether its files are true."""

    def __bool__(self) -> bool:
        return True


def merge_mappings(obj1: Mapping[_T_co, Union[_T, Omit]], obj2: Mapping[_T_co, Union[_T, Omit]]) -> Dict[_T_co, _T]:
    """Merge two mappings; the second wins, and its `Omit` values remove entries of the first."""
    merged = {**obj1, **obj2}
    return {key: cast("_T", value) for key, value in merged.items() if is_given(value)}


_RAW_RESPONSE = RAW_RESPONSE_HEADER.lower().encode()


def raw_response_mode(request: httpx.Request) -> str | None:
    """How the response is wanted: ``true`` is received and not parsed, ``stream`` is not even received."""
    from ._header_lookup import find_header

    return find_header(request.headers, _RAW_RESPONSE)


def override_cast_to(cast_to: type[ResponseT], options: FinalRequestOptions) -> type[ResponseT]:
    """Take the response class out of the headers, where a wrapper put it, and return it instead of ``cast_to``."""
    if not is_given(options.headers) or OVERRIDE_CAST_TO_HEADER not in options.headers:
        return cast_to
    headers = dict(options.headers)
    override = headers.pop(OVERRIDE_CAST_TO_HEADER)
    options.headers = headers
    return cast("type[ResponseT]", override)


def as_form_fields(
    qs: Querystring,
    data: Mapping[object, object],
    *,
    array_format: ArrayFormat = "brackets",
    nested_format: NotGivenOr[NestedFormat] = NOT_GIVEN,
) -> dict[str, object]:
    """The fields of a multipart form; a name that occurs more than once has the list of its values."""
    fields: dict[str, list[str]] = {}
    items = cast("Mapping[str, Any]", data)
    for name, value in qs.stringify_items(items, array_format=array_format, nested_format=nested_format):
        fields.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in fields.items()}


def build_request(
    client: httpx.Client | httpx.AsyncClient,
    options: FinalRequestOptions,
    *,
    url: httpx.URL,
    headers: httpx.Headers,
    query: Mapping[str, Any],
    timeout: float | Timeout | None,
    qs: Querystring,
    to_form: Callable[[Mapping[object, object]], dict[str, object]],
) -> httpx.Request:
    """Make the request with all that the HTTP client itself adds, such as its cookies.

    Raises:
        RuntimeError: there are extra properties for a body that is not an object.
    """
    from ._plain_requests import plain_request, builds_plainly

    body: dict[str, Any] = {}
    if options.method.lower() == "get" and not options.files:
        # a GET has no content, unless there is no doubt about it
        headers.pop("Content-Type", None)
    elif (given := _raw_content(options)) is not None:
        body = {"content": _httpx_content(client, given)}
    elif headers.get("Content-Type", "").startswith("multipart/form-data"):
        body = _multipart_body(options, headers, to_form)
    else:
        media_type = headers.get("Content-Type", "")
        if media_type == "application/json":
            content = options.encode_body()
        else:
            from ._body_encoding import content_of

            content = content_of(options, media_type, to_form)
        if content is not None:
            body = {"content": content}
    if "_" in url.host:
        # legal in DNS, but not as the name in a TLS handshake
        body["extensions"] = {"sni_hostname": url.host.replace("_", "-")}
    plain = body.keys() <= {"content", "extensions"} and isinstance(body.get("content", b""), bytes)
    if not query and plain and builds_plainly(client):
        return plain_request(client, options.method, url, headers, timeout, **body)
    return client.build_request(
        options.method,
        url,
        headers=headers,
        params=_params(url, qs.stringify(query)) if query else None,
        timeout=timeout,
        **body,
    )


def _params(url: httpx.URL, query: str) -> str:
    """The query of a request; what stands in the URL already stays, but for parameters of the same name."""
    import httpx

    return str(url.params.merge(httpx.QueryParams(query))) if url.query else query


def _raw_content(options: FinalRequestOptions) -> BinaryTypes | AsyncBinaryTypes | None:
    """The body, where it is sent as it is."""
    if options.content is None and isinstance(options.json_data, bytes):
        return options.json_data
    return options.content


def _httpx_content(client: httpx.Client | httpx.AsyncClient, content: BinaryTypes | AsyncBinaryTypes) -> object:
    import httpx

    from ._raw_content import httpx_content

    return httpx_content(content, asynchronous=isinstance(client, httpx.AsyncClient))


def _multipart_body(
    options: FinalRequestOptions,
    headers: httpx.Headers,
    to_form: Callable[[Mapping[object, object]], dict[str, object]],
) -> dict[str, Any]:
    if "boundary" not in headers["Content-Type"]:
        # httpx writes the header with the boundary it makes
        del headers["Content-Type"]
    body: dict[str, Any] = {"files": options.files or cast("HttpxRequestFiles", ForceMultipartDict())}
    data = options.merged_body()
    if data:
        if not is_mapping(data):
            raise TypeError(
                f"Expected query input to be a dictionary for multipart requests but got {type(data)} instead."
            )
        body["data"] = to_form(cast("Mapping[object, object]", data))
    return body
