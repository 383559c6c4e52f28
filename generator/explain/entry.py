"""What there is to say about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Path = tuple[str | int, ...]


class Kind(str, Enum):
    """What a thing is."""

    TYPE = "type"
    METHOD = "method"
    RESOURCE = "resource"
    ENDPOINT = "endpoint"
    SCHEMA = "schema"
    PAGE = "page class"
    CLIENT = "client class"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of the description, the config or the package, under all its `names`.

    `rule` says how it came to its name; `spec` and `config` are paths in the two documents, `file`
    is a path in the emitted project. `has` are the things that it leads to, `used_by` those that
    need it; both by name.
    """

    kind: Kind
    name: str
    names: tuple[str, ...]
    rule: str | None = None
    spec: Path | None = None
    config: Path | None = None
    file: str | None = None
    has: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()
    note: str | None = None
