"""Authentication of requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._types import Omit


def basic(username: str, password: str) -> str:
    """The `Authorization` header of HTTP basic authentication, in UTF-8 (RFC 7617)."""
    return encoded(f"{username}:{password}")


def encoded(credentials: str, keyword: str = "Basic") -> str:
    """The same for a user name and a password with a colon between them."""
    import base64

    return f"{keyword} " + base64.b64encode(credentials.encode()).decode("ascii")


def cookie(before: str | Omit | None, name: str, value: str) -> str:
    """The `Cookie` header (RFC 6265, section 4.2.1) with one more cookie in it."""
    pair = f"{name}={value}"
    return f"{before}; {pair}" if isinstance(before, str) else pair


def require(
    headers: Mapping[str, str | Omit],
    custom_headers: Mapping[str, str | Omit],
    *,
    names: tuple[str, ...],
    message: str,
) -> None:
    """Check that a request carries credentials.

    Args:
        headers: all of the request's.
        custom_headers: those of this request alone; `Omit` there says that it is meant to go without.
        names: the headers with credentials, of which one is enough.

    Raises:
        TypeError: with ``message`` if there is none.
    """
    wanted = {name.lower() for name in names}
    if any(name.lower() in wanted and value for name, value in headers.items()):
        return
    if any(name.lower() in wanted for name in custom_headers):
        return
    raise TypeError(message)
