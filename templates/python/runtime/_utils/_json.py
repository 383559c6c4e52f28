"""The JSON of requests, under the name that newer packages have for it."""

from __future__ import annotations

from .._json import encode_json


def openapi_dumps(obj: object) -> bytes:
    """`encode_json`: compact UTF-8 JSON, of models the fields that were set."""
    return encode_json(obj)
