# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .chat import (
        Chat as Chat,
        AsyncChat as AsyncChat,
        ChatWithRawResponse as ChatWithRawResponse,
        AsyncChatWithRawResponse as AsyncChatWithRawResponse,
        ChatWithStreamingResponse as ChatWithStreamingResponse,
        AsyncChatWithStreamingResponse as AsyncChatWithStreamingResponse,
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
        "Chat": ".chat",
        "AsyncChat": ".chat",
        "ChatWithRawResponse": ".chat",
        "AsyncChatWithRawResponse": ".chat",
        "ChatWithStreamingResponse": ".chat",
        "AsyncChatWithStreamingResponse": ".chat",
        "Completions": ".completions",
        "AsyncCompletions": ".completions",
        "CompletionsWithRawResponse": ".completions",
        "AsyncCompletionsWithRawResponse": ".completions",
        "CompletionsWithStreamingResponse": ".completions",
        "AsyncCompletionsWithStreamingResponse": ".completions",
    },
)
