"""`streaming`: what the client does with each server-sent event."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from generator.config.base import ConfigModel
from generator.load.data import is_list, is_map


def _types(value: Any) -> Any:
    return value if is_list(value) else [value]


class EventRule(ConfigModel):
    """A rule for events that meet its conditions; the first rule that fits decides."""

    kind: Literal["fallthrough"] | None = None
    """`fallthrough`: fits every event."""

    event_type: (
        Annotated[
            tuple[str | None, ...],
            BeforeValidator(_types, json_schema_input_type=str | None | list[str | None]),
        ]
        | None
    ) = None
    """Fits events of these types; null among them stands for events without a type."""

    data_starts_with: str | None = None
    handle: Literal["done", "error", "yield"]
    """`done` ends the stream, `error` raises, `yield` hands the event out."""

    error_property: str | None = None
    """An event whose data has this property raises an error instead."""

    @model_validator(mode="before")
    @classmethod
    def _null_type_is_a_type(cls, data: Any) -> Any:
        if is_map(data) and "event_type" in data and data["event_type"] is None:
            return {**data, "event_type": [None]}
        return data

    @model_validator(mode="after")
    def _has_a_condition(self) -> "EventRule":
        if (self.kind, self.event_type, self.data_starts_with) == (None, None, None):
            raise ValueError(
                "expected one of `kind: fallthrough`, `event_type`, `data_starts_with`"
            )
        return self


class Streaming(ConfigModel):
    """How streams are read."""

    on_event: tuple[EventRule, ...] = ()
