# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import Optional

from .._models import BaseModel

__all__ = ["CompletionUsage", "CompletionTokensDetails", "PromptTokensDetails"]


class CompletionTokensDetails(BaseModel):
    accepted_prediction_tokens: Optional[int] = None
    """Tokens of the given `prediction` that made it into the output."""

    audio_tokens: Optional[int] = None
    """Tokens of generated audio."""

    reasoning_tokens: Optional[int] = None
    """Tokens the model spent on reasoning before its visible answer."""

    rejected_prediction_tokens: Optional[int] = None
    """Tokens of the given `prediction` that did not make it into the output.

    They count as generated all the same, towards limits as well as cost.
    """


class PromptTokensDetails(BaseModel):
    audio_tokens: Optional[int] = None
    """Tokens of audio input."""

    cached_tokens: Optional[int] = None
    """Tokens that the server had in its prompt cache."""


class CompletionUsage(BaseModel):
    completion_tokens: int
    """Tokens that the model generated."""

    prompt_tokens: int
    """Tokens that the model read."""

    total_tokens: int
    """Sum of the tokens read and generated."""

    completion_tokens_details: Optional[CompletionTokensDetails] = None
    """What the generated tokens were spent on."""

    prompt_tokens_details: Optional[PromptTokensDetails] = None
    """Where the tokens read came from."""
