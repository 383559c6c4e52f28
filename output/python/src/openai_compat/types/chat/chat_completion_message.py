# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from .chat_completion_audio import ChatCompletionAudio
from .chat_completion_message_tool_call import ChatCompletionMessageToolCallUnion

__all__ = ["ChatCompletionMessage", "Annotation", "AnnotationURLCitation", "FunctionCall"]


class AnnotationURLCitation(BaseModel):
    end_index: int
    """Where the passage ends, as a position in the text."""

    start_index: int
    """Where the passage starts, as a position in the text."""

    title: str
    """Title of the source."""

    url: str
    """Address of the source."""


class Annotation(BaseModel):
    type: Literal["url_citation"]
    """Kind of note, always `url_citation`."""

    url_citation: AnnotationURLCitation
    """The source, and the passage that rests on it."""


class FunctionCall(BaseModel):
    arguments: str
    """The arguments as JSON text.

    Check them before use: the text can be invalid JSON, and there may be arguments
    that your schema does not have.
    """

    name: str
    """Name of the function."""


class ChatCompletionMessage(BaseModel):
    content: Optional[str] = None
    """The text of the message; null if there is none, as with most tool calls."""

    refusal: Optional[str] = None
    """The words with which the model declined to answer; null if it did answer."""

    role: Literal["assistant"]
    """Who speaks, here always `assistant`."""

    annotations: Optional[List[Annotation]] = None
    """Notes on the text, such as the sources of what the model found on the web."""

    audio: Optional[ChatCompletionAudio] = None
    """The answer as speech, if the request asked for audio."""

    function_call: Optional[FunctionCall] = None
    """The function that the model wants called, and how.

    Deprecated: see `tool_calls`.
    """

    tool_calls: Optional[List[ChatCompletionMessageToolCallUnion]] = None
    """The tools that the model wants called, and how."""
