# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ChatCompletionContentPartText"]


class ChatCompletionContentPartText(BaseModel):
    text: str
    """The text itself."""

    type: Literal["text"]
    """Kind of part, always `text`."""
