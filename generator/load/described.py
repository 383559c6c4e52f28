"""Methods that the description itself asks for, by `x-stainless-method` of operations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.endpoint import VERBS, EndpointRef
from generator.config.places import method_place
from generator.diagnostics import Diagnostic, Severity
from generator.load.data import is_map
from generator.load.refs import follow_all
from generator.load.site import as_map, is_skipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.load.document import Document

METHOD = "x-stainless-method"

_NAME = re.compile(r"\w[\w-]*\Z")
_CLIENT = "$client"


@dataclass(frozen=True, slots=True)
class DescribedMethod:
    """A method that an operation asks for.

    `resource` is the path of resource names, `settings` what else is said of the method, in the
    config's words; `place` is the extension's in the description.
    """

    resource: tuple[str, ...]
    name: str
    endpoint: EndpointRef
    settings: Mapping[str, object]
    place: tuple[str | int, ...]

    @property
    def config_path(self) -> tuple[str, ...]:
        """Where the config would have it."""
        return method_place(self.resource, self.name)

    def __str__(self) -> str:
        return ".".join((*self.resource, self.name))


def method_path(value: object) -> tuple[str, ...] | None:
    """The names in `resource.method`, or in the `path` of a mapping; None if that can't be read.

    There is at least one resource, or `$client`.
    """
    written = value.get("path") if is_map(value) else value
    names = tuple(written.split(".")) if isinstance(written, str) else ()
    named = names[1:] if len(names) == 2 and names[0] == _CLIENT else names
    return names if len(names) > 1 and all(map(_NAME.match, named)) else None


def described_methods(spec: Document) -> tuple[list[DescribedMethod], list[Diagnostic]]:
    """The methods in the order of the operations, and a warning for each value that is none."""
    found: list[DescribedMethod] = []
    wrong: list[Diagnostic] = []
    for endpoint, value, place in _values(spec):
        names = method_path(value)
        if names is None:
            wrong.append(_warning(spec, endpoint, place))
            continue
        more = {k: v for k, v in value.items() if k != "path"} if is_map(value) else {}
        found.append(DescribedMethod(names[:-1], names[-1], endpoint, more, place))
    return found, wrong


def _values(spec: Document) -> Iterator[tuple[EndpointRef, object, tuple[str | int, ...]]]:
    for path, raw in as_map(spec.root.get("paths")).items():
        if not path.startswith("/"):
            continue
        item, place = follow_all(spec, raw, ("paths", path))
        for verb in (key for key in item if key in VERBS and is_map(item[key])):
            operation = item[verb]
            if METHOD in operation and not is_skipped(operation):
                yield EndpointRef(verb, path), operation[METHOD], (*place, verb, METHOD)


def _warning(spec: Document, endpoint: EndpointRef, place: tuple[str | int, ...]) -> Diagnostic:
    return Diagnostic(
        "bad-method-extension",
        f"`{METHOD}` of `{endpoint}` names no method of a resource",
        spec.span(place),
        "Write `resource.method`, as in `chat.completions.create`, or a mapping with this as its "
        f"`path`; a method of the client itself is `{_CLIENT}.method`.",
        Severity.WARNING,
    )
