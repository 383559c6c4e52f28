"""How pages find the next one. What servers send is not trusted to have the declared types."""

from __future__ import annotations

from typing import Any, Mapping, Iterable, Sequence, cast

import httpx

from ._pages import PageInfo
from ._types import NotGiven
from ._options import FinalRequestOptions


def at(page: object, *path: str) -> Any:
    """The value at a path of attributes, None if a step of it is missing."""
    value: Any = page
    for name in path:
        value = cast("Mapping[str, Any]", value).get(name) if isinstance(value, Mapping) else getattr(value, name, None)
        if value is None:
            return None
    return value


def items_at(page: object, *path: str) -> list[Any]:
    """The items at a path; none if there is no list."""
    items = at(page, *path)
    return items if isinstance(items, list) else []  # pyright: ignore[reportUnknownVariableType]


def last_of(items: Iterable[Any]) -> Any:
    """The last item; None if there are none."""
    return items[-1] if isinstance(items, Sequence) and items else None


def first_of(items: Iterable[Any]) -> Any:
    """The first item; None if there are none."""
    return items[0] if isinstance(items, Sequence) and items else None


def goes_back(options: FinalRequestOptions, param: str, *, in_body: bool = False) -> bool:
    """Whether this page was asked for by the parameter that leads to the pages before."""
    source: object = options.json_data if in_body else options.params
    return isinstance(source, Mapping) and bool(cast("Mapping[str, object]", source).get(param))


def next_at(param: str, value: object, *, in_body: bool = False) -> PageInfo | None:
    """Ask again with a parameter set; there is no next page if the value is empty."""
    if value is None or value == "":
        return None
    return PageInfo(json={param: value}) if in_body else PageInfo(params={param: value})


def next_at_url(url: object) -> PageInfo | None:
    """Ask for a URL; there is no next page if it is empty."""
    return PageInfo(url=httpx.URL(url)) if isinstance(url, str) and url else None


def requested(options: FinalRequestOptions, param: str, default: int, *, in_body: bool = False) -> int:
    """The number that this page's request had for a parameter."""
    source: object = options.json_data if in_body else options.params
    value: object = cast("Mapping[str, object]", source).get(param) if isinstance(source, Mapping) else None
    return number(value, default)


def number(value: object, default: int) -> int:
    """A count that may have come as a string; the default if it is none."""
    if isinstance(value, NotGiven) or not isinstance(value, (int, float, str)):
        return default
    try:
        return int(value)
    except ValueError:
        return default


def next_by_offset(param: str, *, offset: int, count: int, total: object, in_body: bool = False) -> PageInfo | None:
    """Ask for the items after these; there are none if the total says so or this page has none."""
    following = offset + count
    if count == 0 or (total is not None and following >= number(total, following + 1)):
        return None
    return next_at(param, following, in_body=in_body)


def next_by_number(param: str, *, page: int, total: object, in_body: bool = False) -> PageInfo | None:
    """Ask for the following page; there is none if the total of pages says so."""
    if total is not None and page >= number(total, page + 1):
        return None
    return next_at(param, page + 1, in_body=in_body)
