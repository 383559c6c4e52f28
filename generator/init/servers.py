"""Where the API is: environments from `servers`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urljoin, urlsplit

from generator.init.words import snake
from generator.load.data import is_list, is_map
from generator.load.source import is_url
from generator.plan.identifiers import identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Document

_PLACE = re.compile(r"\{([^{}]+)\}")
_LOCAL = "http://localhost:8000"
# What descriptions and hosts call an environment, and what we do.
_KNOWN = (
    ("sandbox", ("sandbox",)),
    ("staging", ("staging", "stage", "stg", "uat")),
    ("test", ("test", "testing", "qa")),
    ("development", ("development", "dev")),
    ("local", ("local", "localhost", "127")),
    ("production", ("production", "prod", "live")),
)


@dataclass(frozen=True, slots=True)
class Variable:
    """A part of a server's URL that the user fills: an option of the client."""

    name: str
    option: str
    default: str
    description: str | None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Servers:
    """The environments by name, the first is the default, and the variables in their URLs.

    `invented` tells that the description names no server.
    """

    environments: dict[str, str]
    variables: tuple[Variable, ...] = ()
    invented: bool = False
    descriptions: dict[str, str] = field(default_factory=dict[str, str])


def find_servers(document: Document) -> Servers:
    """The servers of a description; a relative URL counts from where the description is from."""
    environments: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    variables: dict[str, Variable] = {}
    for raw in _servers(document):
        url = _absolute(str(raw["url"]).strip(), document.name)
        if url in environments.values():
            continue
        said = raw.get("description")
        name = _free(_name(url, said if isinstance(said, str) else ""), environments)
        environments[name] = url
        if isinstance(said, str) and said.strip():
            descriptions[name] = " ".join(said.split())
        for variable in _variables(raw, url):
            variables.setdefault(variable.name, variable)
    if not environments:
        return Servers({"production": _absolute("", document.name)}, invented=True)
    return Servers(environments, tuple(variables.values()), descriptions=descriptions)


def _servers(document: Document) -> Iterator[dict[str, Any]]:
    listed = document.root.get("servers")
    for raw in cast("list[object]", listed) if is_list(listed) else []:
        if is_map(raw) and isinstance(raw.get("url"), str) and raw["url"].strip() not in ("", "/"):
            yield raw


def _absolute(url: str, name: str) -> str:
    if "://" in url or url.startswith("{"):
        return url
    if url.startswith("//"):
        return f"https:{url}"
    base = name if is_url(name) else _LOCAL
    joined = urljoin(base, url or "/")
    return joined.rstrip("/") if not url else joined


def _name(url: str, description: str) -> str:
    """The usual name of an environment that its description or its host is about."""
    host = urlsplit(_PLACE.sub("x", url)).hostname or ""
    for text in (description.lower(), host):
        words = set(re.findall(r"[a-z0-9]+", text))
        for name, signs in _KNOWN:
            if not words.isdisjoint(signs):
                return name
    return "production"


def _free(name: str, taken: dict[str, str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free


def _variables(raw: dict[str, Any], url: str) -> Iterator[Variable]:
    declared = raw.get("variables")
    for name in dict.fromkeys(_PLACE.findall(url)):
        found = declared.get(name) if is_map(declared) else None
        given = found if is_map(found) else {}
        values = given.get("enum")
        said = given.get("description")
        yield Variable(
            name=name,
            option=identifier(snake(name) or name),
            default=str(given.get("default", "")),
            description=" ".join(said.split()) if isinstance(said, str) else None,
            values=tuple(map(str, values)) if is_list(values) else (),
        )
