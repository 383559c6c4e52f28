"""The stream helper for asynchronous clients."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Generic, Iterable, Awaitable, AsyncIterator
from typing_extensions import Self

from ._state import new_draft
from ..._type_variables import ResponseFormatT
from ...._utils._streams import consume_async_iterator

if TYPE_CHECKING:
    from ._types import ParsedChatCompletionSnapshot
    from ._events import ChatCompletionStreamEvent
    from ...._streaming import AsyncStream
    from ..._chat_types import Absent, ToolParam, ChatCompletionChunk, ResponseFormatParam, ParsedChatCompletion


class AsyncChatCompletionStream(Generic[ResponseFormatT]):
    """The events of a streamed completion, with what the chunks add up to.

    To be used as a context manager: the connection is released with it.
    """

    def __init__(
        self,
        *,
        raw_stream: AsyncStream[ChatCompletionChunk],
        response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
        input_tools: Iterable[ToolParam] | Absent,
    ) -> None:
        self._raw_stream = raw_stream
        self._response = raw_stream.response
        self._draft = new_draft(response_format, input_tools)
        self._iterator = self.__stream__()

    async def __anext__(self) -> ChatCompletionStreamEvent[ResponseFormatT]:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[ChatCompletionStreamEvent[ResponseFormatT]]:
        async for event in self._iterator:
            yield event

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Release the connection; what has not been received is lost."""
        await self._response.aclose()

    async def get_final_completion(self) -> ParsedChatCompletion[ResponseFormatT]:
        """Read the stream to its end, and give the completion with content and tool calls parsed.

        Raises:
            LengthFinishReasonError, ContentFilterFinishReasonError: it was cut off.
        """
        await self.until_done()
        return self._draft.get_final_completion()

    async def until_done(self) -> Self:
        """Read the stream to its end."""
        await consume_async_iterator(self)
        return self

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletionSnapshot:
        """The completion as far as it has come."""
        return self._draft.current_completion_snapshot

    async def __stream__(self) -> AsyncIterator[ChatCompletionStreamEvent[ResponseFormatT]]:
        handle = self._draft.handle_chunk
        async for chunk in self._raw_stream:
            for event in handle(chunk):
                yield event
        self._draft.refresh()


class AsyncChatCompletionStreamManager(Generic[ResponseFormatT]):
    """Opens a `AsyncChatCompletionStream` when its block is entered, and closes it when the block is left.

    ```py
    async with client.chat.completions.stream(...) as stream:
        async for event in stream:
            ...
    ```
    """

    def __init__(
        self,
        api_request: Awaitable[AsyncStream[ChatCompletionChunk]],
        *,
        response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
        input_tools: Iterable[ToolParam] | Absent,
    ) -> None:
        self._api_request = api_request
        self._response_format = response_format
        self._input_tools = input_tools
        self._stream: AsyncChatCompletionStream[ResponseFormatT] | None = None

    async def __aenter__(self) -> AsyncChatCompletionStream[ResponseFormatT]:
        self._stream = AsyncChatCompletionStream(
            raw_stream=await self._api_request,
            response_format=self._response_format,
            input_tools=self._input_tools,
        )
        return self._stream

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            await self._stream.close()
