# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = [
    "ChatCompletionCustomToolParam",
    "Custom",
    "CustomFormat",
    "CustomFormatText",
    "CustomFormatGrammar",
    "CustomFormatGrammarGrammar",
]


class CustomFormatText(TypedDict, total=False):
    type: Required[Literal["text"]]
    """Kind of format, always `text`."""


class CustomFormatGrammarGrammar(TypedDict, total=False):
    definition: Required[str]
    """Source text of the grammar."""

    syntax: Required[Literal["lark", "regex"]]
    """
    Language of the source text: `lark` for a grammar of the Lark parser, `regex`
    for a regular expression.
    """


class CustomFormatGrammar(TypedDict, total=False):
    grammar: Required[CustomFormatGrammarGrammar]
    """The grammar and the language it is written in."""

    type: Required[Literal["grammar"]]
    """Kind of format, always `grammar`."""


CustomFormat: TypeAlias = Union[CustomFormatText, CustomFormatGrammar]


class Custom(TypedDict, total=False):
    name: Required[str]
    """Name of the tool. Calls refer to it."""

    description: str
    """What the tool does and when it should be used."""

    format: CustomFormat
    """What the input looks like; any text if this is left out."""


class ChatCompletionCustomToolParam(TypedDict, total=False):
    custom: Required[Custom]
    """Name, purpose and input of the tool."""

    type: Required[Literal["custom"]]
    """Kind of tool, always `custom`."""
