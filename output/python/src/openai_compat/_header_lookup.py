"""Headers that are asked for with each request and are seldom there."""

from __future__ import annotations

from typing import Any

import httpx


def _has_lower_names() -> bool:
    entries: Any = getattr(httpx.Headers([(b"A", b"b")]), "_list", None)
    return bool(entries == [(b"A", b"a", b"b")])


# httpx does not promise it
_LOWER_NAMES = _has_lower_names()


def find_header(headers: httpx.Headers, name: bytes) -> str | None:
    """The value of a header; None if there is none of this name.

    httpx itself would decode all headers, if only to find that there is no such one.

    Args:
        name: in lower case.
    """
    known: Any = headers
    if _LOWER_NAMES:
        for _, key, _ in known._list:
            if key == name:
                break
        else:
            return None
    value: str | None = headers.get(name.decode())
    return value


def request_id_of(response: httpx.Response) -> str | None:
    """The ID the server gave to the request."""
    return find_header(response.headers, b"x-request-id")
