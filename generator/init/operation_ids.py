"""What operation ids say, once what frameworks put around the words is taken off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.init.words import snake
from generator.plan.words import split_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.ir import Operation

_NOT_A_WORD = re.compile(r"\W")
_NAMESPACED = re.compile(r"[A-Za-z][\w-]*(?:[./][A-Za-z][\w-]*)+\Z")
_CONTROLLER = re.compile(r"\A\w*?Controller[._]+(?=\w)")
_ENOUGH = 0.8
"""So many of the operation ids need a namespace for namespaces to be a rule of the description."""


def bare_id(operation: Operation) -> tuple[str, ...]:
    """The words of an operation id in lower case, `()` if there is none.

    Left out are namespaces (`users.list`, `UsersController_list`) and the path and the verb that
    some frameworks append (`read_item_items__item_id__get`).
    """
    text = _without_route(operation)
    text = re.split(r"[./]", _CONTROLLER.sub("", text))[-1]
    return tuple(word.lower() for word in split_words(text))


def _without_route(operation: Operation) -> str:
    text = operation.operation_id or ""
    route = _NOT_A_WORD.sub("_", operation.path)
    for ending in (f"{route}_{operation.verb}", f"_{operation.verb}{route}"):
        if text.lower().endswith(ending.lower()) and len(text) > len(ending):
            return text[: -len(ending)]
    return text


def namespaced(operations: Sequence[Operation]) -> Mapping[int, tuple[str, ...]] | None:
    """The parts of operation ids like `repos/list-tags` in snake case, by the operation's index.

    None if the ids of the description as a whole are not of that kind: if less than 80 % are, or
    if they don't gather operations.
    """
    found = {
        i: tuple(snake(part) for part in re.split(r"[./]", operation.operation_id))
        for i, operation in enumerate(operations)
        if operation.operation_id and _NAMESPACED.match(operation.operation_id)
    }
    found = {i: parts for i, parts in found.items() if all(parts)}
    if not found or len(found) < len(operations) * _ENOUGH:
        return None
    if all(len(parts) > 2 for parts in found.values()) and len({p[0] for p in found.values()}) == 1:
        found = {i: parts[1:] for i, parts in found.items()}  # the API's own name
    gathered = len({parts[:-1] for parts in found.values()})
    return found if gathered * 2 <= len(found) or len(found) < 4 else None
