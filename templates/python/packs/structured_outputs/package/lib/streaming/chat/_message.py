"""A message, while it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from functools import partial

from .._text import Text
from ._types import ParsedChatCompletionMessageSnapshot
from ._events import ContentDoneEvent, RefusalDoneEvent, ContentDeltaEvent, RefusalDeltaEvent
from .._deltas import Gathering
from ..._parsing import maybe_parse_content, solve_response_format_t
from ._tool_calls import ToolCallDrafts
from .._lazy_model import make_lazy
from ..._chat_types import ChatCompletionMessage
from .._partial_json import parse_partial

if TYPE_CHECKING:
    from ._request import Request

_SNAPSHOT: Any = ParsedChatCompletionMessageSnapshot
_ONLY_CONTENT = {"content"}
_ONLY_TOOL_CALLS = {"tool_calls"}
# fields of a delta that are not simply gathered
_OWN = frozenset({"content", "refusal", "role", "tool_calls"})


class MessageDraft:
    """What the deltas of a choice add up to."""

    __slots__ = (
        "_content",
        "_content_done",
        "_parsed",
        "_refusal",
        "_refusal_done",
        "_request",
        "_rest",
        "_role",
        "tools",
    )

    def __init__(self, request: Request) -> None:
        self._request = request
        self._role: str | None = None
        self._content: Text | None = None
        self._refusal: Text | None = None
        self.tools = ToolCallDrafts(request.tools)
        self._rest = Gathering()
        # lengths of what the last done events had
        self._content_done = 0
        # even an empty refusal is one
        self._refusal_done = -1
        self._parsed: object = None

    def add(self, delta: Any, events: list[Any]) -> None:
        """Add a delta, and the events that it causes."""
        content = delta.content
        if content is not None:
            self._add_content(content, events)
        fields = delta.__pydantic_fields_set__
        if fields == _ONLY_CONTENT:
            return
        if fields != _ONLY_TOOL_CALLS:
            self._add_rest(delta, events)
        for piece in getattr(delta, "tool_calls", None) or ():
            self.tools.add(piece, events)

    def _add_content(self, content: Any, events: list[Any]) -> None:
        if not isinstance(content, str):
            # parts instead of a string
            self._rest.put("content", content)
            return
        text = self._content
        if text is None:
            text = self._content = Text()
        text.add(content)
        values = {"type": "content.delta", "delta": content}
        events.append(make_lazy(ContentDeltaEvent, values, partial(self._content_at, text, text.length)))

    def _content_at(self, text: Text, length: int) -> dict[str, Any]:
        content = text.beginning(length)
        return {"snapshot": content, "parsed": self._partly_parsed(content)}

    def _partly_parsed(self, content: str) -> Any:
        wanted = self._request.has_response_format and not (self._refusal and self._refusal.length)
        return parse_partial(content) if wanted and content else None

    def _add_rest(self, delta: Any, events: list[Any]) -> None:
        refusal = getattr(delta, "refusal", None)
        if refusal is not None:
            self._add_refusal(refusal, events)
        self._role = delta.role or self._role
        for name in delta.__pydantic_fields_set__:
            if name not in _OWN:
                self._rest.put(name, getattr(delta, name))

    def _add_refusal(self, refusal: str, events: list[Any]) -> None:
        text = self._refusal
        if text is None:
            text = self._refusal = Text()
        text.add(refusal)
        values = {"type": "refusal.delta", "delta": refusal}
        events.append(make_lazy(RefusalDeltaEvent, values, partial(_text_at, text, text.length)))

    def finish_content(self, events: list[Any]) -> None:
        """The content is complete, for all that is known."""
        text = self._content
        if text is None or text.length <= self._content_done:
            return
        self._content_done = text.length
        message: Any = ChatCompletionMessage.construct(content=text.whole(), refusal=self._refusal_text())
        response_format = self._request.response_format
        self._parsed = maybe_parse_content(response_format=response_format, message=message)
        event: Any = ContentDoneEvent[solve_response_format_t(response_format)]  # type: ignore[misc]
        events.append(event.construct(type="content.done", content=message.content, parsed=self._parsed))

    def finish_refusal(self, events: list[Any]) -> None:
        """The refusal is complete, for all that is known."""
        text = self._refusal
        if text is not None and text.length > self._refusal_done:
            self._refusal_done = text.length
            events.append(RefusalDoneEvent.construct(type="refusal.done", refusal=text.whole()))

    def _refusal_text(self) -> str | None:
        return None if self._refusal is None else self._refusal.whole()

    def snapshot(self) -> ParsedChatCompletionMessageSnapshot:
        """The message as far as it has come."""
        values = self._rest.plain()
        text = self._content
        if text is not None:
            finished = self._content_done == text.length
            content = text.whole()
            values.update(content=content, parsed=self._parsed if finished else self._partly_parsed(content))
        else:
            values.setdefault("content", None)
        values.update(role=self._role, refusal=self._refusal_text(), tool_calls=self.tools.snapshot())
        return cast("ParsedChatCompletionMessageSnapshot", _SNAPSHOT.construct(**values))


def _text_at(text: Text, length: int) -> dict[str, Any]:
    return {"snapshot": text.beginning(length)}
