"""What the description says that webhooks send (OpenAPI 3.1, 4.8.1: `webhooks`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.data import is_map
from generator.load.media import json_first
from generator.load.pointer import format_pointer
from generator.load.refs import follow_all
from generator.load.site import as_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Document

_VERBS = ("post", "put", "patch", "get", "delete", "options", "head", "trace")


def event_pointers(spec: Document) -> tuple[str, ...]:
    """Pointers to the schemas of what webhooks send, in the order of the description."""
    return tuple(dict.fromkeys(_pointers(spec)))


def _pointers(spec: Document) -> Iterator[str]:
    for name, raw in as_map(spec.root.get("webhooks")).items():
        item, place = follow_all(spec, raw, ("webhooks", name))
        for verb in (v for v in _VERBS if is_map(item.get(v))):
            operation = as_map(item[verb])
            body, at = follow_all(spec, operation.get("requestBody"), (*place, verb, "requestBody"))
            content = as_map(body.get("content"))
            media = json_first(content)
            if media is not None and is_map(as_map(content[media]).get("schema")):
                yield format_pointer((*at, "content", media, "schema"))
