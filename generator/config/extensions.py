"""`clientsmith`: keys that the format does not have. All that is ours is declared here.

(The exception is what a derived method needs; those keys stand with the method's other keys.)
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.config.additions import ClientArgument, ErrorClass, TypeAlias
from generator.config.base import ConfigModel, Strings, Text
from generator.config.months import LATEST, Month
from generator.load.data import is_map


def _packs(value: Any) -> Any:
    """Lets a pack without options stand alone: `azure:` or `azure: true`."""
    if not is_map(value):
        return value
    packs: dict[str, Any] = {
        name: {} if options is None or options is True else options
        for name, options in value.items()
        if options is not False
    }
    return packs


PackOptions = Annotated[
    dict[str, dict[str, Any]],
    BeforeValidator(_packs, json_schema_input_type=dict[str, dict[str, Any] | bool | None]),
]


class ErrorBodies(ConfigModel):
    """What the server says when it refuses a request."""

    body_property: str | None = None
    """The property of the response that holds the error; None: the response is the error."""

    fields: Strings = ()
    """Properties of the error that become attributes of `APIError`, as strings."""

    classes: dict[str, ErrorClass] = Field(default_factory=dict[str, ErrorClass])
    """Further error classes by name; users import them from the package."""


class Extensions(ConfigModel):
    """Settings of this generator alone. A key that is not declared here is unknown."""

    package_version: Text = "0.1.0"
    """The version of the emitted package (PEP 440)."""

    surface_of: Month = LATEST
    """A month (`2025-09`): the package's surface is like that of packages generated then. Later
    ones have more: `omit`, docstrings of classes, `content` of `post`. Newest if not given."""

    titles_name_variants: bool = False
    """Whether the classes of a union's arms are called after their titles, rather than after the
    components that they refer to."""

    deprecation_notes: bool = True
    """Whether docstrings tell what the description says is deprecated (`deprecated`,
    `x-stainless-deprecation-message`) among properties, parameters, types and values of unions.
    Packages of the hosted service tell of methods alone."""

    parameter_styles: bool = False
    """Whether arrays and objects in queries are written as each parameter's own `style`, `explode`
    and `content` say (OpenAPI 3.1, 4.8.12.2), rather than all as `query_settings` do."""

    formatter: Literal["black", "ruff"] = "black"
    """What formats the emitted code; ruff is many times faster, and has to be installed."""

    resource_class_suffix: str = "Resource"
    """What the class names of resources end with; older SDKs have none (`Completions`)."""

    errors: ErrorBodies = ErrorBodies()

    legacy_response: bool = False
    """Whether raw responses are those of older SDKs, which parse without `await` everywhere."""

    providers: Strings = ()
    """Names of `client_settings.opts` whose argument may also be a function without arguments,
    which is called before each request; an async one for the asynchronous client."""

    client_arguments: dict[str, ClientArgument] = Field(default_factory=dict[str, ClientArgument])
    """Further arguments of the client's constructor."""

    resource_headers: dict[str, dict[str, Text]] = Field(default_factory=dict[str, dict[str, str]])
    """Paths of resources (`beta.threads`) to headers that their methods send, and those of the
    resources below; a caller's `extra_headers` win."""

    resource_aliases: dict[str, str] = Field(default_factory=dict[str, str])
    """Paths that a resource had in older versions to the one it has: `beta.chat: chat`."""

    type_aliases: dict[str, TypeAlias] = Field(default_factory=dict[str, TypeAlias])
    """Further names of types, for users of older versions: `<module below types>.<name>`."""

    packs: PackOptions = Field(default_factory=dict[str, dict[str, Any]])
    """Template packs that are switched on, each with its options."""
