"""From parameters as Python spells them to JSON as the API wants it."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from .._types import Omit, NotGiven
from ._property_info import PropertyInfo as PropertyInfo, PropertyFormat as PropertyFormat

_T = TypeVar("_T")


def maybe_transform(data: object, expected_type: object) -> Any | None:
    """`transform`, except that None stays None."""
    return None if data is None else transform(data, expected_type)


def transform(data: _T, expected_type: object) -> _T:
    """Rename and format what the annotations of ``expected_type`` say, at every depth.

    ``data`` is not changed. Entries that were not given are dropped, models become dicts of the fields that
    were set, and iterables become lists. Keys that the type does not know are kept.
    """
    from ._transform_plan import plan_for

    return cast("_T", plan_for(expected_type)(data))


async def async_maybe_transform(data: object, expected_type: object) -> Any | None:
    """`async_transform`, except that None stays None."""
    return None if data is None else await async_transform(data, expected_type)


async def async_transform(data: _T, expected_type: object) -> _T:
    """`transform` for event loops: where it may have to read files, it runs in a worker thread."""
    from ._transform_plan import plan_for

    plan = plan_for(expected_type)
    if not plan.reads_files:
        return cast("_T", plan(data))
    from ._sync import to_thread

    return cast("_T", await to_thread(plan, data))


def without_not_given(data: dict[str, object]) -> dict[str, object]:
    """The body of a method whose parameters need no transformation: drops what was not given.

    Everything inside is left to the JSON encoder, which knows models, iterables and dates.
    """
    return {key: value for key, value in data.items() if not isinstance(value, (NotGiven, Omit))}
