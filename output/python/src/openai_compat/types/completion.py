# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import List, Optional
from typing_extensions import Literal

from .._models import BaseModel
from .completion_usage import CompletionUsage
from .completion_choice import CompletionChoice

__all__ = ["Completion"]


class Completion(BaseModel):
    id: str
    """ID of this completion."""

    choices: List[CompletionChoice]
    """The continuations, `n` for each prompt."""

    created: int
    """Time of creation, in seconds of Unix time."""

    model: str
    """Name of the model that wrote the text."""

    object: Literal["text_completion"]
    """Kind of object, always `text_completion`."""

    system_fingerprint: Optional[str] = None
    """
    Names the installation (model build, settings, hardware) that served the
    request. Compare it between requests with equal `seed` to learn whether results
    can be expected to agree.
    """

    usage: Optional[CompletionUsage] = None
    """How many tokens a request consumed."""
