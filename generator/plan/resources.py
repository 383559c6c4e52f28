"""The tree of resources: which are emitted, where, and what their modules import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.derived_plans import DerivedPlanner
from generator.plan.docstring import docstring_lines
from generator.plan.identifiers import class_identifier, identifier
from generator.plan.imports import Imports, relative
from generator.plan.method_plans import MethodPlanner, Planned
from generator.plan.methods import (
    DerivedMethodPlan,
    MethodPlan,
    ResourcePlan,
    SubresourcePlan,
    UnwrapPlan,
)
from generator.plan.models import CLIENT, CLIENT_MODULE, PYTHON
from generator.plan.namesakes import told_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config import Config, Method, Resource
    from generator.plan.derived import DerivedMethod
    from generator.plan.style import Style
    from generator.plan.view import Looker
    from generator.plan.words import Casing


@dataclass(frozen=True, slots=True)
class Node:
    """A resource that is emitted: its path of names, its module in the package, its class."""

    path: tuple[str, ...]
    resource: Resource
    module: str
    stem: str
    children: tuple[Node, ...]

    @property
    def attribute(self) -> str:
        """What it is called on its parent or the client."""
        return self.module.rpartition(".")[2]

    @property
    def classes(self) -> tuple[str, ...]:
        """All that its module exports."""
        kinds = ("", "WithRawResponse", "WithStreamingResponse")
        return tuple(f"{a}{self.stem}{k}" for k in kinds for a in ("", "Async"))


_USUAL = ("create", "retrieve", "update", "list", "delete")


@dataclass(frozen=True, slots=True)
class ClientMethods:
    """The methods of the client itself, and what they import: `typing` for annotations alone."""

    runtime: Imports
    typing: Imports
    methods: tuple[MethodPlan, ...]
    derived: tuple[DerivedMethodPlan, ...]


Aliases = Mapping[str, Mapping[str, Node]]
"""From the path of a resource to the attributes that lead from it to resources elsewhere."""


def client_node(config: Config) -> Node | None:
    """The client itself, if it has methods of its own (`resources.$client`)."""
    resource = config.resources.get(CLIENT)
    if resource is None or not resource.methods or not resource.applies_to(PYTHON):
        return None
    return Node((CLIENT,), resource, CLIENT_MODULE, "", ())


def resource_nodes(config: Config, style: Style, casing: Casing) -> tuple[Node, ...]:
    """The emitted resources at the top, with those below; one without any method is left out."""
    return tuple(_nodes(config.resources, (), style, casing))


def _nodes(
    resources: Mapping[str, Resource], above: tuple[str, ...], style: Style, casing: Casing
) -> Iterator[Node]:
    for name, resource in resources.items():
        if name.startswith("$") or not resource.applies_to(PYTHON):
            continue
        path = (*above, name)
        children = tuple(_nodes(resource.subresources, path, style, casing))
        if not children and not any(map(_is_emitted, resource.methods.values())):
            continue
        parts = [identifier(casing.snake(part)) for part in path]
        if children or resource.standalone_api:
            parts.append(parts[-1])
        yield Node(
            path=path,
            resource=resource,
            module=".".join(["resources", *parts]),
            stem=class_identifier(casing.pascal(name)) + style.resource_suffix,
            children=children,
        )


def _is_emitted(method: Method) -> bool:
    return method.type != "websocket" and method.applies_to(PYTHON)


def method_order(name: str) -> tuple[int, str]:
    """Where a method stands in its resource: the usual ones first, then the alphabet.

    The order in the config plays no part (found by comparing configs with what is published).
    """
    usual = _USUAL.index(name) if name in _USUAL else len(_USUAL)
    return usual, name


def walk_nodes(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every node, parents first."""
    for node in nodes:
        yield node
        yield from walk_nodes(node.children)


def aliased_nodes(nodes: tuple[Node, ...], aliases: Mapping[str, str], casing: Casing) -> Aliases:
    """What `clientsmith.resource_aliases` adds to which resource; every path in it exists."""
    by_path = {".".join(node.path): node for node in walk_nodes(nodes)}
    found: dict[str, dict[str, Node]] = {}
    for path, target in aliases.items():
        parent, _, name = path.rpartition(".")
        found.setdefault(parent, {})[identifier(casing.snake(name))] = by_path[target]
    return found


UnwrapPlanner = Callable[[Imports, Imports], tuple[UnwrapPlan, ...]]
"""Plans methods that unwrap webhooks, given the imports of annotations and of statements."""


