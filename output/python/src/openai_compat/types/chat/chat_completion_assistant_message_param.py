# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .chat_completion_content_part_text_param import ChatCompletionContentPartTextParam
from .chat_completion_content_part_refusal_param import ChatCompletionContentPartRefusalParam
from .chat_completion_message_tool_call_union_param import ChatCompletionMessageToolCallUnionParam

__all__ = ["ChatCompletionAssistantMessageParam", "Audio", "ContentInPart", "FunctionCall"]


class Audio(TypedDict, total=False):
    id: Required[str]
    """ID of the spoken answer, as an earlier response gave it."""


ContentInPart: TypeAlias = Union[ChatCompletionContentPartTextParam, ChatCompletionContentPartRefusalParam]


class FunctionCall(TypedDict, total=False):
    arguments: Required[str]
    """The arguments as JSON text.

    Check them before use: the text can be invalid JSON, and there may be arguments
    that your schema does not have.
    """

    name: Required[str]
    """Name of the function."""


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    role: Required[Literal["assistant"]]
    """Who speaks, here always `assistant`."""

    audio: Optional[Audio]
    """Points to something the model spoke earlier."""

    content: Union[str, Iterable[ContentInPart], None]
    """The content of the message.

    Only a message with `tool_calls` or `function_call` can do without.
    """

    function_call: Optional[FunctionCall]
    """The function that the model called, and how.

    Deprecated: use `tool_calls`.
    """

    name: str
    """Name of the speaker, to tell apart several with one role."""

    refusal: Optional[str]
    """The words with which the model declined to answer."""

    tool_calls: Iterable[ChatCompletionMessageToolCallUnionParam]
    """The tools that the model wants called, and how."""
