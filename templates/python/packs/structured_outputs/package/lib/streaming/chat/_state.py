"""A completion, while it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Iterable, Protocol

from ..._chat_types import ABSENT
from ..._type_variables import ResponseFormatT

if TYPE_CHECKING:
    from ._types import ParsedChatCompletionSnapshot
    from ._events import ChatCompletionStreamEvent
    from ..._chat_types import Absent, ToolParam, ChatCompletionChunk, ResponseFormatParam, ParsedChatCompletion

    class Draft(Protocol[ResponseFormatT]):
        """What adds up the chunks. A protocol, so that type checkers of users' code need not read what does."""

        @property
        def current_completion_snapshot(self) -> ParsedChatCompletionSnapshot: ...

        def handle_chunk(self, chunk: ChatCompletionChunk) -> Iterable[ChatCompletionStreamEvent[ResponseFormatT]]: ...

        def get_final_completion(self) -> ParsedChatCompletion[ResponseFormatT]: ...

        def refresh(self) -> None: ...


def new_draft(
    response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
    input_tools: Iterable[ToolParam] | Absent,
) -> Draft[ResponseFormatT]:
    from ._draft import CompletionDraft

    return CompletionDraft(response_format, input_tools)


class ChatCompletionStreamState(Generic[ResponseFormatT]):
    """Adds up the chunks of a stream that was not opened with `.stream()`.

    ```py
    state = ChatCompletionStreamState()

    for chunk in client.chat.completions.create(..., stream=True):
        state.handle_chunk(chunk)
        state.current_completion_snapshot  # as far as it has come

    completion = state.get_final_completion()
    ```

    A chunk takes the same time however many there were before it.
    """

    def __init__(
        self,
        *,
        input_tools: Iterable[ToolParam] | Absent = ABSENT,
        response_format: type[ResponseFormatT] | ResponseFormatParam | Absent = ABSENT,
    ) -> None:
        self._draft = new_draft(response_format, input_tools)

    def get_final_completion(self) -> ParsedChatCompletion[ResponseFormatT]:
        """The completion, its content and tool calls parsed.

        Raises:
            LengthFinishReasonError, ContentFilterFinishReasonError: it was cut off.
            RuntimeError: there was no chunk.
        """
        return self._draft.get_final_completion()

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletionSnapshot:
        """The completion as far as it has come: the same object each time, brought up to date.

        Raises:
            RuntimeError: there was no chunk.
        """
        return self._draft.current_completion_snapshot

    def handle_chunk(self, chunk: ChatCompletionChunk) -> Iterable[ChatCompletionStreamEvent[ResponseFormatT]]:
        """Add a chunk.

        Returns:
            The events that it causes, the first of which is the chunk itself.

        Raises:
            LengthFinishReasonError, ContentFilterFinishReasonError: what was to be parsed was cut off.
            pydantic.ValidationError, json.JSONDecodeError: something does not fit its type.
        """
        return self._draft.handle_chunk(chunk)
