# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionMessageFunctionToolCallParam", "Function"]


class Function(TypedDict, total=False):
    arguments: Required[str]
    """The arguments as JSON text.

    Check them before use: the text can be invalid JSON, and there may be arguments
    that your schema does not have.
    """

    name: Required[str]
    """Name of the function."""


class ChatCompletionMessageFunctionToolCallParam(TypedDict, total=False):
    id: Required[str]
    """ID of this call. The message with the result refers to it."""

    function: Required[Function]
    """The function and its arguments."""

    type: Required[Literal["function"]]
    """Kind of tool, always `function`."""
