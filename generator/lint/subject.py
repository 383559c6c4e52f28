"""What rules look at: the description as objects by kind, its operations, and the config."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.lint.openapi import VERBS
from generator.lint.walk import Node, Path, walk
from generator.load.data import is_list, is_map
from generator.load.pointer import PointerError, parse_pointer
from generator.load.refs import follow_or_nothing
from generator.load.schema_uri import UnknownSchemaError, schema_pointer
from generator.load.selection import walk_resources
from generator.load.site import Place, as_map
from generator.plan.casings import casing_of
from generator.plan.models import PYTHON
from generator.plan.words import Casing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config, Method, ModelEntry
    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class OperationNode:
    """An operation with the parameters that hold for it, those of its path included."""

    verb: str
    url: str
    node: Node
    parameters: tuple[Place, ...]

    @property
    def raw(self) -> dict[str, Any]:
        """The operation as it is written."""
        return self.node.raw

    @property
    def path(self) -> Path:
        """Where it is written."""
        return self.node.path

    def __str__(self) -> str:
        return f"{self.verb} {self.url}"


@dataclass(frozen=True, slots=True)
class MethodNode:
    """A method of the config that calls an endpoint, and its place in the config.

    `emitted` tells that Python has it.
    """

    resource: tuple[str, ...]
    name: str
    method: Method
    path: tuple[str, ...]
    emitted: bool

    @property
    def endpoint(self) -> tuple[str, str]:
        """Verb and path."""
        assert self.method.endpoint is not None
        return self.method.endpoint.verb, self.method.endpoint.path


@dataclass(frozen=True, slots=True)
class ModelNode:
    """A model of the config, and its place in the config."""

    resource: tuple[str, ...]
    key: str
    entry: ModelEntry
    path: tuple[str, ...]
    pointer: str
    """Of its schema, whether that exists or not."""


@dataclass(frozen=True)
class Subject:
    """A description, and the config if there is one that can be read."""

    spec: Document
    config: Config | None = None
    config_document: Document | None = None

    @property
    def version(self) -> str:
        """The `openapi` version as it is written; "" if it is no text."""
        version = self.spec.root.get("openapi")
        return version if isinstance(version, str) else ""

    @property
    def is_31(self) -> bool:
        """Whether schemas are those of JSON Schema 2020-12 (OpenAPI 3.1 and later)."""
        return not self.version.startswith("3.0")

    @cached_property
    def nodes(self) -> Mapping[str, tuple[Node, ...]]:
        """Every object of the description by its kind."""
        found: dict[str, list[Node]] = {}
        for node in walk(self.spec.root):
            found.setdefault(node.kind, []).append(node)
        return {kind: tuple(nodes) for kind, nodes in found.items()}

    def of(self, kind: str) -> tuple[Node, ...]:
        """The objects of a kind, references left out."""
        return tuple(n for n in self.nodes.get(kind, ()) if not n.is_reference)

    @cached_property
    def _schemas_by_keyword(self) -> Mapping[str, tuple[Node, ...]]:
        found: dict[str, list[Node]] = {}
        for node in self.nodes.get("Schema", ()):
            for keyword in node.raw:
                found.setdefault(keyword, []).append(node)
        return {keyword: tuple(nodes) for keyword, nodes in found.items()}

    def schemas_with(self, keyword: str) -> tuple[Node, ...]:
        """The schemas that have a keyword."""
        return self._schemas_by_keyword.get(keyword, ())

    def follow(self, raw: object, path: Path) -> Place:
        """What stands at the end of the references at `path`; nothing if they lead nowhere."""
        return follow_or_nothing(self.spec, raw, path)

    @staticmethod
    def steps(pointer: str) -> tuple[str, ...]:
        """The steps of a pointer; none if it is malformed."""
        try:
            return parse_pointer(pointer)
        except PointerError:
            return ()

    @cached_property
    def operations(self) -> tuple[OperationNode, ...]:
        """The operations of `paths`, in their order."""
        return tuple(self._operations())

    def _operations(self) -> Iterator[OperationNode]:
        for url, raw_item in as_map(self.spec.root.get("paths")).items():
            if url.startswith("x-"):
                continue
            item = self.follow(raw_item, ("paths", url))
            shared = tuple(self._parameters(item.raw, item.path))
            for verb in item.raw:
                raw = item.raw[verb]
                if verb in VERBS and is_map(raw):
                    node = Node("Operation", raw, (*item.path, verb))
                    own = tuple(self._parameters(raw, node.path))
                    named = {_identity(each) for each in own}
                    inherited = tuple(p for p in shared if _identity(p) not in named)
                    yield OperationNode(verb, url, node, (*inherited, *own))

    def _parameters(self, raw: Mapping[str, Any], path: Path) -> Iterator[Place]:
        listed = raw.get("parameters")
        for index, each in enumerate(listed if is_list(listed) else ()):
            found = self.follow(each, (*path, "parameters", index))
            if found.raw:
                yield found

    @cached_property
    def all_methods(self) -> tuple[MethodNode, ...]:
        """The methods of the config that call an endpoint, for whatever language."""
        resources = self.config.resources if self.config else {}
        return tuple(
            MethodNode(
                resource=tuple(place[1::2]),
                name=name,
                method=method,
                path=(*place, "methods", name),
                emitted=method.applies_to(PYTHON) and not self._is_skipped(place),
            )
            for place, resource in walk_resources(resources)
            for name, method in resource.methods.items()
            if method.endpoint is not None
        )

    def _is_skipped(self, place: tuple[str, ...]) -> bool:
        resources = self.config.resources if self.config else {}
        left_out = [p for p, each in walk_resources(resources) if not each.applies_to(PYTHON)]
        return any(place[: len(above)] == above for above in left_out)

    @cached_property
    def methods(self) -> tuple[MethodNode, ...]:
        """Those that are emitted for Python."""
        return tuple(each for each in self.all_methods if each.emitted)

    @cached_property
    def model_entries(self) -> tuple[ModelNode, ...]:
        """The models of the config that are emitted for Python."""
        resources = self.config.resources if self.config else {}
        return tuple(
            ModelNode(
                tuple(place[1::2]), key, entry, (*place, "models", key), self._pointer_of(entry)
            )
            for place, resource in walk_resources(resources)
            for key, entry in resource.models.items()
            if entry.applies_to(PYTHON) and not self._is_skipped(place)
        )

    def _pointer_of(self, entry: ModelEntry) -> str:
        try:
            return schema_pointer(entry.openapi_uri, self.spec.root)
        except UnknownSchemaError:
            uri = entry.openapi_uri
            return uri if uri.startswith("#") else f"#/components/schemas/{uri}"

    @cached_property
    def security_schemes(self) -> Mapping[str, Place]:
        """The security schemes by name: the config's, else the description's."""
        if self.config is not None and self.config.security_schemes is not None:
            schemes = self.config.security_schemes
            return {name: Place(raw, ("security_schemes", name)) for name, raw in schemes.items()}
        return self.described_schemes

    @cached_property
    def described_schemes(self) -> Mapping[str, Place]:
        """Those of the description."""
        components = self.spec.root.get("components")
        raw = components.get("securitySchemes") if is_map(components) else None
        place = ("components", "securitySchemes")
        names = raw if is_map(raw) else {}
        return {name: self.follow(names[name], (*place, name)) for name in names}

    @cached_property
    def operation_of(self) -> Mapping[tuple[str, str], OperationNode]:
        """Operations by verb and path."""
        return {(each.verb, each.url): each for each in self.operations}

    @cached_property
    def casing(self) -> Casing:
        """How names are cased."""
        return casing_of(self.config) if self.config else Casing()


def _identity(parameter: Place) -> tuple[str, str]:
    return str(parameter.raw.get("name")), str(parameter.raw.get("in"))
