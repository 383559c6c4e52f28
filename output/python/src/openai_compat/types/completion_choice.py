# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import Dict, List, Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["CompletionChoice", "Logprobs"]


class Logprobs(BaseModel):
    text_offset: Optional[List[int]] = None
    """Where each token starts in the text, in characters."""

    token_logprobs: Optional[List[float]] = None
    """Log probability of each token."""

    tokens: Optional[List[str]] = None
    """The tokens as text."""

    top_logprobs: Optional[List[Dict[str, float]]] = None
    """The likeliest tokens at each position with their log probabilities."""


class CompletionChoice(BaseModel):
    finish_reason: Literal["stop", "length", "content_filter"]
    """Why the text ends where it does:

    - `stop`: the model was done, or came to one of the stop sequences
    - `length`: the limit of tokens was reached
    - `content_filter`: a filter held back part of the text
    """

    index: int
    """Position of this continuation among all of the response, from 0."""

    logprobs: Optional[Logprobs] = None
    """Log probabilities, if the request asked for them.

    All lists run in parallel, with one member for each token.
    """

    text: str
    """The text that the model wrote."""
