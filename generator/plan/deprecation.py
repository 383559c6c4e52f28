"""Notes for docstrings: what users are to move away from, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Enum, Union
from generator.plan.docstring import DEPRECATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.style import Style
    from generator.plan.view import Looker, View

_MARK = DEPRECATED.rstrip(".")


def notes_on(view: View, looker: Looker, style: Style) -> tuple[str, ...]:
    """What is said of a schema where it is used: that it is deprecated, or some of its values."""
    if not style.deprecations:
        return ()
    return (*noted(view.deprecation, style), *_values(view, looker))


def noted(deprecation: str | None, style: Style) -> tuple[str, ...]:
    """The note for a reason ("" if none is given), () for None or where notes are not wanted."""
    if deprecation is None or not style.deprecations:
        return ()
    return (_note(deprecation),)


def _note(why: str) -> str:
    if not why:
        return DEPRECATED
    return why if why.lower().startswith(_MARK.lower()) else f"{_MARK}: {why}"


def _values(view: View, looker: Looker) -> Iterator[str]:
    """A list of the deprecated ones of a union's single values."""
    if not isinstance(view.shape, Union):
        return
    found: list[str] = []
    for arm in map(looker.look, view.shape.arms):
        if arm.deprecation is not None and isinstance(arm.shape, Enum):
            values = ", ".join(f"`{value}`" for value in arm.shape.values)
            found.append(f"- {values}: {arm.deprecation}" if arm.deprecation else f"- {values}")
    if found:
        yield "\n".join([f"{_MARK} values:", *found])
