"""What a guess holds: everything that the written config says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.init.auth import Auth
    from generator.init.models import Model
    from generator.init.naming import Names
    from generator.init.pagination import Paging, Scheme
    from generator.init.servers import Servers
    from generator.ir import Operation


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user has said when asked; None where the guess stands."""

    package: str | None = None
    auth_env: str | None = None


@dataclass(frozen=True, slots=True)
class DraftStream:
    """How a method streams; `event` is `resource.model` of its events."""

    parameter: str | None
    event: str | None


@dataclass(frozen=True, slots=True)
class DraftMethod:
    """A method and what the config says of it; `scheme` is the one that it pages by."""

    name: str
    operation: Operation
    scheme: Scheme | None = None
    stream: DraftStream | None = None
    body_name: str | None = None


@dataclass(frozen=True, slots=True)
class DraftResource:
    """A resource with its models by key, its methods, and the resources below it."""

    path: tuple[str, ...]
    models: tuple[Model, ...]
    methods: tuple[DraftMethod, ...]
    children: tuple[DraftResource, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The guess as a whole.

    left_out: endpoints (`head /x`) that get no method, with the reason. `shared` are the models
    that no single resource owns. `arrays` is how arrays are written in queries and, if there are
    `forms` with files, in those; `styles` tells that some parameters have a way of their own.
    """

    names: Names
    servers: Servers
    auth: Auth
    idempotency: str | None
    arrays: str
    styles: bool
    forms: bool
    paging: Paging
    streams: bool
    shared: tuple[Model, ...]
    resources: tuple[DraftResource, ...]
    left_out: Mapping[str, str]
