"""The tool calls of a message, while they come in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from functools import partial

from .._text import Text
from ._events import FunctionToolCallArgumentsDoneEvent, FunctionToolCallArgumentsDeltaEvent
from .._deltas import Gathering
from ..._parsing import get_input_tool_by_name, parse_function_tool_arguments
from ...._lenient import construct_type, construct_model
from .._lazy_model import make_lazy
from ..._chat_types import ParsedFunction, ChatCompletionMessage, ParsedFunctionToolCall
from .._partial_json import parse_partial
from ..._parsing._retype import show_all_as
from ..._parsing._input_tools import is_parseable_tool

if TYPE_CHECKING:
    from ...._models import BaseModel
    from ..._chat_types import ToolParam, ChunkToolCall

_ONLY_ARGUMENTS = {"arguments"}


class ToolCallDraft:
    """One call. ``index`` is what events and the snapshot show."""

    __slots__ = ("_arguments", "_done", "_function", "_parsed", "_rest", "_tools", "id", "index", "name", "type")

    def __init__(self, index: int, tools: list[ToolParam]) -> None:
        self.index = index
        self.id: str | None = None
        self.type: str | None = None
        self.name = ""
        self._arguments: Text | None = None
        self._function = Gathering()
        self._rest = Gathering()
        self._tools = tools
        self._parsed: object = None
        # the length of the arguments that the last done event had
        self._done = -1

    def add(self, piece: ChunkToolCall, events: list[Any]) -> None:
        """Add a piece, and the event that it causes."""
        function = piece.function
        if self.id is None or piece.id or piece.type or piece.__pydantic_extra__:
            self._add_names(piece)
        if function is None:
            return
        if function.__pydantic_fields_set__ != _ONLY_ARGUMENTS:
            self._add_function(function)
        delta = function.arguments or ""
        if self._arguments is None:
            self._arguments = Text()
        self._arguments.add(delta)
        values = {
            "type": "tool_calls.function.arguments.delta",
            "name": self.name,
            "index": self.index,
            "arguments_delta": delta,
        }
        fill = partial(self._arguments_at, self._arguments, self._arguments.length)
        events.append(make_lazy(FunctionToolCallArgumentsDeltaEvent, values, fill))

    def _add_names(self, piece: ChunkToolCall) -> None:
        self.id = piece.id or self.id
        self.type = piece.type or self.type
        self._rest.add(piece.__pydantic_extra__ or {})

    def _add_function(self, function: Any) -> None:
        name = function.name
        # some servers repeat the name, others send it in parts
        if name and name != self.name:
            self.name += name
        self._function.add(function.__pydantic_extra__ or {})

    def _arguments_at(self, arguments: Text, length: int) -> dict[str, Any]:
        text = arguments.beginning(length)
        return {"arguments": text, "parsed_arguments": parse_partial(text) if self._is_parseable() else None}

    def _is_parseable(self) -> bool:
        tool = get_input_tool_by_name(input_tools=self._tools, name=self.name)
        return tool is not None and is_parseable_tool(tool)

    def finish(self, events: list[Any]) -> None:
        """Parse the arguments, once for all that is there, and add the event of that."""
        arguments = self._arguments
        if arguments is None or self._done == arguments.length:
            return
        self._done = arguments.length
        text = arguments.whole()
        function = ParsedFunction.construct(name=self.name, arguments=text)
        self._parsed = parse_function_tool_arguments(input_tools=self._tools, function=function)
        event = FunctionToolCallArgumentsDoneEvent.construct(
            type="tool_calls.function.arguments.done",
            index=self.index,
            name=self.name,
            arguments=text,
            parsed_arguments=self._parsed,
        )
        events.append(event)

    def snapshot(self) -> Any:
        """The call as far as it has come."""
        values = self._rest.plain()
        arguments = self._arguments
        values.update(id=self.id, type=self.type or ("function" if arguments is not None else None), index=self.index)
        if arguments is None:
            # a tool of another kind
            annotation: Any = ChatCompletionMessage.model_fields["tool_calls"].annotation
            calls = cast("list[BaseModel]", construct_type(type_=annotation, value=[values]))
            return show_all_as(calls[0], ParsedFunctionToolCall)
        text, finished = arguments.whole(), self._done == arguments.length
        parsed = self._parsed if finished else self._arguments_at(arguments, arguments.length)["parsed_arguments"]
        function = {**self._function.plain(), "name": self.name, "arguments": text, "parsed_arguments": parsed}
        return construct_model(ParsedFunctionToolCall, {**values, "function": function})


class ToolCallDrafts:
    """The calls of one message."""

    __slots__ = ("_all", "_begun", "_by_index", "_current", "_tools")

    def __init__(self, tools: list[ToolParam]) -> None:
        self._all: list[ToolCallDraft] = []
        self._by_index: dict[int, ToolCallDraft] = {}
        self._current: ToolCallDraft | None = None
        self._tools = tools
        # for each call that began and was not asked for yet: the one before
        self._begun: list[ToolCallDraft | None] = []

    def add(self, piece: ChunkToolCall, events: list[Any]) -> None:
        """Add a piece to its call, and the event that it causes."""
        draft = self._draft_of(piece)
        if draft is not self._current:
            self._begun.append(self._current)
            self._current = draft
        draft.add(piece, events)

    def begun(self) -> list[ToolCallDraft | None]:
        """For each call that began since the last time: the call before it, which is complete."""
        if not self._begun:
            return self._begun
        begun, self._begun = self._begun, []
        return begun

    def _draft_of(self, piece: ChunkToolCall) -> ToolCallDraft:
        """The call that a piece belongs to: by its index, its ID, or because the last one goes on.

        Not every server numbers its calls: the index may be missing, or the same for all.
        """
        index: Any = piece.index
        found = self._current if index is None else self._by_index.get(index)
        if found is not None and piece.id and found.id and piece.id != found.id:
            found = next((draft for draft in self._all if draft.id == piece.id), None)
        if found is None:
            number = len(self._all) if index is None or index in self._by_index else index
            found = ToolCallDraft(number, self._tools)
            self._all.append(found)
        if index is not None:
            self._by_index[index] = found
        return found

    def finish(self, events: list[Any]) -> None:
        """No more pieces will come."""
        for draft in self._all:
            draft.finish(events)

    def snapshot(self) -> list[Any] | None:
        """The calls in the order of their indices; None if there are none."""
        return [draft.snapshot() for draft in sorted(self._all, key=lambda draft: draft.index)] or None
