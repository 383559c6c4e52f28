from __future__ import annotations

from typing import Literal

PropertyFormat = Literal["iso8601", "base64", "custom"]


class PropertyInfo:
    """What an annotation says about a property beyond its type.

    ```py
    class MyParams(TypedDict):
        account_holder_name: Annotated[str, PropertyInfo(alias="accountHolderName")]
    ```

    Args:
        alias: the property's name in the API.
        format: how a value is written: dates as ISO 8601, files as base64, dates by ``format_template``.
        format_template: the `strftime` pattern of the format ``custom``.
        discriminator: for a union of models, the property that tells them apart.
    """

    alias: str | None
    format: PropertyFormat | None
    format_template: str | None
    discriminator: str | None

    def __init__(
        self,
        *,
        alias: str | None = None,
        format: PropertyFormat | None = None,  # noqa: A002
        format_template: str | None = None,
        discriminator: str | None = None,
    ) -> None:
        self.alias = alias
        self.format = format
        self.format_template = format_template
        self.discriminator = discriminator

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(alias={self.alias!r}, format={self.format}, "
            f"format_template={self.format_template!r}, discriminator={self.discriminator!r})"
        )
