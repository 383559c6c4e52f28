"""`errors`: error classes of the API's own."""

from typing import Any

from generator.config.base import ConfigModel


class ErrorUnion(ConfigModel):
    """Error classes that are told apart by a property of the error's body."""

    source: str | None = None
    discriminator: str | None = None
    status_property: str | None = None
    variants: Any = None


class Errors(ConfigModel):
    """What the client makes of an error response."""

    union: ErrorUnion | None = None
    message_property: str | None = None
    """The property of the body that holds the message."""
