# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionMessageCustomToolCallParam", "Custom"]


class Custom(TypedDict, total=False):
    input: Required[str]
    """The input that the model wrote."""

    name: Required[str]
    """Name of the custom tool."""


class ChatCompletionMessageCustomToolCallParam(TypedDict, total=False):
    id: Required[str]
    """ID of this call. The message with the result refers to it."""

    custom: Required[Custom]
    """The custom tool and its input."""

    type: Required[Literal["custom"]]
    """Kind of tool, always `custom`."""
