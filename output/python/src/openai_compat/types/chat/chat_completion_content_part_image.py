# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ChatCompletionContentPartImage", "ImageURL"]


class ImageURL(BaseModel):
    url: str
    """
    Address of the picture, or the picture itself in a `data:` URL
    (`data:image/png;base64,...`).
    """

    detail: Optional[Literal["auto", "low", "high"]] = None
    """
    How closely to look: `low` takes fewer tokens, `high` shows the model more
    detail, and `auto` leaves the choice to the server.
    """


class ChatCompletionContentPartImage(BaseModel):
    image_url: ImageURL
    """Where the picture is, and how closely to look at it."""

    type: Literal["image_url"]
    """Kind of part, always `image_url`."""
