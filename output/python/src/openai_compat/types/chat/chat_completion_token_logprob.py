# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import List, Optional

from ..._models import BaseModel

__all__ = ["ChatCompletionTokenLogprob", "TopLogprob"]


class TopLogprob(BaseModel):
    token: str
    """The token as text."""

    bytes: Optional[List[int]] = None
    """The token as UTF-8 bytes, one number each, or null if it has none.

    One character can stretch over several tokens: join their bytes before decoding.
    """

    logprob: float
    """
    Natural logarithm of the token's probability; `-9999.0` for a token so
    improbable that the server did not work it out.
    """


class ChatCompletionTokenLogprob(BaseModel):
    token: str
    """The token as text."""

    bytes: Optional[List[int]] = None
    """The token as UTF-8 bytes, one number each, or null if it has none.

    One character can stretch over several tokens: join their bytes before decoding.
    """

    logprob: float
    """
    Natural logarithm of the token's probability; `-9999.0` for a token so
    improbable that the server did not work it out.
    """

    top_logprobs: List[TopLogprob]
    """
    The likeliest tokens at this position; now and then fewer than the request asked
    for.
    """
