"""What the published api.md says belongs to which endpoint."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_METHOD = re.compile(
    r'- <code(?: title="(?P<endpoint>[^"]+)")?>client\.[\w.]*'
    r'<a href="\./src/\w+/(?P<module>[^"]+)\.py">(?P<name>\w+)</a>(?P<rest>.*)'
)
_LINK = re.compile(r'href="(?:\./)?src/\w+/(types/[^"]+)\.py"')
_TYPES = re.compile(r"^from \w+\.([\w.]+) import (?:\(([^)]*)\)|([^\n]*))", re.MULTILINE)


@dataclass(frozen=True)
class Listing:
    """What api.md lists; modules are relative to the package.

    methods: from resource module and method to the endpoint (`post /completions`), None if the
    method is written by hand. linked: from a module of types to the endpoints that use it.
    types: package and name of each type that is listed.
    """

    methods: Mapping[tuple[str, str], str | None]
    linked: Mapping[str, frozenset[str]]
    types: frozenset[tuple[str, str]]


def read_listing(text: str) -> Listing:
    """Reads the text of an api.md."""
    methods: dict[tuple[str, str], str | None] = {}
    linked: dict[str, set[str]] = {}
    for found in _METHOD.finditer(text):
        endpoint = found["endpoint"]
        methods[_dotted(found["module"]), found["name"]] = endpoint
        for link in _LINK.findall(found["rest"]):
            linked.setdefault(_dotted(link), set()).update([endpoint] if endpoint else [])
    types = {
        (package, name.strip())
        for package, several, few in _TYPES.findall(text)
        for name in (several or few).split(",")
        if name.strip()
    }
    frozen = {module: frozenset(endpoints) for module, endpoints in linked.items()}
    return Listing(methods, frozen, frozenset(types))


def _dotted(path: str) -> str:
    return path.replace("/", ".")
