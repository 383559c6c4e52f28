"""Where operations are: what their paths, or the namespaces of their operation ids, say of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.init.operation_ids import bare_id, namespaced
from generator.init.words import snake
from generator.load.described import METHOD, method_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.ir import Operation

_FILE_ENDING = re.compile(r"\.(?:json|xml|ya?ml|csv|txt)\Z", re.IGNORECASE)
_VERSION = re.compile(r"v\d+(?:_\d+)*(?:(?:alpha|beta|rc|p)\d*(?:_\d+)*)?\Z")
_SAYS_NOTHING = frozenset({"api", "apis", "rest"})
_BRACED = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Route:
    """An operation and where it is.

    segments: the fixed parts of the path in snake case, which the resources are named after.
    on_item: whether the path ends with a parameter.
    action: what the path says of the call itself: `cancel` in `/runs/{id}:cancel`.
    method: the method's name, where the operation id has a namespace (`repos/list-tags`).
    prescribed: whether the description says resource and method itself (`x-stainless-method`).
    depth: how many parts the path has, parameters included.
    places: how many segments come before each parameter.
    """

    operation: Operation
    segments: tuple[str, ...]
    on_item: bool
    action: str | None = None
    method: str | None = None
    prescribed: bool = False
    depth: int = 0
    places: frozenset[int] = frozenset()

    @property
    def id_words(self) -> tuple[str, ...]:
        """The words of the operation id, without what repeats verb and path."""
        return bare_id(self.operation)

    @property
    def last_parameter(self) -> str | None:
        """The last parameter of the path, in snake case."""
        found = _BRACED.findall(self.operation.path)
        return snake(found[-1]) or None if found else None


def read_routes(operations: Iterable[Operation]) -> list[Route]:
    """A route for each operation, in their order; what all paths begin with is left out."""
    listed = list(operations)
    by_path = _without_prefix([_route(operation) for operation in listed])
    names = namespaced(listed) or {}
    return [
        _prescribed(_named(route, names[i]) if i in names else route)
        for i, route in enumerate(by_path)
    ]


def _named(route: Route, names: tuple[str, ...]) -> Route:
    return replace(route, segments=names[:-1], method=names[-1], action=None)


def _prescribed(route: Route) -> Route:
    names = method_path(route.operation.extensions.get(METHOD))
    return route if names is None else replace(_named(route, names), prescribed=True)


def _route(operation: Operation) -> Route:
    path, _, query = operation.path.partition("?")
    parts = [part for part in _FILE_ENDING.sub("", path).split("/") if part]
    # A fixed query is what tells the operation from another one: `/responses?beta=true`.
    fixed = [pair.partition("=")[0] for pair in query.split("&") if pair and "{" not in pair]
    segments = [name for name in map(snake, fixed) if name]
    action, on_item = None, False
    places: set[int] = set()
    for part in parts:
        head, colon, tail = part.partition(":") if not part.startswith(":") else (part, "", "")
        on_item = "{" in head or head.startswith(":")
        action = snake(tail) if colon and "{" not in tail else None
        if on_item:
            places.add(len(segments))
        elif name := snake(head):
            segments.append(name)
    return Route(
        operation=operation,
        segments=tuple(segments),
        on_item=on_item,
        action=action,
        depth=len(parts),
        places=frozenset(places),
    )


def _without_prefix(routes: list[Route]) -> list[Route]:
    """The routes without the segments that say nothing: shared by all, `api`, the version."""
    versioned = False
    while True:
        heads = Counter(route.segments[0] for route in routes if route.segments)
        dropped = _head_to_drop(routes, heads)
        if dropped is None or (versioned and _VERSION.match(dropped)):
            return routes
        # Where there are several versions, the others keep theirs.
        versioned = versioned or bool(_VERSION.match(dropped))
        routes = [
            _shortened(route) if route.segments[:1] == (dropped,) else route for route in routes
        ]


def _shortened(route: Route) -> Route:
    places = frozenset(place - 1 for place in route.places if place)
    return replace(route, segments=route.segments[1:], places=places)


def _head_to_drop(routes: Sequence[Route], heads: Counter[str]) -> str | None:
    noise = [head for head in heads if head in _SAYS_NOTHING or _VERSION.match(head)]
    # A head that is also the whole of a path is a resource.
    noise = [head for head in noise if not any(r.segments == (head,) for r in routes)]
    versions = [head for head in noise if head not in _SAYS_NOTHING]
    if len(versions) > 1:
        # Of several versions the one with most operations goes without its name.
        noise = [max(versions, key=lambda head: (heads[head], head))]
        return noise[0] if heads[noise[0]] * 2 > sum(heads.values()) else None
    if noise:
        return noise[0]
    nexts = {route.segments[1] for route in routes if len(route.segments) > 1}
    # What an ID follows is a resource, even if all paths begin with it.
    shared = len(heads) == 1 and all(len(r.segments) > 1 and 1 not in r.places for r in routes)
    return next(iter(heads)) if shared and len(nexts) > 1 else None
