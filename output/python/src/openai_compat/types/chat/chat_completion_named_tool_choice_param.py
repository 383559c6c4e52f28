# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionNamedToolChoiceParam", "Function"]


class Function(TypedDict, total=False):
    name: Required[str]
    """Name of the function."""


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    function: Required[Function]
    """The function to call."""

    type: Required[Literal["function"]]
    """Kind of tool, always `function`."""
