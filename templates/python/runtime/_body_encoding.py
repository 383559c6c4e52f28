"""Bodies that are no JSON: forms, texts, files."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Mapping, Callable, Sequence, cast
from pathlib import Path

from ._utils import is_dict, is_mapping

if TYPE_CHECKING:
    from ._types import FileTypes
    from ._options import FinalRequestOptions

_FORM = "application/x-www-form-urlencoded"


def content_of(
    options: FinalRequestOptions,
    media_type: str,
    to_form: Callable[[Mapping[object, object]], dict[str, object]],
) -> bytes | None:
    """The content of a body in its media type, None if there is none.

    A form is encoded (WHATWG URL, section 5.2); texts and files are sent as they are, unless the media type is JSON;
    everything else becomes JSON.

    Raises:
        RuntimeError: there are extra properties for a body that is not an object.
    """
    if media_type.startswith(_FORM):
        fields = options.merged_body()
        if is_mapping(fields):
            from urllib.parse import urlencode

            return urlencode(to_form(cast("Mapping[object, object]", fields)), doseq=True).encode()
    if "json" not in media_type and options.extra_json is None:
        plain = _plain(options.json_data)
        if plain is not None:
            return plain
    return options.encode_body()


def json_parts(body: object, members: Sequence[str]) -> list[tuple[str, FileTypes]]:
    """Take members out of a multipart form that are sent as JSON (OpenAPI 3.1, 4.8.15, `contentType`).

    Args:
        body: the fields of the form; **changed**: the members are removed from it.
        members: their names.

    Returns:
        A part for each that is there, with its media type and no file name.
    """
    if not is_dict(body):
        return []
    from ._json import encode_json

    return [(name, (None, encode_json(body.pop(name)), "application/json")) for name in members if name in body]


def _plain(body: object) -> bytes | None:
    """The bytes of a text or a file, None for other values. Of a tuple only the content counts."""
    if isinstance(body, tuple) and len(body) > 1:  # pyright: ignore[reportUnknownArgumentType]
        body = cast("tuple[object, ...]", body)[1]
    if isinstance(body, (bytes, bytearray)):
        return bytes(body)
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, os.PathLike):
        return Path(cast("os.PathLike[str]", body)).read_bytes()
    if isinstance(body, io.IOBase):
        read = cast("io.BytesIO | io.StringIO", body).read()
        return read.encode() if isinstance(read, str) else read
    return None
