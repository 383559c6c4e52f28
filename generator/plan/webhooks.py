"""Methods that unwrap what webhooks send (`type: webhook_unwrap`), and the types of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.places import method_place
from generator.diagnostics import InputError
from generator.ir import Object, Ref, Union
from generator.plan.drafts import AliasDraft
from generator.plan.fields import flat_properties
from generator.plan.identifiers import identifier
from generator.plan.imports import relative
from generator.plan.methods import EventPlan, UnwrapPlan
from generator.plan.models import PYTHON, Form, types_package
from generator.plan.origins import NameOrigin, NameRule
from generator.plan.security import option_name
from generator.plan.type_modules import finished
from generator.plan.unions import union_type
from generator.plan.variants import constant_of
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config import Config, Method
    from generator.ir import Schema
    from generator.load.document import Document
    from generator.plan.definitions import TypesModule
    from generator.plan.identity import Identity
    from generator.plan.imports import Imports
    from generator.plan.models import Models
    from generator.plan.resources import Node
    from generator.plan.type_modules import TypePlanner

RUNTIME = "_webhooks"
_USUAL_KEYS = ("webhook_key", "webhook_secret")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A method, and the modules of the types that it and its unsafe twin give."""

    name: str
    key: str | None
    unsafe: TypesModule
    verified: TypesModule


def event_schemas(
    node: Node, events: tuple[str, ...], models: Models, types: TypePlanner
) -> tuple[Schema, ...]:
    """What a resource's webhooks send: of what the description has under `webhooks`, those that the
    resource has as models, or all if it has none of them; without any, the resource's models."""
    own = [m for m in models.all if m.resource == node.path]
    described = [types.looker.schemas[pointer] for pointer in events]
    chosen = [s for s in described if types.looker.look(s).model in own] or described
    chosen = chosen or [types.looker.schemas[m.pointer] for m in own]
    return tuple(s for s in chosen if isinstance(types.looker.look(s).shape, Object | Union))


@dataclass(frozen=True, slots=True)
class WebhookPlanner:
    """Plans what resources do with webhooks; `events` are pointers to what the description says
    that these send. Mistakes are shown in `document`, the config."""

    config: Config
    document: Document
    models: Models
    types: TypePlanner
    events: tuple[str, ...]

    def plan(self, node: Node) -> tuple[Unwrapped, ...]:
        """The methods of a resource.

        Raises InputError, with the place in the config, for a key that no option is.
        """
        events = event_schemas(node, self.events, self.models, self.types)
        if not events:
            return ()
        return tuple(self._unwrapped(node, name, m, events) for name, m in _methods(node))

    def _unwrapped(
        self, node: Node, name: str, method: Method, events: tuple[Schema, ...]
    ) -> Unwrapped:
        discriminator = method.discriminator or self._told_apart_by(events)
        pointer = self.document.name + ":" + ".".join(method_place(node.path, name))
        union = Union(
            pointer=pointer,
            arms=tuple(
                Ref(pointer=f"{pointer}/{i}", target=self.types.looker.look(e).pointer)
                for i, e in enumerate(events)
            ),
            discriminator=discriminator,
        )
        package = types_package(node.path, node.resource, self.types.casing)
        unsafe, verified = (
            self._module(package, f"{prefix}{name}_webhook_event", union)
            for prefix in ("unsafe_", "")
        )
        return Unwrapped(name, self._key(node, name, method), unsafe, verified)

    def _module(self, package: str, name: str, union: Union) -> TypesModule:
        casing = self.types.casing
        builder = self.types.builder(f"{package}.{casing.snake(name)}", Form.RESPONSE)
        origin = NameOrigin(NameRule.WEBHOOK_EVENT, self.types.looker.look(union.arms[0]).pointer)
        own = builder.claim(casing.pascal(name), origin)
        builder.drafts.append(AliasDraft(own, union_type(builder, union, own)))
        return finished(builder)

    def _told_apart_by(self, events: tuple[Schema, ...]) -> str | None:
        """The property that has one value in every event, and another in each."""
        looker = self.types.looker
        shapes = [looker.look(event).shape for event in events]
        first = shapes[0]
        for member in flat_properties(first, looker) if isinstance(first, Object) else ():
            values = [
                constant_of(shape, member.name, looker) if isinstance(shape, Object) else None
                for shape in shapes
            ]
            if None not in values and len(set(values)) == len(values):
                return member.name
        return None

    def _key(self, node: Node, name: str, method: Method) -> str | None:
        """The client's attribute with the key."""
        options = self.config.client_settings.opts
        wanted = method.webhook_key_opt
        if wanted is not None and wanted not in options:
            raise InputError.at(
                self.document.span((*method_place(node.path, name), "webhook_key_opt")),
                "unknown-option",
                f"method `{name}`: the client has no option `{wanted}`",
                hint="Add it under `client_settings.opts`, or correct `webhook_key_opt`.",
            )
        found = wanted or next((key for key in _USUAL_KEYS if key in options), None)
        return None if found is None else option_name(found, self.types.casing)


def event_modules(
    unwrapped: Mapping[tuple[str, ...], tuple[Unwrapped, ...]],
) -> Iterator[TypesModule]:
    """The modules of what the methods of all resources give."""
    for each in (each for found in unwrapped.values() for each in found):
        yield from (each.unsafe, each.verified)


def plan_unwraps(
    unwrapped: Iterable[Unwrapped],
    node: Node,
    identity: Identity,
    typing: Imports,
    runtime: Imports,
) -> tuple[UnwrapPlan, ...]:
    """The plans of a resource's methods; `typing` and `runtime` collect what it imports."""
    return tuple(_plan_unwrap(each, node, identity, typing, runtime) for each in unwrapped)


def _plan_unwrap(
    each: Unwrapped, node: Node, identity: Identity, typing: Imports, runtime: Imports
) -> UnwrapPlan:
    typing.external("typing", "Mapping")
    runtime.external("typing", "cast")
    runtime.local(RUNTIME, "unwrap_webhook", "verify_webhook")
    runtime.local("_exceptions", identity.error)

    def event(module: TypesModule, method: str) -> EventPlan:
        typing.local(module.module, module.exports[0])
        return EventPlan(
            identifier(method), module.exports[0], relative(module.module, node.module)
        )

    return UnwrapPlan(
        unsafe=event(each.unsafe, f"unsafe_{each.name}"),
        verified=event(each.verified, each.name),
        key=each.key,
        error=identity.error,
        install=py_literal(f"{identity.project}[webhooks]"),
    )


def _methods(node: Node) -> Iterator[tuple[str, Method]]:
    for name, method in node.resource.methods.items():
        if method.type == "webhook_unwrap" and method.applies_to(PYTHON):
            yield name, method
