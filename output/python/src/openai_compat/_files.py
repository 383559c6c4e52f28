"""Files as httpx takes them."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, cast, overload

from ._utils import is_mapping, is_sequence

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from ._types import (
        FileTypes,
        FileContent,
        RequestFiles,
        HttpxFileTypes,
        Base64FileInput,
        HttpxFileContent,
        HttpxRequestFiles,
    )


def is_base64_file_input(obj: object) -> TypeGuard[Base64FileInput]:
    """Whether this is sent as the base64 of its content: an open file or a path."""
    return isinstance(obj, (io.IOBase, os.PathLike))


def is_file_content(obj: object) -> TypeGuard[FileContent]:
    return isinstance(obj, (bytes, tuple, io.IOBase, os.PathLike))


def assert_is_file_content(obj: object, *, key: str | None = None) -> None:
    """Check one entry of a multipart form.

    Raises:
        RuntimeError: it can't be a file; names the entry if ``key`` is given.
    """
    if not is_file_content(obj):
        prefix = f"Expected entry at `{key}`" if key is not None else f"Expected file input `{obj!r}`"
        raise RuntimeError(
            f"{prefix} to be bytes, an io.IOBase instance, PathLike or a tuple but received {type(obj)}."
        )


@overload
def to_httpx_files(files: None) -> None: ...


@overload
def to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...


def to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Read the paths among files; everything else is left to httpx.

    Raises:
        TypeError: ``files`` is neither a mapping nor a sequence, or an entry is no file.
    """
    if files is None:
        return None
    if is_mapping(files):
        return {key: _transform_file(cast("FileTypes", file)) for key, file in files.items()}
    if is_sequence(files):
        pairs = cast("list[tuple[str, FileTypes]]", files)
        return [(key, _transform_file(file)) for key, file in pairs]
    raise TypeError(f"Unexpected file type input {type(files)}, expected mapping or sequence")


def _transform_file(file: FileTypes) -> HttpxFileTypes:
    if isinstance(file, tuple):
        return cast("HttpxFileTypes", (file[0], read_file_content(file[1]), *file[2:]))
    if isinstance(file, os.PathLike):
        return (os.path.basename(os.fspath(file)), read_file_content(file))
    if is_file_content(file):
        return cast("HttpxFileTypes", file)
    raise TypeError("Expected file types input to be a FileContent type or to be a tuple")


def read_file_content(file: FileContent) -> HttpxFileContent:
    """The content of a path; bytes and open files as they are."""
    if isinstance(file, os.PathLike):
        with open(os.fspath(file), "rb") as opened:
            return opened.read()
    return file


@overload
async def async_to_httpx_files(files: None) -> None: ...


@overload
async def async_to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...


async def async_to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """`to_httpx_files` for event loops: paths are read in a worker thread."""
    if files is None:
        return None
    if is_mapping(files):
        return {key: await _async_transform_file(cast("FileTypes", file)) for key, file in files.items()}
    if is_sequence(files):
        pairs = cast("list[tuple[str, FileTypes]]", files)
        return [(key, await _async_transform_file(file)) for key, file in pairs]
    raise TypeError(f"Unexpected file type input {type(files)}, expected mapping or sequence")


async def _async_transform_file(file: FileTypes) -> HttpxFileTypes:
    content = file[1] if isinstance(file, tuple) else file
    if not isinstance(content, os.PathLike):
        return _transform_file(file)
    from ._utils._sync import to_thread

    return await to_thread(_transform_file, file)


async def async_read_file_content(file: FileContent) -> HttpxFileContent:
    """`read_file_content` for event loops."""
    if not isinstance(file, os.PathLike):
        return file
    from ._utils._sync import to_thread

    return await to_thread(read_file_content, file)
