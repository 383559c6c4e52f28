# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ChatCompletionMessageFunctionToolCall", "Function"]


class Function(BaseModel):
    arguments: str
    """The arguments as JSON text.

    Check them before use: the text can be invalid JSON, and there may be arguments
    that your schema does not have.
    """

    name: str
    """Name of the function."""


class ChatCompletionMessageFunctionToolCall(BaseModel):
    id: str
    """ID of this call. The message with the result refers to it."""

    function: Function
    """The function and its arguments."""

    type: Literal["function"]
    """Kind of tool, always `function`."""
