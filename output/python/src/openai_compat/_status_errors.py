"""Which error stands for which HTTP status."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ._exceptions import (
    ConflictError,
    NotFoundError,
    APIStatusError,
    RateLimitError,
    BadRequestError,
    AuthenticationError,
    InternalServerError,
    PermissionDeniedError,
    UnprocessableEntityError,
)

if TYPE_CHECKING:
    import httpx

_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def make_status_error(message: str, *, response: httpx.Response, body: object) -> APIStatusError:
    """The error of an unsuccessful response; statuses without a class of their own give `APIStatusError`."""
    status = response.status_code
    error = _BY_STATUS.get(status)
    if error is None:
        error = InternalServerError if status >= 500 else APIStatusError
    return error(message, response=response, body=body)


def message_in(body: object, *path: str) -> str | None:
    """The text that these keys lead to in a body; None if there is none."""
    for key in path:
        if not isinstance(body, dict):
            return None
        body = cast("dict[str, object]", body).get(key)
    return body if isinstance(body, str) else None


def read_error_body(response: httpx.Response) -> tuple[str, object]:
    """The message for, and the decoded body of, a response that has been read as far as it will be.

    Returns:
        A message with the status code, and the body: decoded JSON if it is JSON, else its text, or None if
        the response was closed before it was read.
    """
    import json

    if response.is_closed and not response.is_stream_consumed:
        return f"Error code: {response.status_code}", None
    text = response.text.strip()
    try:
        body: object = json.loads(text)
    except ValueError:
        return text or f"Error code: {response.status_code}", text
    return f"Error code: {response.status_code} - {body}", body
