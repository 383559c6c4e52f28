# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ChatCompletionDeleted"]


class ChatCompletionDeleted(BaseModel):
    id: str
    """ID of the deleted completion."""

    deleted: bool
    """Whether it is gone."""

    object: Literal["chat.completion.deleted"]
    """Kind of object, always `chat.completion.deleted`."""
