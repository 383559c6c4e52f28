"""Bodies that are sent as they are."""

from __future__ import annotations

import warnings
from typing import IO, TYPE_CHECKING, Union, Iterable, AsyncIterable, cast

if TYPE_CHECKING:
    from ._types import Body, RequestFiles

BinaryTypes = Union[bytes, bytearray, IO[bytes], Iterable[bytes]]
AsyncBinaryTypes = Union[bytes, bytearray, IO[bytes], AsyncIterable[bytes]]

# what is read of a file at a time, in bytes
_CHUNK = 65_536


def check_content(
    content: BinaryTypes | AsyncBinaryTypes | None, body: Body | None, files: RequestFiles | None
) -> None:
    """See whether a request has one body. Raw bytes as ``body`` are sent, with a warning.

    Raises:
        TypeError: there is something beside ``content``.
    """
    if content is None:
        warnings.warn(
            "Passing raw bytes as `body` is deprecated and will be removed in a future version. "
            "Please pass raw bytes via the `content` parameter instead.",
            DeprecationWarning,
            stacklevel=3,
        )
    elif body is not None:
        raise TypeError("Passing both `content` and `body` is not supported")
    elif files is not None:
        raise TypeError("Passing both `content` and `files` is not supported")


def httpx_content(content: BinaryTypes | AsyncBinaryTypes, *, asynchronous: bool) -> bytes | BinaryTypes:
    """What httpx takes as the content of a request.

    Args:
        asynchronous: for an asynchronous client, which can't read open files by itself.
    """
    if isinstance(content, bytearray):
        return bytes(content)
    if asynchronous and hasattr(content, "read"):
        return cast("BinaryTypes", _chunks(cast("IO[bytes]", content)))
    return cast("BinaryTypes", content)


async def _chunks(file: IO[bytes]) -> AsyncIterable[bytes]:
    from ._utils._sync import to_thread

    while chunk := await to_thread(file.read, _CHUNK):
        yield chunk