def _without_unwraps(_: Imports, __: Imports) -> tuple[UnwrapPlan, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class ResourcePlanner:
    """Plans resource modules. `headers`: see `clientsmith.resource_headers`."""

    style: Style
    looker: Looker
    casing: Casing
    headers: Mapping[str, Mapping[str, str]]
    aliases: Aliases

    def plan(
        self,
        node: Node,
        methods: Iterable[Planned],
        derived: Iterable[DerivedMethod],
        unwraps: UnwrapPlanner = _without_unwraps,
    ) -> ResourcePlan:
        """The module of one resource with its methods, its own and derived ones, and those that
        unwrap webhooks."""
        typing, runtime = Imports(node.module), Imports(node.module)
        planned, followers = self._methods(node, methods, derived, typing, runtime)
        unwrapping = unwraps(typing, runtime)
        self._import_base(node, typing, runtime)
        self._import_calls(typing, runtime, _kinds(planned, followers))
        deprecated = node.resource.deprecation(PYTHON)
        doc = docstring_lines(node.resource.description or deprecated)
        return ResourcePlan(
            module=node.module,
            attribute=node.attribute,
            stem=node.stem,
            imports=runtime.groups(),
            typing_imports=typing.groups(besides=runtime),
            methods=planned,
            derived=followers,
            unwraps=unwrapping,
            subresources=tuple(_subresource(c, node, c.attribute) for c in node.children),
            aliases=tuple(_subresource(c, node, name) for name, c in self._aliases(node).items()),
            doc=doc,
            timeout_default=self.style.not_given,
            legacy_response=self.style.legacy_response,
        )

    def client(
        self, node: Node, methods: Iterable[Planned], derived: Iterable[DerivedMethod]
    ) -> ClientMethods:
        """The methods of the client itself, in the module of the client."""
        typing, runtime = Imports(node.module), Imports(node.module)
        planned, followers = self._methods(node, methods, derived, typing, runtime)
        self._import_calls(typing, runtime, _kinds(planned, followers))
        return ClientMethods(runtime, typing, planned, followers)

    def _methods(
        self,
        node: Node,
        methods: Iterable[Planned],
        derived: Iterable[DerivedMethod],
        typing: Imports,
        runtime: Imports,
    ) -> tuple[tuple[MethodPlan, ...], tuple[DerivedMethodPlan, ...]]:
        planner = MethodPlanner(
            node.module, self.style, self.looker, self.casing, self._sent(node), typing, runtime
        )
        deriver = DerivedPlanner(node.module, self.style, self.looker, typing, runtime)
        planned = tuple(map(planner.plan, told_apart(methods)))
        followers = tuple(map(deriver.plan, derived))
        omittable = [_has_omittable(each, self.style) for each in planned]
        if any(omittable) or any(_has_omittable(each, self.style) for each in followers):
            sentinel, default = self.style.sentinel
            runtime.local("_types", default)
            typing.local("_types", sentinel.text)
        return planned, followers

    def _aliases(self, node: Node) -> Mapping[str, Node]:
        return self.aliases.get(".".join(node.path), {})

    def _sent(self, node: Node) -> dict[str, str]:
        """Headers of the node's methods; those of a resource go to the ones below, which win."""
        above = (".".join(node.path[: n + 1]) for n in range(len(node.path)))
        return {k: v for path in above for k, v in self.headers.get(path, {}).items()}

    def _import_base(self, node: Node, typing: Imports, runtime: Imports) -> None:
        """What every resource imports."""
        runtime.external("__future__", "annotations")
        runtime.external("typing", "TYPE_CHECKING")
        runtime.local("_compat", "cached_property")
        runtime.local("_resource", "SyncAPIResource", "AsyncAPIResource")
        for child in node.children:
            typing.local(child.module, *child.classes)
        for alias in self._aliases(node).values():
            typing.local(alias.module, alias.stem, f"Async{alias.stem}")

    def _import_calls(self, typing: Imports, runtime: Imports, binary: set[bool]) -> None:
        """What methods need; `binary` tells the kinds of responses that they have."""
        if not binary:
            return
        runtime.local("_types", self.style.not_given)
        typing.local("_types", "Body", "Query", "Headers", "NotGiven")
        typing.external("httpx")
        runtime.local("_base_client", "make_request_options")
        raw = "_legacy_response" if self.style.legacy_response else "_response"
        for custom in ("_custom" if each else "" for each in binary):
            if not (custom and self.style.legacy_response):
                _import_wrapper(runtime, raw, f"to{custom}_raw_response_wrapper")
            _import_wrapper(runtime, "_response", f"to{custom}_streamed_response_wrapper")
        if True in binary:
            self._import_binary(runtime)

    def _import_binary(self, runtime: Imports) -> None:
        kinds = ["Streamed"] if self.style.legacy_response else ["", "Streamed"]
        for kind in kinds:
            runtime.local("_response", f"{kind}BinaryAPIResponse", f"Async{kind}BinaryAPIResponse")


def _kinds(methods: Iterable[MethodPlan], derived: Iterable[DerivedMethodPlan]) -> set[bool]:
    return {each.binary for each in methods} | {False for each in derived if each.twins}


def _has_omittable(plan: MethodPlan | DerivedMethodPlan, style: Style) -> bool:
    """Whether a method has an argument that may be left out, beside those that all have."""
    if isinstance(plan, DerivedMethodPlan):
        keywords = plan.keywords
    else:
        overloaded = (each for overload in plan.sync.overloads for each in overload.keywords)
        keywords = (*plan.sync.keywords, *overloaded)
    return any(argument.default == style.sentinel[1] for argument in keywords)


def _import_wrapper(runtime: Imports, module: str, name: str) -> None:
    runtime.local(module, name, f"async_{name}")


def _subresource(child: Node, parent: Node, attribute: str) -> SubresourcePlan:
    return SubresourcePlan(attribute, child.stem, relative(child.module, parent.module))
