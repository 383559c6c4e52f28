"""What adds up a completion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Iterable, cast
from operator import itemgetter

from ._types import ParsedChatCompletionSnapshot
from ._choice import ChoiceDraft
from ._events import ChunkEvent
from ._request import Request
from ..._parsing import parse_chat_completion
from .._lazy_model import make_lazy
from ..._chat_types import ChatCompletionChunk
from ..._type_variables import ResponseFormatT
from ..._parsing._completions import CUT_OFF, cut_off_error

if TYPE_CHECKING:
    from ._events import ChatCompletionStreamEvent
    from ..._chat_types import Absent, ToolParam, ResponseFormatParam, ParsedChatCompletion

_SNAPSHOT: Any = ParsedChatCompletionSnapshot
_CHUNK_SUFFIX = ".chunk"
_members_of = itemgetter(*(name for name in ChatCompletionChunk.model_fields if name != "choices"))


class CompletionDraft(Generic[ResponseFormatT]):
    """A completion, while it comes in; `ChatCompletionStreamState` says what the methods do."""

    def __init__(
        self,
        response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
        input_tools: Iterable[ToolParam] | Absent,
    ) -> None:
        self._request = Request(response_format, input_tools)
        self._response_format = response_format
        # the members of the completion beside its choices
        self._members: dict[str, Any] = {}
        self._last_members: object = None
        self._choices: dict[int, ChoiceDraft] = {}
        self._snapshot: ParsedChatCompletionSnapshot | None = None

    def get_final_completion(self) -> ParsedChatCompletion[ResponseFormatT]:
        return parse_chat_completion(
            chat_completion=self.current_completion_snapshot,
            response_format=self._response_format,
            input_tools=self._request.tools,
        )

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletionSnapshot:
        if not self._members:
            raise RuntimeError("There is no completion yet: no chunk was received")
        made = self._snapshot
        if made is None:
            made = self._snapshot = cast("ParsedChatCompletionSnapshot", _SNAPSHOT.construct(choices=[]))
        for name, value in self._members.items():
            setattr(made, name, value)
        drafts = self._choices.values()
        snapshots = [draft.snapshot() for draft in drafts]
        if len(made.choices) != len(snapshots):
            made.choices[:] = sorted(snapshots, key=lambda choice: choice.index)
        return made

    def handle_chunk(self, chunk: ChatCompletionChunk) -> Iterable[ChatCompletionStreamEvent[ResponseFormatT]]:
        if cast("str", chunk.object) == "":
            # not part of the completion: some servers send the results of filters in between
            return []
        self._add_members(chunk)
        event = make_lazy(ChunkEvent, {"type": "chunk", "chunk": chunk}, self._snapshot_field)
        events: list[Any] = [event]
        for choice in chunk.choices or ():
            index = choice.index or 0
            draft = self._choices.get(index)
            if draft is None:
                draft = self._choices[index] = ChoiceDraft(index, self._request)
            draft.add(choice, events)
            if choice.finish_reason in CUT_OFF and self._request.parses:
                raise cut_off_error(choice.finish_reason, self.current_completion_snapshot)
            draft.finish(events)
        return events

    def _add_members(self, chunk: ChatCompletionChunk) -> None:
        try:
            values: object = _members_of(chunk.__dict__)
        except KeyError:
            # it was made without validation
            values = None
        # nearly always those of the chunk before
        if values is None or values != self._last_members:
            self._last_members = values
            self._add_changed(chunk)
        if chunk.__pydantic_extra__:
            self._members.update(chunk.__pydantic_extra__)

    def _add_changed(self, chunk: ChatCompletionChunk) -> None:
        members = self._members
        for name, value in chunk.__dict__.items():
            if value or (value is not None and name not in members):
                members[name] = value
        members.pop("choices", None)
        if chunk.object:
            members["object"] = chunk.object.removesuffix(_CHUNK_SUFFIX)

    def _snapshot_field(self) -> dict[str, Any]:
        return {"snapshot": self.current_completion_snapshot}

    def refresh(self) -> None:
        """Bring a snapshot that somebody has up to date."""
        if self._snapshot is not None:
            _ = self.current_completion_snapshot
