"""Which error stands for which HTTP status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _exceptions

if TYPE_CHECKING:
    import httpx

_BY_STATUS: dict[int, type[_exceptions.APIStatusError]] = {
    400: _exceptions.BadRequestError,
    401: _exceptions.AuthenticationError,
    403: _exceptions.PermissionDeniedError,
    404: _exceptions.NotFoundError,
    409: _exceptions.ConflictError,
    422: _exceptions.UnprocessableEntityError,
    429: _exceptions.RateLimitError,
}


def make_status_error(message: str, *, response: httpx.Response, body: object) -> _exceptions.APIStatusError:
    """The error of an unsuccessful response; statuses without a class of their own give `APIStatusError`."""
    status = response.status_code
    error = _BY_STATUS.get(status)
    if error is None:
        error = _exceptions.InternalServerError if status >= 500 else _exceptions.APIStatusError
    return error(message, response=response, body=body)


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
