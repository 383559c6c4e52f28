"""Headers and requests as httpx makes them, in one pass instead of one for each header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

import httpx

from ._header_lookup import find_header

if TYPE_CHECKING:
    from ._types import Omit, Timeout

# those that jars of `http.cookiejar` read
_COOKIE_HEADERS = (b"set-cookie", b"set-cookie2")


class QuietCookies(httpx.Cookies):
    """Looks for cookies only in responses that set some: to ask its jar, httpx rebuilds the whole request."""

    def extract_cookies(self, response: httpx.Response) -> None:
        if any(find_header(response.headers, name) is not None for name in _COOKIE_HEADERS):
            super().extract_cookies(response)


def header_values(
    defaults: Mapping[str, str | Omit],
    custom: Mapping[str, str | Omit],
    *,
    idempotency: tuple[str | None, str | None],
    retries_taken: int,
    timeout: float | Timeout | None,
    stainless: bool,
) -> dict[str, str]:
    """What the headers of one try say.

    Names are compared without regard to case (RFC 9110, section 5.1).

    Args:
        defaults: the client's headers.
        custom: the request's; they win, also over those that are added here, and may be `Omit`.
        idempotency: the header's name and the key, if there are.
        retries_taken: tries before this one.
        timeout: of this request; the read timeout is told to the server.
        stainless: tell it and the number of tries.
    """
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
    return {name: value for name, value in headers.values() if isinstance(value, str)}


def encoded_headers(values: Mapping[str, str]) -> httpx.Headers:
    """Make headers; raises ``UnicodeEncodeError`` if they are not ASCII."""
    return httpx.Headers([(name.encode("ascii"), value.encode("ascii")) for name, value in values.items()])


def copied_headers(headers: httpx.Headers) -> httpx.Headers:
    """Copy headers. Theirs is that they are ASCII, which httpx would find out by decoding all of them."""
    made = httpx.Headers(headers)
    made.encoding = "utf-8"
    return made


def builds_plainly(client: httpx.Client | httpx.AsyncClient) -> bool:
    """Whether an HTTP client adds nothing but its headers to a request: no subclass's doing, cookies or parameters."""
    build = getattr(type(client), "build_request", None)
    if build not in (httpx.Client.build_request, httpx.AsyncClient.build_request) or "build_request" in vars(client):
        return False
    cookies = client.cookies
    if type(cookies) is httpx.Cookies:
        # in place: it is the client's
        cookies.__class__ = QuietCookies
    return not cookies and not client.params


def plain_request(
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
        stream=httpx.ByteStream(content or b""),
        extensions={**(extensions or {}), "timeout": httpx.Timeout(timeout).as_dict()},
    )
    request.headers = httpx.Headers(automatic + lines)
    # httpx finds it out by decoding all of them
    request.headers.encoding = "utf-8"
    request.read()
    return request
