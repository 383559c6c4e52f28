# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from ..._models import BaseModel

__all__ = ["ChatCompletionAudio"]


class ChatCompletionAudio(BaseModel):
    id: str
    """ID of this audio.

    A later request can refer to it in the assistant's message instead of repeating
    the data.
    """

    data: str
    """The bytes of the audio in base64, encoded as the request demanded."""

    expires_at: int
    """When the server will forget this audio, in seconds of Unix time.

    After that, requests cannot refer to it any more.
    """

    transcript: str
    """What is said, as text."""
