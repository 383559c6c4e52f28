# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ChatCompletionMessageCustomToolCall", "Custom"]


class Custom(BaseModel):
    input: str
    """The input that the model wrote."""

    name: str
    """Name of the custom tool."""


class ChatCompletionMessageCustomToolCall(BaseModel):
    id: str
    """ID of this call. The message with the result refers to it."""

    custom: Custom
    """The custom tool and its input."""

    type: Literal["custom"]
    """Kind of tool, always `custom`."""
