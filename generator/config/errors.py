"""`errors`: what the client makes of an error response."""

from generator.config.base import ConfigModel


class Errors(ConfigModel):
    """What the client makes of an error response."""

    message_property: str | None = None
    """The property of the body that holds the message; dots lead into objects."""
