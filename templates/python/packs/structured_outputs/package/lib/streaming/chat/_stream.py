"""The stream helper for synchronous clients."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Generic, Callable, Iterable
from typing_extensions import Self, Iterator

from ._state import new_draft
from ..._type_variables import ResponseFormatT
from ...._utils._streams import consume_sync_iterator

if TYPE_CHECKING:
    from ._types import ParsedChatCompletionSnapshot
    from ._events import ChatCompletionStreamEvent
    from ...._streaming import Stream
    from ..._chat_types import Absent, ToolParam, ChatCompletionChunk, ResponseFormatParam, ParsedChatCompletion


class ChatCompletionStream(Generic[ResponseFormatT]):
    """The events of a streamed completion, with what the chunks add up to.

    To be used as a context manager: the connection is released with it.
    """

    def __init__(
        self,
        *,
        raw_stream: Stream[ChatCompletionChunk],
        response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
        input_tools: Iterable[ToolParam] | Absent,
    ) -> None:
        self._raw_stream = raw_stream
        self._response = raw_stream.response
        self._draft = new_draft(response_format, input_tools)
        self._iterator = self.__stream__()

    def __next__(self) -> ChatCompletionStreamEvent[ResponseFormatT]:
        return self._iterator.__next__()

    def __iter__(self) -> Iterator[ChatCompletionStreamEvent[ResponseFormatT]]:
        yield from self._iterator

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the connection; what has not been received is lost."""
        self._response.close()

    def get_final_completion(self) -> ParsedChatCompletion[ResponseFormatT]:
        """Read the stream to its end, and give the completion with content and tool calls parsed.

        Raises:
            LengthFinishReasonError, ContentFilterFinishReasonError: it was cut off.
        """
        self.until_done()
        return self._draft.get_final_completion()

    def until_done(self) -> Self:
        """Read the stream to its end."""
        consume_sync_iterator(self)
        return self

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletionSnapshot:
        """The completion as far as it has come."""
        return self._draft.current_completion_snapshot

    def __stream__(self) -> Iterator[ChatCompletionStreamEvent[ResponseFormatT]]:
        handle = self._draft.handle_chunk
        for chunk in self._raw_stream:
            yield from handle(chunk)
        self._draft.refresh()


class ChatCompletionStreamManager(Generic[ResponseFormatT]):
    """Opens a `ChatCompletionStream` when its block is entered, and closes it when the block is left.

    ```py
    with client.chat.completions.stream(...) as stream:
        for event in stream:
            ...
    ```
    """

    def __init__(
        self,
        api_request: Callable[[], Stream[ChatCompletionChunk]],
        *,
        response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
        input_tools: Iterable[ToolParam] | Absent,
    ) -> None:
        self._api_request = api_request
        self._response_format = response_format
        self._input_tools = input_tools
        self._stream: ChatCompletionStream[ResponseFormatT] | None = None

    def __enter__(self) -> ChatCompletionStream[ResponseFormatT]:
        self._stream = ChatCompletionStream(
            raw_stream=self._api_request(),
            response_format=self._response_format,
            input_tools=self._input_tools,
        )
        return self._stream

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            self._stream.close()
