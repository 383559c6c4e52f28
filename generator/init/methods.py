"""What methods are called: `list`, `create`, `retrieve`, `update`, `delete`, or else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.init.tree import is_plural
from generator.init.verbs import ACTIONS, CREATING, UPDATING
from generator.plan.words import singular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.init.routes import Route
    from generator.init.tree import Node

STANDARD = ("create", "retrieve", "update", "list", "delete")
"""The usual names, in the usual order."""

_RETRIEVING = frozenset({"get", "fetch", "read", "show", "find", "retrieve"})
_BY_VERB = {"get": "retrieve", "post": "create", "put": "update", "patch": "update"}


def name_methods(node: Node, is_list: Callable[[Route], bool]) -> dict[str, Route]:
    """The methods of a resource by their names, the usual ones first.

    `is_list` tells whether an operation's response is a list.
    """
    has_items = any(route.on_item and not node.is_action(route) for route in node.routes)
    wanted = {
        id(route): _wanted(node, route, is_plural_of=lambda r: has_items or is_list(r))
        for route in node.routes
    }
    taken = set(node.taken())
    names: dict[int, str] = {}
    item_paths = {r.operation.path.rpartition("/{")[0] for r in node.routes if r.on_item}
    for route in sorted(node.routes, key=lambda r: _claim(r, wanted[id(r)], item_paths)):
        candidates = [wanted[id(route)], *_others(node, route)]
        name = next((c for c in candidates if c and c not in taken), None)
        name = name or _numbered(candidates[0], taken)
        taken.add(name)
        names[id(route)] = name
    found = {names[id(route)]: route for route in node.routes}
    usual = [name for name in STANDARD if name in found]
    return {name: found[name] for name in [*usual, *(n for n in found if n not in usual)]}


def _claim(route: Route, wanted: str, item_paths: set[str]) -> tuple[bool, bool, bool, bool, int]:
    """Who comes first to a name: whom the description gives it; PUT and PATCH before POST, PATCH
    before PUT; for what is done to one thing the path that ends with it, else the path that those
    continue; then the shorter one.
    """
    operation = route.operation
    to_one = wanted in ("retrieve", "update", "delete")
    weak = wanted == "update" and operation.verb == "post"
    apart = not route.on_item if to_one else operation.path not in item_paths
    return (not route.prescribed, weak, apart, operation.verb == "put", route.depth)


def _wanted(node: Node, route: Route, *, is_plural_of: Callable[[Route], bool]) -> str:
    if route.method is not None:
        is_get = route.method == "get" and not route.prescribed
        return "retrieve" if is_get else route.method
    if node.is_action(route):
        return _action_name(node, route)
    if not route.segments:
        # `client.retrieve()` would not say what.
        return own_words(node, route) or f"{_BY_VERB.get(route.operation.verb, 'call')}_root"
    verb = route.operation.verb
    if verb == "get" and not route.on_item:
        return "list" if is_plural_of(route) else "retrieve"
    if verb == "post":
        return _posting(node, route)
    return _BY_VERB.get(verb, verb)


def _posting(node: Node, route: Route) -> str:
    said = route.id_words[0] if route.id_words else ""
    if not route.on_item:
        return "update" if said in UPDATING - CREATING else "create"
    if said in ACTIONS - UPDATING - CREATING:
        return own_words(node, route) or "update"
    return "create" if said in CREATING - UPDATING else "update"


def _action_name(node: Node, route: Route) -> str:
    """The segment if it says what is done, else the verb before it: `retrieve_inventory`."""
    segment = route.action or route.segments[-1]
    first = segment.split("_")[0]
    verb = route.operation.verb
    says_so = first in ACTIONS or verb == "post" or own_words(node, route) == segment
    if says_so or (route.id_words and route.id_words[0] == first):
        return segment
    return f"{_BY_VERB.get(verb, verb)}_{segment}"


def _others(node: Node, route: Route) -> Iterator[str]:
    """Names for a method whose usual name is taken."""
    if route.operation.verb == "put" and not node.is_action(route):
        said = own_words(node, route)
        yield said if said.partition("_")[0] in UPDATING else ""
        yield "replace"
    yield own_words(node, route)
    parameter = route.last_parameter
    if route.on_item and parameter:
        yield f"{_BY_VERB.get(route.operation.verb, route.operation.verb)}_by_{parameter}"
    if route.operation.verb == "get" and not route.on_item:
        yield "list_all" if is_plural(route.segments[-1] if route.segments else "") else "list"
    if not route.on_item:
        yield f"{_BY_VERB.get(route.operation.verb, route.operation.verb)}_all"
    if route.segments:
        yield f"{_BY_VERB.get(route.operation.verb, route.operation.verb)}_{route.segments[-1]}"


def own_words(node: Node, route: Route) -> str:
    """What the operation id says beyond the resource's names: `cancelBatch` → `cancel`."""
    known = {singular(word) for segment in node.path for word in segment.split("_")}
    words = [word for word in route.id_words if singular(word) not in known]
    while words and not words[0][0].isalpha():
        words = words[1:]
    if words and words[0] in _RETRIEVING - {"find"}:
        words[0] = "retrieve"
    return "_".join(words)


def _numbered(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"
