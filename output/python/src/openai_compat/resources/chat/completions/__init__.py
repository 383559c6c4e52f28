# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .messages import (
        Messages as Messages,
        AsyncMessages as AsyncMessages,
        MessagesWithRawResponse as MessagesWithRawResponse,
        AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse,
        MessagesWithStreamingResponse as MessagesWithStreamingResponse,
        AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse,
    )
    from .completions import (
        Completions as Completions,
        AsyncCompletions as AsyncCompletions,
        CompletionsWithRawResponse as CompletionsWithRawResponse,
        AsyncCompletionsWithRawResponse as AsyncCompletionsWithRawResponse,
        CompletionsWithStreamingResponse as CompletionsWithStreamingResponse,
        AsyncCompletionsWithStreamingResponse as AsyncCompletionsWithStreamingResponse,
    )

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "Messages": ".messages",
        "AsyncMessages": ".messages",
        "MessagesWithRawResponse": ".messages",
        "AsyncMessagesWithRawResponse": ".messages",
        "MessagesWithStreamingResponse": ".messages",
        "AsyncMessagesWithStreamingResponse": ".messages",
        "Completions": ".completions",
        "AsyncCompletions": ".completions",
        "CompletionsWithRawResponse": ".completions",
        "AsyncCompletionsWithRawResponse": ".completions",
        "CompletionsWithStreamingResponse": ".completions",
        "AsyncCompletionsWithStreamingResponse": ".completions",
    },
)
