"""`custom_casings`: words that names spell in a way of their own."""

from generator.config.base import ConfigModel


class Casing(ConfigModel):
    """How a word is spelt; what is absent follows from the word."""

    initialism: bool = False
    """Whether all its letters are upper case in class names."""

    snake: str | None = None
    pascal: str | None = None
    singular: str | None = None
    plural: str | None = None
    """What the plural is, of which this word is the singular."""
