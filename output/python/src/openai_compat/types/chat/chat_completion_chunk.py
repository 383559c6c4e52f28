# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from ..completion_usage import CompletionUsage
from .chat_completion_token_logprob import ChatCompletionTokenLogprob

__all__ = [
    "ChatCompletionChunk",
    "Choice",
    "ChoiceDelta",
    "ChoiceDeltaFunctionCall",
    "ChoiceDeltaToolCall",
    "ChoiceDeltaToolCallFunction",
    "ChoiceLogprobs",
]


class ChoiceDeltaFunctionCall(BaseModel):
    arguments: Optional[str] = None
    """The next piece of the arguments, which are JSON text when complete.

    Check them before use: the text can be invalid JSON, and there may be arguments
    that your schema does not have.
    """

    name: Optional[str] = None
    """Name of the function, in the first piece of a call."""


class ChoiceDeltaToolCallFunction(BaseModel):
    arguments: Optional[str] = None
    """The next piece of the arguments, which are JSON text when complete.

    Check them before use: the text can be invalid JSON, and there may be arguments
    that your schema does not have.
    """

    name: Optional[str] = None
    """Name of the function, in the first piece of a call."""


class ChoiceDeltaToolCall(BaseModel):
    index: int
    """Which of the message's tool calls this belongs to, from 0."""

    id: Optional[str] = None
    """ID of the call, in its first piece."""

    function: Optional[ChoiceDeltaToolCallFunction] = None
    """The next piece of the function and its arguments."""

    type: Optional[Literal["function"]] = None
    """Kind of tool, always `function`."""


class ChoiceDelta(BaseModel):
    content: Optional[str] = None
    """The next piece of the text."""

    function_call: Optional[ChoiceDeltaFunctionCall] = None
    """The next piece of a function call.

    Deprecated: see `tool_calls`.
    """

    refusal: Optional[str] = None
    """The next piece of the words with which the model declines to answer."""

    role: Optional[Literal["developer", "system", "user", "assistant", "tool"]] = None
    """Who speaks, in the first chunk of an answer."""

    tool_calls: Optional[List[ChoiceDeltaToolCall]] = None
    """The next pieces of tool calls."""


class ChoiceLogprobs(BaseModel):
    content: Optional[List[ChatCompletionTokenLogprob]] = None
    """The new tokens of the content, each with its log probability."""

    refusal: Optional[List[ChatCompletionTokenLogprob]] = None
    """The new tokens of the refusal, each with its log probability."""


class Choice(BaseModel):
    delta: ChoiceDelta
    """What a chunk adds to the message."""

    finish_reason: Optional[Literal["stop", "length", "tool_calls", "content_filter", "function_call"]] = None
    """Why the answer ends here; null as long as it goes on:

    - `stop`: the model was done, or came to one of the stop sequences
    - `length`: the limit of tokens was reached
    - `tool_calls`: the model wants tools to be called
    - `content_filter`: a filter held back part of the answer
    - `function_call`: the deprecated form of `tool_calls`
    """

    index: int
    """Position of this answer among the alternatives, from 0."""

    logprobs: Optional[ChoiceLogprobs] = None
    """Log probabilities of the new tokens, if the request asked for them."""


class ChatCompletionChunk(BaseModel):
    id: str
    """ID of the completion, the same in all of its chunks."""

    choices: List[Choice]
    """New pieces of the alternative answers.

    Empty in the chunk that carries the token counts, which comes last if
    `stream_options` asks for it.
    """

    created: int
    """
    Time of creation of the completion, in seconds of Unix time, the same in all
    chunks.
    """

    model: str
    """Name of the model that answers."""

    object: Literal["chat.completion.chunk"]
    """Kind of object, always `chat.completion.chunk`."""

    service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] = None
    """Which class of service should handle the request:

    - `auto`: whatever is set up for the account or project; the same as leaving
      this out
    - `default`: ordinary speed and price
    - `flex`: cheaper, slower, and without a promise of capacity
    - `scale`: capacity reserved in advance
    - `priority`: faster than ordinary, at a higher price

    The response names the class that did the work, which can differ from the one
    asked for.
    """

    system_fingerprint: Optional[str] = None
    """
    Names the installation (model build, settings, hardware) that served the
    request. Compare it between requests with equal `seed` to learn whether results
    can be expected to agree.

    Deprecated.
    """

    usage: Optional[CompletionUsage] = None
    """How many tokens a request consumed."""
