"""`clientsmith`: keys that the format does not have. All that is ours is declared here.

(The exception is what a derived method needs; those keys stand with the method's other keys.)
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.config.base import ConfigModel, Strings
from generator.load.data import is_map


def _packs(value: Any) -> Any:
    """Lets a pack without options stand alone: `azure:` or `azure: true`."""
    if not is_map(value):
        return value
    found: dict[str, Any] = {
        name: {} if options is None or options is True else options
        for name, options in value.items()
        if options is not False
    }
    return found


PackOptions = Annotated[dict[str, dict[str, Any]], BeforeValidator(_packs)]


class ErrorBodies(ConfigModel):
    """What the server says when it refuses a request."""

    body_property: str | None = None
    """The property of the response that holds the error; None: the response is the error."""

    fields: Strings = ()
    """Properties of the error that become attributes of `APIError`, as strings."""


class Extensions(ConfigModel):
    """Settings of this generator alone. A key that is not declared here is unknown."""

    resource_class_suffix: str = "Resource"
    """What the class names of resources end with; older SDKs have none (`Completions`)."""

    errors: ErrorBodies = ErrorBodies()

    legacy_response: bool = False
    """Whether raw responses are those of older SDKs, which parse without `await` everywhere."""

    packs: PackOptions = Field(default_factory=dict[str, dict[str, Any]])
    """Template packs that are switched on, each with its options."""
