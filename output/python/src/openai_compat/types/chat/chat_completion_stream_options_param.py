# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["ChatCompletionStreamOptionsParam"]


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    include_obfuscation: bool
    """
    Pad the chunks with an `obfuscation` field of random characters, so that the
    sizes of network packets do not give away what the model writes. On by default
    on servers that support it. Turn it off to save bandwidth where the network is
    trusted.
    """

    include_usage: bool
    """
    Send the token counts of the request before the closing `data: [DONE]`, in one
    more chunk whose `choices` list is empty. In every other chunk `usage` is then
    present but null.

    A stream that breaks off early may never deliver that chunk.
    """
