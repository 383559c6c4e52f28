"""The log probabilities of a choice, while they come in."""

from __future__ import annotations

from typing import Any
from functools import partial

from ._events import (
    LogprobsContentDoneEvent,
    LogprobsRefusalDoneEvent,
    LogprobsContentDeltaEvent,
    LogprobsRefusalDeltaEvent,
)
from .._lazy_model import make_lazy
from ..._chat_types import ChoiceLogprobs


class TokenList:
    """The tokens of a content or a refusal; None before the server sent a list."""

    __slots__ = ("_delta", "_done", "_done_event", "_name", "tokens")

    def __init__(self, name: str, delta: type[Any], done: type[Any]) -> None:
        self.tokens: list[Any] | None = None
        self._name = name
        self._delta = delta
        self._done_event = done
        self._done = 0

    def add(self, tokens: list[Any], events: list[Any]) -> None:
        if self.tokens is None:
            self.tokens = []
        self.tokens += tokens
        if tokens:
            values = {"type": f"logprobs.{self._name}.delta", self._name: tokens}
            events.append(make_lazy(self._delta, values, partial(self._so_far, len(self.tokens))))

    def _so_far(self, count: int) -> dict[str, Any]:
        return {"snapshot": (self.tokens or [])[:count]}

    def finish(self, events: list[Any]) -> None:
        tokens = self.tokens
        if tokens and len(tokens) > self._done:
            self._done = len(tokens)
            values: dict[str, Any] = {"type": f"logprobs.{self._name}.done", self._name: list(tokens)}
            events.append(self._done_event.construct(**values))


class LogprobsDraft:
    """All the log probabilities of a choice."""

    __slots__ = ("_content", "_extra", "_refusal")

    def __init__(self) -> None:
        self._content = TokenList("content", LogprobsContentDeltaEvent, LogprobsContentDoneEvent)
        self._refusal = TokenList("refusal", LogprobsRefusalDeltaEvent, LogprobsRefusalDoneEvent)
        self._extra: dict[str, Any] = {}

    def add(self, piece: Any, events: list[Any]) -> None:
        """Add those of a chunk, and the events that they cause."""
        if piece.content is not None:
            self._content.add(piece.content, events)
        if getattr(piece, "refusal", None) is not None:
            self._refusal.add(piece.refusal, events)
        if piece.__pydantic_extra__:
            self._extra.update(piece.__pydantic_extra__)

    def finish_content(self, events: list[Any]) -> None:
        self._content.finish(events)

    def finish_refusal(self, events: list[Any]) -> None:
        self._refusal.finish(events)

    def snapshot(self) -> ChoiceLogprobs:
        """The lists are the ones that grow: they are too long to be copied at every look."""
        made = ChoiceLogprobs.construct(**self._extra)
        made.content, made.refusal = self._content.tokens, self._refusal.tokens
        return made
