# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from ..completion_usage import CompletionUsage
from .chat_completion_message import ChatCompletionMessage
from .chat_completion_token_logprob import ChatCompletionTokenLogprob

__all__ = ["ChatCompletion", "Choice", "ChoiceLogprobs"]


class ChoiceLogprobs(BaseModel):
    content: Optional[List[ChatCompletionTokenLogprob]] = None
    """The tokens of the content, each with its log probability."""

    refusal: Optional[List[ChatCompletionTokenLogprob]] = None
    """The tokens of the refusal, each with its log probability."""


class Choice(BaseModel):
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"]
    """Why the answer ends where it does:

    - `stop`: the model was done, or came to one of the stop sequences
    - `length`: the limit of tokens was reached
    - `tool_calls`: the model wants tools to be called
    - `content_filter`: a filter held back part of the answer
    - `function_call`: the deprecated form of `tool_calls`
    """

    index: int
    """Position of this answer among the alternatives, from 0."""

    logprobs: Optional[ChoiceLogprobs] = None
    """Log probabilities of the answer's tokens, if the request asked for them."""

    message: ChatCompletionMessage
    """A message that the model wrote."""


class ChatCompletion(BaseModel):
    id: str
    """ID of this completion."""

    choices: List[Choice]
    """The alternative answers, as many as `n` in the request."""

    created: int
    """Time of creation, in seconds of Unix time."""

    model: str
    """Name of the model that answered."""

    object: Literal["chat.completion"]
    """Kind of object, always `chat.completion`."""

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
