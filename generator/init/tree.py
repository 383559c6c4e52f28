"""Which resources there are, and which of them each operation belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.init.verbs import ACTIONS, CREATING
from generator.plan.words import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.init.routes import Route

Segments = tuple[str, ...]

# What clients have beside resources; a resource of that name would hide it.
_OF_CLIENTS = frozenset(
    {"get", "post", "put", "patch", "delete", "request", "close", "copy", "timeout", "options"}
    | {"is_closed", "with_options", "with_raw_response", "with_streaming_response", "qs"}
    | {"max_retries", "base_url", "user_agent", "auth_headers", "default_headers"}
    | {"default_query", "custom_auth", "platform_headers", "get_api_list", "environment"}
    | {"types", "resources", "pagination"}
)
_OF_RESOURCES = frozenset({"with_raw_response", "with_streaming_response"})
CLIENT = "$client"
"""Where the config has operations on `/`: their methods are the client's own."""


@dataclass(slots=True)
class Node:
    """A resource: its config path, the operations on it, those of them that only a call names
    (`/runs/{id}/cancel`), and the resources below it by the segment they are named after."""

    path: tuple[str, ...]
    routes: list[Route] = field(default_factory=list["Route"])
    actions: set[int] = field(default_factory=set[int])
    children: dict[str, Node] = field(default_factory=dict[str, "Node"])
    reserved: frozenset[str] = _OF_RESOURCES

    @property
    def name(self) -> str:
        """What the resource is called."""
        return self.path[-1]

    def is_action(self, route: Route) -> bool:
        """Whether the route's last segment names the call, not a resource."""
        return id(route) in self.actions

    def taken(self) -> frozenset[str]:
        """Names that no method can have."""
        return self.reserved | {child.name for child in self.children.values()}


def build_tree(routes: Sequence[Route], reserved: Iterable[str]) -> Node:
    """The resources below a nameless one; `reserved` are arguments of the client."""
    by_segments: dict[Segments, list[Route]] = {}
    for route in routes:
        by_segments.setdefault(route.segments, []).append(route)
    inner = {segments[:n] for segments in by_segments for n in range(len(segments))}
    taken = _OF_CLIENTS | frozenset(reserved)
    root = Node((), reserved=taken)
    for route in routes:
        on_parent = _names_a_call(route, by_segments, inner)
        home = route.segments[:-1] if on_parent else route.segments
        node = _node_at(root, home or (CLIENT,), taken)
        node.routes.append(route)
        if on_parent or route.action:
            node.actions.add(id(route))
    if CLIENT in root.children:
        root.children[CLIENT].reserved = root.taken()
    return root


def walk(node: Node) -> Iterable[Node]:
    """The nodes below one, parents first."""
    for child in node.children.values():
        yield child
        yield from walk(child)


def _node_at(root: Node, segments: Segments, taken: frozenset[str]) -> Node:
    node = root
    for segment in segments:
        if segment not in node.children:
            used = {child.name for child in node.children.values()}
            # A resource called like the one it stands under would share its module.
            used |= {node.name} | node.reserved if node.path else taken
            node.children[segment] = Node((*node.path, _free(segment, used)))
        node = node.children[segment]
    return node


def _free(segment: str, used: set[str] | frozenset[str]) -> str:
    plain = f"n{segment}" if segment[0].isdigit() else segment
    name, number = plain, 1
    while name in used:
        number += 1
        name = f"{plain}_api" if number == 2 else f"{plain}_api_{number}"
    return name


def _names_a_call(
    route: Route, by_segments: Mapping[Segments, list[Route]], inner: set[Segments]
) -> bool:
    """Whether a route's last segment is a method of the resource before it.

    It is the end of one path with one verb, and either begins with a verb or is no plural.
    """
    segments = route.segments
    if route.method or route.action or len(segments) < 2 or route.on_item or segments in inner:
        return False
    if len(by_segments[segments]) != 1:
        return False
    words = segments[-1].split("_")
    if words[0] in ACTIONS:
        return True
    if is_plural(words[-1]):
        return False
    creates = bool(route.id_words) and route.id_words[0] in CREATING
    return not (route.operation.verb == "post" and creates)


def is_plural(word: str) -> bool:
    """Whether a word is an English plural, as far as its ending tells."""
    return singular(word) != word
