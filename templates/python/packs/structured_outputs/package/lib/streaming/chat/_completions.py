"""All of the stream helper, under the module that it is known by."""

from ._state import ChatCompletionStreamState as ChatCompletionStreamState
from ._stream import (
    ChatCompletionStream as ChatCompletionStream,
    ChatCompletionStreamManager as ChatCompletionStreamManager,
)
from ._async_stream import (
    AsyncChatCompletionStream as AsyncChatCompletionStream,
    AsyncChatCompletionStreamManager as AsyncChatCompletionStreamManager,
)
