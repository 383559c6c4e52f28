from __future__ import annotations

import os
from typing import TYPE_CHECKING, Mapping, TypeVar

from ._types import NotGiven

if TYPE_CHECKING:
    from httpx import URL

_T = TypeVar("_T")


def replaced_or_merged(
    name: str, current: Mapping[str, _T], *, merge: Mapping[str, _T] | None, replace: Mapping[str, _T] | None
) -> Mapping[str, _T]:
    """A setting of a client's copy.

    Args:
        name: of the argument that merges; the one that replaces is called ``set_`` and that.

    Raises:
        ValueError: both are given.
    """
    if merge is not None and replace is not None:
        raise ValueError(f"The `{name}` and `set_{name}` arguments are mutually exclusive")
    if replace is not None:
        return replace
    return current if merge is None else {**current, **merge}


def with_variables(base_url: str | URL, variables: Mapping[str, object]) -> str | URL:
    """A base URL with its ``{name}`` places filled; those without a value stay.

    Raises:
        ValueError: a value has characters that could make it more than a part of the host or path.
    """
    if not isinstance(base_url, str):
        return base_url
    for name, value in variables.items():
        place = "{" + name + "}"
        if value is None or place not in base_url:
            continue
        text = str(value)
        if not text.replace("-", "").replace(".", "").replace("_", "").isalnum():
            raise ValueError(f"{text!r} is no value for the place `{place}` of the base URL")
        base_url = base_url.replace(place, text)
    return base_url


def choose_base_url(
    base_url: str | URL | None | NotGiven,
    environment: str | None,
    environments: Mapping[str, str],
    *,
    default: str,
    variable: str,
    ambiguous: str,
) -> str | URL:
    """The base URL of a client that knows several environments.

    Args:
        base_url: the argument; it wins. None means the environment's, whatever the variable says.
        environment: the argument, None if it was not given.
        environments: name -> base URL.
        default: name of the environment if none was given.
        variable: of the process's environment, holds a base URL; empty if there is none.
        ambiguous: the message for a variable that contradicts ``environment``.

    Raises:
        ValueError: both the variable and ``environment`` are set, or there is no such environment.
    """
    if base_url is not None and not isinstance(base_url, NotGiven):
        return base_url
    from_variable = os.environ.get(variable) if isinstance(base_url, NotGiven) else None
    if from_variable and environment is not None:
        raise ValueError(ambiguous)
    if from_variable:
        return from_variable
    url = environments.get(default if environment is None else environment)
    if url is None:
        raise ValueError(f"Unknown environment: {environment}")
    return url
