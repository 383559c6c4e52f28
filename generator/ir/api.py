"""The API: operations, their parameters, bodies and responses, and every schema by its pointer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.ir.deprecation import reason_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir.schema import Schema

ParameterLocation = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter outside the body (OpenAPI 3.1, 4.8.12).

    `style` and `explode` are None where nothing is said; `media_type` is that of a parameter that
    has `content` rather than a schema. `default` is that of the schema, or of the one that
    `x-stainless-override-schema` stands in for.
    """

    name: str
    location: ParameterLocation
    required: bool
    schema: Schema
    description: str | None = None
    deprecated: bool = False
    example: object = None
    style: str | None = None
    explode: bool | None = None
    media_type: str | None = None
    default: object = None
    extensions: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def deprecation(self) -> str | None:
        """Why it is deprecated: None if it is not, "" if no reason is given."""
        return reason_of(self.deprecated, self.extensions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body in the media type we send it in.

    `json_members` are those members of a form that its `encoding` says are JSON.
    """

    media_type: str
    schema: Schema
    required: bool
    description: str | None = None
    example: object = None
    json_members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The successful response: `schema` is None if it has no content; `stream_schema` is the schema
    given for `text/event-stream`, if any; `contradicted` tells that an example is not valid against
    its schema, so that a server that answers with it breaks the promise."""

    status: str
    media_type: str | None = None
    schema: Schema | None = None
    stream_schema: Schema | None = None
    description: str | None = None
    contradicted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One verb on one path. `verb` is lower case; `path` is as written, with `{name}` places.

    `redirects`: no answer is a success, but one leads elsewhere (RFC 9110, 15.4).
    """

    verb: str
    path: str
    pointer: str
    operation_id: str | None = None
    summary: str | None = None
    description: str | None = None
    deprecated: bool = False
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    response: Response | None = None
    redirects: bool = False
    security: tuple[Mapping[str, tuple[str, ...]], ...] | None = None
    extensions: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def deprecation(self) -> str | None:
        """Why it is deprecated: None if it is not, "" if no reason is given."""
        return reason_of(self.deprecated, self.extensions)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """How a request proves who sends it (OpenAPI 3.1, 4.8.27)."""

    name: str
    type: str
    scheme: str | None = None
    location: str | None = None
    parameter: str | None = None
    extensions: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The whole resolved description, as far as the config uses it.

    `schemas` holds each schema that is written somewhere, by its canonical pointer.
    `server_defaults` are the values of `{variables}` in the URLs of `servers`.
    """

    title: str
    version: str
    description: str | None = None
    servers: tuple[str, ...] = ()
    server_defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    operations: Mapping[tuple[str, str], Operation]
    schemas: Mapping[str, Schema]
    security_schemes: Mapping[str, SecurityScheme]
    security: tuple[Mapping[str, tuple[str, ...]], ...] = ()
