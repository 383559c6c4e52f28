"""Where a config has what it says of resources and methods: paths of keys from its root."""

from __future__ import annotations


def resource_place(resource: tuple[str, ...]) -> tuple[str, ...]:
    """The path of a resource, given the names from the outermost to its own."""
    below = (step for name in resource[1:] for step in ("subresources", name))
    return ("resources", *resource[:1], *below)


def method_place(resource: tuple[str, ...], method: str) -> tuple[str, ...]:
    """The path of a method of the resource."""
    return (*resource_place(resource), "methods", method)
