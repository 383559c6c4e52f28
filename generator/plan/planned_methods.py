"""The methods of each resource, with all that is known of them before their source is planned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.config.places import method_place
from generator.diagnostics import InputError
from generator.plan.calls import Call, CallReader
from generator.plan.method_plans import Planned
from generator.plan.models import PYTHON
from generator.plan.paging import scheme_of
from generator.plan.params import plan_params
from generator.plan.resources import method_order
from generator.plan.responses import ResultPlanner
from generator.plan.unwrapping import Unwrapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config import Config, Method
    from generator.ir import Api
    from generator.load.document import Document
    from generator.plan.models import Models
    from generator.plan.resources import Node
    from generator.plan.security import Security
    from generator.plan.type_modules import TypePlanner

Calls = dict[tuple[str, ...], tuple[Planned, ...]]
"""Methods by the path of their resource, in the order of `method_order`."""


@dataclass(frozen=True, slots=True)
class MethodsPlanner:
    """Plans the methods of resources; mistakes are shown in `document`, the config."""

    api: Api
    config: Config
    document: Document
    models: Models
    types: TypePlanner
    security: Security

    def plan(self, nodes: Iterable[Node]) -> Calls:
        """The methods of these resources.

        Raises InputError, with the place in the config, for a method that names what is not there.
        """
        listed = tuple(nodes)
        calls = {node.path: tuple(self._methods(node)) for node in listed}
        return {node.path: self._in_order(node, calls) for node in listed}

    @property
    def _reader(self) -> CallReader:
        types = self.types
        return CallReader(self.api, self.config, types.looker, types.casing, types.style)

    def _methods(self, node: Node) -> Iterator[Planned]:
        looker, casing = self.types.looker, self.types.casing
        reader = self._reader
        unwrapping = Unwrapping(self.config.settings, looker, casing)
        results = ResultPlanner(self.types, self.models, unwrapping)
        for name, method in node.resource.methods.items():
            if method.type == "http" and method.applies_to(PYTHON):
                yield self._planned(reader.call(node.path, node.resource, name), results)

    def _planned(self, call: Call, results: ResultPlanner) -> Planned:
        try:
            scheme = scheme_of(call, self.config, self.types.looker)
        except KeyError as error:
            raise self._mistake(call, ("paginated",), "pagination scheme", error) from error
        item = results.item(call, scheme) if scheme is not None else None
        self._check_flag(call)
        try:
            result = item or results.result(call)
        except KeyError as error:
            raise self._mistake(
                call, ("unwrap_response",), "property", error, of="the response"
            ) from error
        try:
            event = results.event(call) if call.method.streaming is not None else None
        except KeyError as error:
            key = ("streaming", "stream_event_model")
            raise self._mistake(call, key, "event model", error) from error
        return Planned(
            call=call,
            params=plan_params(call, self.types),
            result=result,
            scheme=scheme if item is not None else None,
            event=event,
            security=self.security.of(call.operation),
        )

    def _in_order(self, node: Node, calls: Calls) -> tuple[Planned, ...]:
        """The methods of a resource with its aliases among them, in their usual order."""
        own = {each.call.name: each for each in calls[node.path]}
        for name, method in node.resource.methods.items():
            if method.type == "alias" and method.applies_to(PYTHON):
                own[name] = self._alias(node, name, method, calls)
        return tuple(own[name] for name in sorted(own, key=method_order))

    def _alias(self, node: Node, name: str, method: Method, calls: Calls) -> Planned:
        """Another name of a method: of this resource, or of another (`resource.method`)."""
        *path, wanted = (method.to or "").split(".")
        methods = {each.call.name: each for each in calls.get(tuple(path) or node.path, ())}
        target = methods.get(wanted)
        if target is None:
            place = (*method_place(node.path, name), "to")
            raise InputError.at(
                self.document.span(place),
                "unknown-method",
                f"method `{name}`: there is no method `{method.to}` for it to stand for",
                hint="Name a method with an endpoint: `method`, or `resource.method`.",
            )
        renamed = replace(
            target.call,
            name=name,
            python_name=self._reader.python_name(node.path, name),
            resource=node.path,
            method=_renamed(target.call.method, method),
        )
        # Its types are those of the other, and stay where they are.
        return replace(target, call=renamed, result=replace(target.result, module=None))

    def _check_flag(self, call: Call) -> None:
        """The parameter that switches streaming on has to be one."""
        streaming = call.method.streaming
        flag = streaming.param_discriminator if streaming else None
        if flag is not None and call.discriminator is None:
            key = ("streaming", "param_discriminator")
            raise self._mistake(call, key, "parameter", KeyError(flag), of="the operation")

    def _mistake(
        self, call: Call, key: tuple[str, ...], what: str, error: KeyError, of: str = "the config"
    ) -> InputError:
        path = (*method_place(call.resource, call.name), *key)
        return InputError.at(
            self.document.span(path),
            f"unknown-{what.replace(' ', '-')}",
            f"method `{call.name}`: {of} has no {what} `{error.args[0]}`",
            hint=f"Add it, or correct `{key[-1]}`.",
        )


def _renamed(target: Method, alias: Method) -> Method:
    """The method that an alias stands for, with what the alias says of itself."""
    said = {"deprecated": alias.deprecated, "description": alias.description}
    return target.model_copy(update={key: value for key, value in said.items() if value})
