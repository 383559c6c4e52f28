"""`client_settings`, `security`, `security_schemes`: the client's constructor and its requests."""

from typing import Any, Literal

from pydantic import Field

from generator.config.base import ConfigModel, Duration, Text

SecurityRequirement = dict[str, tuple[str, ...]]
"""As in OpenAPI: names of schemes, all of which are needed, to scopes."""

SecurityScheme = dict[str, Any]
"""A Security Scheme Object of OpenAPI."""


class OptAuth(ConfigModel):
    """The security scheme that an option serves."""

    security_scheme: str
    role: Literal["value", "username", "password", "client_id", "client_secret"] = "value"


class ClientOpt(ConfigModel):
    """An argument of the client's constructor, and attribute of the client."""

    type: Literal["string", "boolean", "number", "integer", "null"] = "string"
    nullable: bool = False
    """Whether the client can be made without it."""

    default: str | bool | int | float | None = None
    example: str | bool | int | float | None = None
    description: str | None = None
    read_env: str | None = None
    """The environment variable it is read from when the argument is not given."""

    auth: OptAuth | None = None
    send_in_header: str | None = None
    send_as_query_param: str | None = None
    send_as_body_param: str | None = None
    send_as_path_param: str | None = None
    server_variable: str | None = None
    """The `{variable}` of the base URL that it fills."""

    required_in_tests: bool = False


class Idempotency(ConfigModel):
    """The header that makes a repeated request harmless."""

    header: str


class Retries(ConfigModel):
    """How often and how fast a failed request is repeated; None: the runtime's default."""

    max_retries: int | None = Field(default=None, ge=0)
    initial_delay_seconds: float | None = Field(default=None, ge=0)
    max_delay_seconds: float | None = Field(default=None, ge=0)


class ClientSettings(ConfigModel):
    """The client's constructor and what it does with every request."""

    opts: dict[str, ClientOpt] = Field(default_factory=dict[str, ClientOpt])
    idempotency: Idempotency | None = None
    default_headers: dict[str, Text] = Field(default_factory=dict[str, str])
    default_timeout: Duration | None = None
    """Seconds (the file has milliseconds or ISO 8601)."""

    default_retries: Retries = Retries()
    default_env_prefix: str | None = None
    """`PREFIX_BASE_URL` is the variable of the base URL."""

    default_client_name: str | None = None
    default_client_example_name: str | None = None
    omit_stainless_headers: bool = False
