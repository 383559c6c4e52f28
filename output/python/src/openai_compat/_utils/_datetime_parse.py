"""Dates and times as APIs write them: ISO 8601 in many shapes, and numbers of seconds or smaller units."""

from __future__ import annotations

import re
import math
from typing import TYPE_CHECKING, Union
from datetime import date, datetime, timezone, timedelta

if TYPE_CHECKING:
    from .._types import StrBytesIntFloat

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z", re.ASCII)
_DATETIME = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})[T ]"
    r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d{0,6})?)?"
    r"(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)?\Z",
    re.ASCII,
)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

# Numbers above this are taken for milliseconds (then micro- and nanoseconds): as seconds it is the year 2603.
_SECONDS_LIMIT = 20_000_000_000
# Beyond this there is no unit that would make a date of it.
_NUMBER_LIMIT = 3 * 10**20


def parse_datetime(value: Union[datetime, StrBytesIntFloat]) -> datetime:
    """Read a date and time.

    Args:
        value: a datetime (returned as it is), an ISO 8601 string, or a Unix time as a number or a string, whose
            unit (s, ms, us, ns) is told by its size. Infinities give the first and the last datetime there is.

    Returns:
        With the offset that was written, in UTC for Unix times, naive if none was written.

    Raises:
        ValueError: it is none of these.
    """
    if isinstance(value, datetime):
        return value
    number = _number(value)
    if number is not None:
        return _from_unix(number)
    text = _text(value)
    match = _DATETIME.match(text)
    if match is None:
        raise ValueError("invalid datetime format")
    year, month, day, hour, minute, second, fraction, utc, sign, offset_h, offset_m = match.groups()
    return datetime(
        int(year),
        int(month),
        int(day),
        int(hour),
        int(minute),
        int(second or 0),
        int((fraction or "0").ljust(6, "0")),
        timezone.utc if utc else _offset(sign, offset_h, offset_m),
    )


def parse_date(value: Union[date, StrBytesIntFloat]) -> date:
    """Read a date; takes and raises what `parse_datetime` does, with dates for datetimes."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    number = _number(value)
    if number is not None:
        return _from_unix(number).date()
    match = _DATE.match(_text(value))
    if match is None:
        raise ValueError("invalid date format")
    year, month, day = match.groups()
    return date(int(year), int(month), int(day))


def _text(value: StrBytesIntFloat) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _number(value: object) -> int | float | None:
    if isinstance(value, (int, float)):
        return value
    if not isinstance(value, (str, bytes)):
        raise TypeError(f"invalid type; expected date, datetime, string, bytes, int or float, got {type(value)}")
    try:
        return float(value)
    except ValueError:
        return None


def _from_unix(number: int | float) -> datetime:
    if isinstance(number, float) and math.isnan(number):
        raise ValueError("not a date: nan")
    if number > _NUMBER_LIMIT:
        return datetime.max
    if number < -_NUMBER_LIMIT:
        return datetime.min
    while abs(number) > _SECONDS_LIMIT:
        number /= 1000
    return _EPOCH + timedelta(seconds=number)


def _offset(sign: str | None, hours: str | None, minutes: str | None) -> timezone | None:
    if sign is None or hours is None:
        return None
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    # `timezone` raises ValueError for a day or more
    return timezone(-offset if sign == "-" else offset)
