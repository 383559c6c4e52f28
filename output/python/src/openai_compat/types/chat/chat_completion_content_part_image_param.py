# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionContentPartImageParam", "ImageURL"]


class ImageURL(TypedDict, total=False):
    url: Required[str]
    """
    Address of the picture, or the picture itself in a `data:` URL
    (`data:image/png;base64,...`).
    """

    detail: Literal["auto", "low", "high"]
    """
    How closely to look: `low` takes fewer tokens, `high` shows the model more
    detail, and `auto` leaves the choice to the server.
    """


class ChatCompletionContentPartImageParam(TypedDict, total=False):
    image_url: Required[ImageURL]
    """Where the picture is, and how closely to look at it."""

    type: Required[Literal["image_url"]]
    """Kind of part, always `image_url`."""
