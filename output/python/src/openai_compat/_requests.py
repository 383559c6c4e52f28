"""From options to an `httpx.Request`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Union, Mapping, TypeVar, Callable, cast

from ._types import NOT_GIVEN, Omit, ResponseT
from ._utils import is_given, is_mapping
from ._constants import OVERRIDE_CAST_TO_HEADER

if TYPE_CHECKING:
    import httpx

    from ._qs import ArrayFormat, Querystring, NestedFormat
    from ._types import Timeout, NotGivenOr, HttpxRequestFiles
    from ._options import FinalRequestOptions

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


def build_headers(
    defaults: Mapping[str, str | Omit],
    custom: Mapping[str, str | Omit],
    *,
    idempotency: tuple[str | None, str | None],
    retries_taken: int,
    timeout: float | Timeout | None,
    stainless: bool,
) -> httpx.Headers:
    """Make the headers of one try.

    Names are compared without regard to case (RFC 9110, section 5.1).

    Args:
        defaults: the client's headers.
        custom: the request's; they win, also over those that are added here, and may be `Omit`.
        idempotency: the header's name and the key, if there are.
        retries_taken: tries before this one.
        timeout: of this request; the read timeout is told to the server.
        stainless: tell it and the number of tries.
    """
    import httpx

    headers: dict[str, tuple[str, str | Omit]] = {name.lower(): (name, value) for name, value in defaults.items()}
    if stainless:
        headers["x-stainless-retry-count"] = ("x-stainless-retry-count", str(retries_taken))
    read_timeout = timeout.read if isinstance(timeout, httpx.Timeout) else timeout
    if stainless and read_timeout is not None:
        headers["x-stainless-read-timeout"] = ("x-stainless-read-timeout", str(read_timeout))
    name, key = idempotency
    if name and key:
        headers.setdefault(name.lower(), (name, key))
    for name, value in custom.items():
        headers[name.lower()] = (name, value)
    made = httpx.Headers([(name, value) for name, value in headers.values() if isinstance(value, str)])
    # httpx finds it out by decoding all of them, for every object anew
    made.encoding = "utf-8"
    return made


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
    body: dict[str, Any] = {}
    if options.method.lower() == "get":
        # a GET has no content
        headers.pop("Content-Type", None)
    elif headers.get("Content-Type", "").startswith("multipart/form-data"):
        body = _multipart_body(options, headers, to_form)
    else:
        content = options.encode_body()
        if content is not None:
            body = {"content": content}
    if "_" in url.host:
        # legal in DNS, but not as the name in a TLS handshake
        body["extensions"] = {"sni_hostname": url.host.replace("_", "-")}
    if not query and body.keys() <= {"content", "extensions"} and _builds_plainly(client):
        return _plain_request(client, options.method, url, headers, timeout, **body)
    return client.build_request(
        options.method,
        url,
        headers=headers,
        params=qs.stringify(query) if query else None,
        timeout=timeout,
        **body,
    )


def _builds_plainly(client: httpx.Client | httpx.AsyncClient) -> bool:
    """Whether an HTTP client adds nothing but its headers to a request: no subclass's doing, cookies or parameters."""
    import httpx

    build = getattr(type(client), "build_request", None)
    return (
        build in (httpx.Client.build_request, httpx.AsyncClient.build_request)
        and "build_request" not in vars(client)
        and not client.cookies
        and not client.params
    )


def _plain_request(
    client: httpx.Client | httpx.AsyncClient,
    method: str,
    url: httpx.URL,
    headers: httpx.Headers,
    timeout: float | Timeout | None,
    *,
    content: bytes | None = None,
    extensions: Mapping[str, object] | None = None,
) -> httpx.Request:
    """What `httpx.Client.build_request` makes, in one pass over the headers instead of one for each of them."""
    import httpx

    ours = headers.raw
    names = {name.lower() for name, _ in ours}
    lines = [line for line in client.headers.raw if line[0].lower() not in names]
    lines += ours
    names.update(name.lower() for name, _ in lines)
    automatic: list[tuple[bytes, bytes]] = []
    if b"host" not in names and url.host:
        automatic.append((b"Host", url.netloc))
    if content and b"content-length" not in names:
        lines.append((b"Content-Length", b"%d" % len(content)))
    elif names.isdisjoint((b"content-length", b"transfer-encoding")) and method.upper() in ("POST", "PUT", "PATCH"):
        automatic.append((b"Content-Length", b"0"))
    request = httpx.Request(
        method,
        url,
        headers=automatic + lines,
        stream=httpx.ByteStream(content or b""),
        extensions={**(extensions or {}), "timeout": httpx.Timeout(timeout).as_dict()},
    )
    request.headers.encoding = "utf-8"
    request.read()
    return request


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
