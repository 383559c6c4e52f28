"""What a stream does with each event, by rules that come from the API's description."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, NamedTuple, cast
from contextlib import suppress

import pydantic

from ._sse import raw_data
from ._utils import is_mapping
from ._fields import complete_fields
from ._strict import is_model_class
from ._verdicts import GIVE, SKIP, STOP, Verdict
from ._exceptions import APIError
from ._json_reader import json_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from ._sse import SSEDecoder, ServerSentEvent
    from ._client_base import BaseClient

_T = TypeVar("_T")


class EventRule(NamedTuple):
    """One rule of a stream; the first that an event meets decides. A rule without conditions meets all.

    Args:
        handle: ``done`` ends the stream, ``error`` raises, ``yield`` gives the event to the user, ``skip`` drops it.
        data_starts_with: a beginning of the data.
        events: types of event.
        event_starts_with: a beginning of the type.
        error_property: a property that makes an error of an event that would be given to the user.
        wrap: give the user an object of the type and the data, ``{"event": ..., "data": ...}``.
    """

    handle: Literal["done", "error", "yield", "skip"]
    data_starts_with: str | None = None
    events: tuple[str, ...] = ()
    event_starts_with: str | None = None
    error_property: str | None = None
    wrap: bool = False


class _Condition:
    """A rule, ready to be asked about bytes."""

    __slots__ = ("events", "name_start", "rule", "start")

    def __init__(self, rule: EventRule) -> None:
        self.rule = rule
        self.start = (rule.data_starts_with or "").encode()
        self.events = rule.events
        self.name_start = rule.event_starts_with

    def may_meet_plain(self) -> bool:
        """Whether an event can meet it that has no type, and data that begins with a brace."""
        return not self.events and self.name_start is None and self.start[:1] in (b"", b"{")

    def meets(self, event: str | None, data: bytes) -> bool:
        if self.start and not data.startswith(self.start):
            return False
        if self.events and event not in self.events:
            return False
        return self.name_start is None or (event is not None and event.startswith(self.name_start))


class EventReader(Generic[_T]):
    """Makes of events what a stream gives to its user.

    Args:
        rules: in their order; events that meet none are skipped.
        cast_to: the type of what is given.
    """

    def __init__(
        self, rules: tuple[EventRule, ...], *, cast_to: type[_T], response: httpx.Response, client: BaseClient[Any, Any]
    ) -> None:
        self._rules = [_Condition(rule) for rule in rules]
        # stands where there is no item
        self._nothing = cast("_T", None)
        self._cast_to = cast_to
        self._response = response
        self._client = client
        strict = client._strict_response_validation  # pyright: ignore[reportPrivateUsage]
        self._reader = None if strict or cast_to is object else json_reader(cast_to)

    def plain_reader(self) -> Callable[[bytes], _T | None]:
        """What reads the events that nearly all of a stream is made of: an object as data, and nothing else.

        Returns:
            A function of the lines of an event that gives the item, or None if `read_lines` has to be asked.
        """
        rule = next((each.rule for each in self._rules if each.may_meet_plain()), None)
        reader, cast_to = self._reader, self._cast_to
        if reader is None or rule is None or rule.handle != "yield" or rule.wrap or rule.data_starts_with:
            return lambda _: None
        error = rule.error_property
        # where undeclared properties are kept, an error is found among those
        keeps_error = error is not None and _keeps_undeclared(cast_to, error)

        def read_plain(lines: bytes) -> _T | None:
            # of further lines there is no need to look: with them it is no JSON
            if lines[:7] != b"data: {":
                return None
            if error is not None and not keeps_error and _may_have_key(lines, error):
                return None
            try:
                item = reader.read(lines[6:])
            except ValueError:
                return None
            return None if keeps_error and error in item.__pydantic_extra__ else cast("_T", item)

        return read_plain

    def read_lines(self, lines: bytes, decoder: SSEDecoder) -> tuple[Verdict, _T]:
        """Convert the lines of an event; see `read`."""
        sse = decoder._decode_event(lines)  # pyright: ignore[reportPrivateUsage]
        return (SKIP, self._nothing) if sse is None else self.read(sse)

    def read(self, sse: ServerSentEvent) -> tuple[Verdict, _T]:
        """Convert an event.

        Returns:
            What to do with it, and what to give to the user if that is `GIVE`.

        Raises:
            APIError: it is an error.
            json.JSONDecodeError: its data is no JSON.
        """
        event, raw = sse.event, raw_data(sse)
        for condition in self._rules:
            if condition.meets(event, raw):
                rule = condition.rule
                break
        else:
            return SKIP, self._nothing
        if rule.handle == "yield" and raw:
            return GIVE, self._convert(sse, rule)
        if rule.handle == "error":
            raise self._status_error(sse)
        return (STOP if rule.handle == "done" else SKIP), self._nothing

    def _convert(self, sse: ServerSentEvent, rule: EventRule) -> _T:
        raw = raw_data(sse)
        error_property = rule.error_property
        if error_property is not None and _may_have_key(raw, error_property):
            self._raise_error_in(sse, error_property)
        if self._reader is not None and not rule.wrap:
            # what can't be read here is left to Python's decoder, and to its errors
            with suppress(pydantic.ValidationError):
                return cast("_T", self._reader.convert(raw))
        data: object = sse.json()
        if rule.wrap:
            data = {"data": data, "event": sse.event}
        return self._client._process_response_data(  # pyright: ignore[reportPrivateUsage]
            data=data, cast_to=self._cast_to, response=self._response
        )

    def _raise_error_in(self, sse: ServerSentEvent, name: str) -> None:
        data: object = sse.json()
        error = data.get(name) if is_mapping(data) else None
        if not error:
            return
        message = error.get("message") if is_mapping(error) else None
        if not message or not isinstance(message, str):
            message = "An error occurred during streaming"
        raise APIError(message=message, request=self._response.request, body=error)

    def _status_error(self, sse: ServerSentEvent) -> APIError:
        body: object = sse.data
        message = sse.data or f"Error code: {self._response.status_code}"
        try:
            body = sse.json()
            message = f"{body}"
        except json.JSONDecodeError:
            pass
        return self._client._make_status_error(  # pyright: ignore[reportPrivateUsage]
            message, body=body, response=self._response
        )


def _keeps_undeclared(type_: Any, name: str) -> bool:
    if not is_model_class(type_) or type_.model_config.get("extra") != "allow":
        return False
    return all(name not in (key, field.alias) for key, field in complete_fields(type_).items())


def _may_have_key(raw: bytes, key: str) -> bool:
    r"""Whether JSON can have a key, without decoding it: as it is, or with one of its characters as \uXXXX."""
    if not key.isascii() or "/" in key:
        return True
    return b'"%b"' % key.encode() in raw or b"\\u00" in raw
