"""Graphs: which nodes can reach each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

Node = TypeVar("Node", bound="Hashable")


def cycles(edges: Mapping[Node, Iterable[Node]]) -> dict[Node, frozenset[Node]]:
    """The strongly connected component of each node that lies on a cycle (Kosaraju's algorithm).

    `edges` leads from each node to those it needs; what is no key there is left out.
    """
    found: dict[Node, frozenset[Node]] = {}
    backward: dict[Node, list[Node]] = {node: [] for node in edges}
    for node, targets in edges.items():
        for target in targets:
            if target in backward:
                backward[target].append(node)
    seen: set[Node] = set()
    for node in reversed(_finished(edges)):
        component = frozenset(_reached(node, backward, seen))
        if len(component) > 1 or node in edges[node]:
            found.update(dict.fromkeys(component, component))
    return found


def _finished(edges: Mapping[Node, Iterable[Node]]) -> list[Node]:
    """Each node behind those it leads to, as far as there is no cycle."""
    order: list[Node] = []
    seen: set[Node] = set()
    for start in edges:
        if start in seen:
            continue
        seen.add(start)
        stack = [(start, iter(edges[start]))]
        while stack:
            node, targets = stack[-1]
            target = next((t for t in targets if t in edges and t not in seen), None)
            if target is None:
                order.append(node)
                stack.pop()
            else:
                seen.add(target)
                stack.append((target, iter(edges[target])))
    return order


def _reached(start: Node, edges: Mapping[Node, Iterable[Node]], seen: set[Node]) -> list[Node]:
    stack, found = [start], list[Node]()
    while stack:
        node = stack.pop()
        if node not in seen:
            seen.add(node)
            found.append(node)
            stack += edges[node]
    return found
