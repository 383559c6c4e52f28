"""The whole Python plan: every module that depends on the description or the config."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.config.places import method_place
from generator.plan.annotation_text import AnnotationReader
from generator.plan.calls import CallReader
from generator.plan.casings import casing_of
from generator.plan.clashes import check_names
from generator.plan.client import Whole
from generator.plan.derived import DerivedMethod, Deriver
from generator.plan.extension_checks import check_extensions
from generator.plan.identity import Identity, identify
from generator.plan.inits import Export, InitPlan, plan_inits
from generator.plan.inner_models import InnerModels
from generator.plan.models import PYTHON, SHARED, Models, name_models
from generator.plan.pack_options import OptionReader
from generator.plan.package_client import ClientPlan
from generator.plan.package_plans import package_plans
from generator.plan.packs import PackPlan, Packs, PlannedPack, no_such, plan_pack
from generator.plan.param_models import find_param_models
from generator.plan.planned_methods import Calls, MethodsPlanner
from generator.plan.resources import (
    Node,
    ResourcePlanner,
    aliased_nodes,
    client_node,
    resource_nodes,
    walk_nodes,
)
from generator.plan.security import Security, option_name
from generator.plan.style import Style, style_of
from generator.plan.type_aliases import alias_types
from generator.plan.type_modules import TypePlanner
from generator.plan.unwrapping import Unwrapping
from generator.plan.usage import find_uses
from generator.plan.view import Looker
from generator.plan.webhooks import RUNTIME as WEBHOOKS
from generator.plan.webhooks import WebhookPlanner, event_modules, plan_unwraps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from _typeshed import DataclassInstance

    from generator.config import Config, Resource
    from generator.config.packs import PackCheck
    from generator.ir import Api, Schema
    from generator.load.document import Document
    from generator.load.packs import Pack
    from generator.plan.definitions import TypesModule
    from generator.plan.method_plans import Planned
    from generator.plan.methods import ResourcePlan
    from generator.plan.models import NamedModel
    from generator.plan.unwrapping import Wrapper
    from generator.plan.words import Casing


_VERIFYING = ("standardwebhooks>=1.0.1,<2",)


@dataclass(frozen=True, slots=True)
class PythonPlan:
    """What the Python target emits, and what that was planned from.

    `own` are the plans of the package's own modules by file name; `calls` are the planned methods
    by the path of their resource, in the order of the config, and `derived` those that follow them.
    `client_node` stands for the client as far as it has methods of its own.
    """

    identity: Identity
    own: Mapping[str, DataclassInstance]
    types: tuple[TypesModule, ...]
    resources: tuple[ResourcePlan, ...]
    inits: tuple[InitPlan, ...]
    nodes: tuple[Node, ...]
    client_node: Node | None
    calls: Mapping[tuple[str, ...], tuple[Planned, ...]]
    derived: Mapping[tuple[str, ...], tuple[DerivedMethod, ...]]
    models: Models
    looker: Looker
    casing: Casing
    style: Style
    packs: Packs

    @property
    def unused_runtime(self) -> frozenset[str]:
        """Modules of the runtime that this package does without."""
        unused = self.style.unused_runtime
        unused |= frozenset() if any(self.derived.values()) else {"_derived.py"}
        unwraps = any(resource.unwraps for resource in self.resources)
        return unused if unwraps else unused | {f"{WEBHOOKS}.py"}

    @property
    def extras(self) -> dict[str, tuple[str, ...]]:
        """Extras of the emitted project, by name, with what they require."""
        unwraps = any(resource.unwraps for resource in self.resources)
        return {**self.packs.extras(), **({"webhooks": _VERIFYING} if unwraps else {})}

    def pack_plan(self, pack: PlannedPack) -> PackPlan:
        """What the templates of a pack are rendered with."""
        client = self.own["_client.py"]
        assert isinstance(client, ClientPlan)
        return PackPlan(pack.options, self.packs.options(), self.identity, client, self.style)


def plan_python(
    api: Api,
    config: Config,
    config_document: Document,
    bound: Mapping[tuple[str, ...], str],
    packs: tuple[Pack, ...] = (),
    *,
    events: tuple[str, ...] = (),
) -> PythonPlan:
    """Plans the package. `bound` leads from a model's place in the config to its pointer; `packs`
    are the template packs that the config switches on; `events` are pointers to what webhooks send.

    Raises InputError where the config contradicts itself, with the place in the config.
    """
    return _Planning(api, config, config_document, bound, packs, events).plan()


@dataclass(slots=True)
class _Planning:
    api: Api
    config: Config
    document: Document
    bound: Mapping[tuple[str, ...], str]
    packs: tuple[Pack, ...]
    events: tuple[str, ...]
    style: Style = field(init=False)
    casing: Casing = field(init=False)
    models: Models = field(init=False)
    looker: Looker = field(init=False)

    def __post_init__(self) -> None:
        self.style = style_of(self.config)
        self.casing = casing_of(self.config)
        self.models = name_models(self.config, self.bound, self.api.schemas, self.casing)
        self.looker = Looker(self.api.schemas, self.models.named)

    def plan(self) -> PythonPlan:
        nodes = resource_nodes(self.config, self.style, self.casing)
        check_extensions(self.config, self.document, walk_nodes(nodes), self.casing)
        client = client_node(self.config)
        every = (*((client,) if client else ()), *walk_nodes(nodes))
        types = self._types(every)
        security = Security(self.config, self.api, self.casing)
        planned = MethodsPlanner(self.api, self.config, self.document, self.models, types, security)
        calls = planned.plan(every)
        webhooks = WebhookPlanner(self.config, self.document, self.models, types, self.events)
        unwrapped = {node.path: webhooks.plan(node) for node in walk_nodes(nodes)}
        generated = (*self._type_modules(types, calls), *event_modules(unwrapped))
        aliased = alias_types(generated, self.config.clientsmith.type_aliases, self.document)
        identity = identify(self.config, self.api, self.casing)
        packs = self._packs(calls)
        calls = {path: tuple(self._checked(each, packs)) for path, each in calls.items()}
        derived = {node.path: tuple(self._derived(node, calls, packs)) for node in every}
        planner = self._resources(nodes)
        methods = (
            planner.client(client, calls[client.path], derived[client.path]) if client else None
        )
        whole = Whole(
            self.config, self.api, nodes, identity, self.style, self.casing, security, methods
        )
        return PythonPlan(
            identity=identity,
            own=package_plans(whole, packs, _wrappers(calls)),
            types=aliased.modules,
            resources=tuple(
                planner.plan(
                    n,
                    calls[n.path],
                    derived[n.path],
                    partial(plan_unwraps, unwrapped[n.path], n, identity),
                )
                for n in walk_nodes(nodes)
            ),
            inits=tuple(self._inits(generated, aliased.exports, nodes, calls, packs)),
            nodes=nodes,
            client_node=client,
            calls=calls,
            derived=derived,
            models=self.models,
            looker=self.looker,
            casing=self.casing,
            style=self.style,
            packs=packs,
        )

    def _types(self, nodes: Iterable[Node]) -> TypePlanner:
        """The planner of all types, once every model has its final names."""
        self.models = Models.of(self.models.all, self._inner_models(nodes))
        sent = find_param_models(self.config, self.document, self.models)
        asked = map(self.api.schemas.__getitem__, sent.pointers)
        uses = find_uses(self.api, self.models, self._event_schemas(), asked)
        self.models = self.models.told_apart(uses)
        self.looker = Looker(self.api.schemas, self.models.named)
        sent.check(self.looker, self.document)
        planner = TypePlanner(
            self.looker, self.casing, self.models, uses, self.style, sent.by_pointer
        )
        check_names(planner.claims(), self.document)
        return planner

    def _resources(self, nodes: tuple[Node, ...]) -> ResourcePlanner:
        own = self.config.clientsmith
        aliases = aliased_nodes(nodes, own.resource_aliases, self.casing)
        return ResourcePlanner(self.style, self.looker, self.casing, own.resource_headers, aliases)

    def _inner_models(self, nodes: Iterable[Node]) -> tuple[NamedModel, ...]:
        """Properties that methods give back in place of the objects around them."""
        reader = CallReader(self.api, self.config, self.looker, self.casing, self.style)
        unwrapping = Unwrapping(self.config.settings, self.looker, self.casing)
        return InnerModels(self.config, reader, unwrapping).find(nodes)

    def _packs(self, calls: Mapping[tuple[str, ...], tuple[Planned, ...]]) -> Packs:
        given = self.config.clientsmith.packs
        reader = OptionReader(
            given=given,
            document=self.document,
            models=self.models,
            calls=calls,
            casing=self.casing,
            client=self._client_names(),
            looker=self.looker,
        )
        return Packs(tuple(plan_pack(pack, reader) for pack in self.packs))

    def _client_names(self) -> dict[str, tuple[str, ...]]:
        options = self.config.client_settings.opts
        return {
            "option": tuple(option_name(name, self.casing) for name in options),
            "argument": tuple(self.config.clientsmith.client_arguments),
        }

    def _checked(self, planned: Iterable[Planned], packs: Packs) -> Iterator[Planned]:
        """Methods with the checks of packs that the config asks for."""
        for each in planned:
            checks: list[tuple[PackCheck, str]] = []
            for name in each.call.method.checks:
                found = packs.check(name)
                if found is None:
                    place = method_place(each.call.resource, each.call.name)
                    raise no_such("check", name, self.document.span((*place, "checks")))
                checks.append(found)
            yield replace(each, checks=tuple(checks))

    def _derived(
        self, node: Node, calls: Mapping[tuple[str, ...], tuple[Planned, ...]], packs: Packs
    ) -> Iterator[DerivedMethod]:
        names = {m.response.name: m.response.module for m in self.models.all}
        names |= {m.params.name: m.params.module for m in self.models.all}
        deriver = Deriver(packs, AnnotationReader(names | packs.annotations()), self.document)
        for name, method in node.resource.methods.items():
            if method.type == "derived" and method.applies_to(PYTHON):
                yield deriver.derive(method_place(node.path, name), method, calls[node.path])

    def _event_schemas(self) -> Iterator[Schema]:
        """Schemas that are responses only because a method streams them."""
        wanted = {
            tuple(method.streaming.stream_event_model.split("."))
            for resource in _all_resources(self.config)
            for method in resource.methods.values()
            if method.streaming and method.streaming.stream_event_model
        }
        for model in self.models.all:
            if (*model.resource, model.key) in wanted:
                yield self.api.schemas[model.pointer]
        yield from (self.api.schemas[pointer] for pointer in self.events)

    def _type_modules(
        self, types: TypePlanner, calls: Mapping[tuple[str, ...], tuple[Planned, ...]]
    ) -> Iterator[TypesModule]:
        modules = [*types.model_modules()]
        for each in (each for planned in calls.values() for each in planned):
            modules += (m for m in (each.params.module, each.result.module) if m is not None)
        # A method that is another's other name has the other's modules.
        yield from {module.module: module for module in modules}.values()

    def _inits(
        self,
        modules: tuple[TypesModule, ...],
        aliases: tuple[Export, ...],
        nodes: tuple[Node, ...],
        calls: Mapping[tuple[str, ...], tuple[Planned, ...]],
        packs: Packs,
    ) -> Iterator[InitPlan]:
        exports = [Export(m.module, (m.exports[0],)) for m in modules]
        params = {
            each.params.module.module: each.params.class_name
            for planned in calls.values()
            for each in planned
            if each.params.module is not None
        }
        exports = [
            Export(e.module, (params[e.module],)) if e.module in params else e for e in exports
        ]
        shared = tuple(m.response.name for m in self.models.all if m.resource == (SHARED,))
        extra = [("types", Export("types.shared", shared))] if shared else []
        resources = [Export(n.module, n.classes) for n in walk_nodes(nodes)]
        above = [
            (n.module.rpartition(".")[0].rpartition(".")[0], Export(_package_of(n), n.classes))
            for n in walk_nodes(nodes)
            if n.children and not n.resource.standalone_api
        ]
        by_packs = list(packs.package_exports())
        in_resources = [e for e in by_packs if e[0].split(".")[0] == "resources"]
        elsewhere = [e for e in by_packs if e not in in_resources]
        yield from plan_inits([*exports, *aliases], [*extra, *elsewhere], packs.new_packages())
        yield from plan_inits(resources, [*above, *in_resources])


def _wrappers(calls: Calls) -> Iterator[Wrapper]:
    for each in (each for planned in calls.values() for each in planned):
        if each.result.wrapper is not None:
            yield each.result.wrapper


def _package_of(node: Node) -> str:
    return node.module.rpartition(".")[0]


def _all_resources(config: Config) -> Iterator[Resource]:
    stack = list(config.resources.values())
    while stack:
        resource = stack.pop()
        yield resource
        stack += resource.subresources.values()
