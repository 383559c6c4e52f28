"""What users of the two packages may see differently, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Tolerated:
    """A difference that may be.

    Args:
        alike: makes two views alike where they differ in this way alone; gives (theirs, ours).
    """

    name: str
    reason: str
    alike: Callable[[Any, Any], tuple[Any, Any]]


def differences(theirs: Any, ours: Any) -> tuple[set[str], bool]:
    """The names of the tolerated differences between two views, and whether there are others."""
    found: set[str] = set()
    for each in TOLERATED:
        if theirs == ours:
            break
        changed = each.alike(theirs, ours)
        if changed != (theirs, ours):
            found.add(each.name)
            theirs, ours = changed
    return found, theirs != ours


def _without_extra_in_sets(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_extra_in_sets(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {name: _without_extra_in_sets(item) for name, item in value.items()}
    if made.keys() == {"class", "fields", "extra", "set"} and isinstance(made["extra"], dict):
        made["set"] = [name for name in made["set"] if name not in made["extra"]]
    return made


def _only_declared_in_sets(theirs: Any, ours: Any) -> tuple[Any, Any]:
    return _without_extra_in_sets(theirs), ours


def _up_to_bytes_that_are_no_text(theirs: Any, ours: Any) -> tuple[Any, Any]:
    end = theirs.get("end")
    if not isinstance(end, dict) or end.get("raised") != "UnicodeDecodeError":
        return theirs, ours
    items = theirs["items"]
    return {"items": items}, {"items": ours["items"][: len(items)]}


TOLERATED = (
    Tolerated(
        "model_fields_set",
        "The published package counts properties that nobody declared among `model_fields_set` of "
        "the models that pydantic validated, which are those under optional fields, and not of the "
        "others; here they are in `model_extra` alone, whatever stands around the model.",
        _only_declared_in_sets,
    ),
    Tolerated(
        "bytes that are no UTF-8",
        "The published package raises UnicodeDecodeError in the middle of a stream; the standard "
        "of server-sent events has such bytes replaced (WHATWG HTML, section 9.2.5).",
        _up_to_bytes_that_are_no_text,
    ),
)
