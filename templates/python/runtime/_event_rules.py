"""What the streams of this API do with their events.

Streams import it when they are opened, so that what reads events is not among what their users' type checkers read.
"""

from __future__ import annotations

from typing import Any

from ._events import EventRule, EventReader


def event_reader(stream: Any) -> EventReader[Any]:
    """What reads the events of a stream."""
    rules = (
        EventRule(
            handle="done",
            data_starts_with="[DONE]",
        ),
        EventRule(
            handle="yield",
            error_property="error",
        ),
    )
    return EventReader(rules, cast_to=stream._cast_to, response=stream.response, client=stream._client)
