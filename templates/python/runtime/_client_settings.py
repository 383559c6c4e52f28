from __future__ import annotations

from typing import Mapping, TypeVar

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
