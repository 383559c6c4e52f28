"""A choice of a completion, while it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ._types import ParsedChoiceSnapshot
from ._message import MessageDraft
from ._logprobs import LogprobsDraft

if TYPE_CHECKING:
    from ._request import Request
    from ..._chat_types import ChunkChoice

_SNAPSHOT: Any = ParsedChoiceSnapshot


class ChoiceDraft:
    """What the chunks add up to for one choice.

    Attributes:
        changed: there is more than the last snapshot has.
    """

    __slots__ = ("_extra", "_logprobs", "_message", "_snapshot", "changed", "finish_reason", "index")

    def __init__(self, index: int, request: Request) -> None:
        self.index = index
        self.changed = True
        self.finish_reason: str | None = None
        self._message = MessageDraft(request)
        self._logprobs: LogprobsDraft | None = None
        self._extra: dict[str, Any] = {}
        self._snapshot: ParsedChoiceSnapshot | None = None

    def add(self, chunk: ChunkChoice, events: list[Any]) -> None:
        """Add what a chunk has of this choice, and the events of its deltas."""
        self.changed = True
        # some servers leave it out
        delta: Any = chunk.delta
        if delta is not None:
            self._message.add(delta, events)
        logprobs = getattr(chunk, "logprobs", None)
        if logprobs is not None:
            if self._logprobs is None:
                self._logprobs = LogprobsDraft()
            self._logprobs.add(logprobs, events)
        if chunk.__pydantic_extra__:
            self._extra.update(chunk.__pydantic_extra__)
        self.finish_reason = chunk.finish_reason or self.finish_reason

    def finish(self, events: list[Any]) -> None:
        """Add the events of what the last chunk completed."""
        tools = self._message.tools
        if self.finish_reason:
            self._finish_content(events)
            tools.begun()
            tools.finish(events)
            return
        for before in tools.begun():
            # where a tool call begins, what came before it is complete
            self._finish_content(events)
            if before is not None:
                before.finish(events)

    def _finish_content(self, events: list[Any]) -> None:
        self._message.finish_content(events)
        self._message.finish_refusal(events)
        if self._logprobs is not None:
            self._logprobs.finish_content(events)
            self._logprobs.finish_refusal(events)

    def snapshot(self) -> ParsedChoiceSnapshot:
        """The choice as far as it has come: always the same object, brought up to date."""
        made = self._snapshot
        if made is None:
            made = self._snapshot = cast("ParsedChoiceSnapshot", _SNAPSHOT.construct(index=self.index))
        if self.changed:
            self.changed = False
            logprobs = None if self._logprobs is None else self._logprobs.snapshot()
            for name, value in self._extra.items():
                setattr(made, name, value)
            made.message = self._message.snapshot()
            made.logprobs = logprobs
            made.finish_reason = cast("Any", self.finish_reason)
        return made
