"""What is known of the discriminators of unions."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary


class DiscriminatorDetails:
    """Which member of a union a value of its discriminator stands for.

    Args:
        mapping: value -> member.
        discriminator_field: the discriminator's name in the members.
        discriminator_alias: its name in the API, where that differs.
    """

    field_name: str
    field_alias_from: str | None
    mapping: dict[str, type]

    def __init__(
        self,
        *,
        mapping: dict[str, type],
        discriminator_field: str,
        discriminator_alias: str | None,
    ) -> None:
        self.mapping = mapping
        self.field_name = discriminator_field
        self.field_alias_from = discriminator_alias


DISCRIMINATOR_CACHE: WeakKeyDictionary[Any, DiscriminatorDetails] = WeakKeyDictionary()
"""From the unions met so far to their details; a union that nobody refers to any more leaves it."""
