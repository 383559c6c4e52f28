"""What the surroundings of the package (tests, README, api.md) are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import pytype
from generator.plan.method_plans import params_module_of
from generator.plan.models import Form, TypeName
from generator.plan.resources import walk_nodes
from generator.plan.responses import Content
from generator.plan.types import TypeBuilder

if TYPE_CHECKING:
    from generator.plan.calls import Call
    from generator.plan.method_plans import Planned
    from generator.plan.python import PythonPlan
    from generator.plan.pytype import TypeExpr


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedMethod:
    """A finished method.

    accessor: attributes that lead from the client to its resource.
    module: the dotted module of its resource's class, inside the package.
    returns, async_returns: what a call gives that asks for no events; the page's class for a page,
        None for nothing.
    defined: the module that defines a type made for this method's response alone.
    event: the type of an event, if it can stream; it always does if its call has no discriminator.
    item: for a page, what it is a page of.
    params: the TypedDict of its arguments, if it has one.
    checked: path arguments that it refuses if they are empty.
    binary: whether it gives the content itself.
    deprecated: whether a call of it warns.
    """

    call: Call
    accessor: tuple[str, ...]
    module: str
    returns: TypeExpr | None
    async_returns: TypeExpr | None
    defined: TypeName | None = None
    event: TypeExpr | None = None
    item: TypeExpr | None = None
    params: TypeName | None = None
    checked: tuple[str, ...] = ()
    binary: bool = False
    deprecated: bool = False

    @property
    def name(self) -> str:
        """Its Python name."""
        return self.call.python_name

    @property
    def always_streams(self) -> bool:
        """Whether every call gives a stream of events."""
        return self.event is not None and self.call.discriminator is None


def describe(plan: PythonPlan) -> tuple[DescribedMethod, ...]:
    """The methods of a planned package, in the order of its resources."""
    found: list[DescribedMethod] = []
    accessors: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
    if plan.client_node is not None:
        node = plan.client_node
        found += (_described(each, (), node.module, plan) for each in plan.calls[node.path])
    for node in walk_nodes(plan.nodes):
        accessor = (*accessors[node.path[:-1]], node.attribute)
        accessors[node.path] = accessor
        found += (_described(each, accessor, node.module, plan) for each in plan.calls[node.path])
    return tuple(found)


def params_builder(plan: PythonPlan) -> TypeBuilder:
    """A builder that names and orders members as the emitted TypedDicts do."""
    return TypeBuilder(
        module="",
        form=Form.PARAMS,
        looker=plan.looker,
        casing=plan.casing,
        style=plan.style,
    )


def _described(
    planned: Planned, accessor: tuple[str, ...], module: str, plan: PythonPlan
) -> DescribedMethod:
    call, result = planned.call, planned.result
    types = planned.params.types
    has_params = planned.params.module is not None
    return DescribedMethod(
        call=call,
        accessor=accessor,
        module=module,
        returns=_returned(planned, plan, is_async=False),
        async_returns=_returned(planned, plan, is_async=True),
        defined=result.defined,
        event=planned.event,
        item=result.type if planned.scheme is not None else None,
        params=TypeName(planned.params.class_name, params_module_of(planned))
        if has_params
        else None,
        checked=tuple(a.name for a in call.path_arguments if types[a.name] == pytype.STR),
        binary=result.content is Content.BINARY,
        deprecated=call.deprecation is not None,
    )


def _returned(planned: Planned, plan: PythonPlan, *, is_async: bool) -> TypeExpr | None:
    if planned.result.content is Content.NOTHING:
        return None
    if planned.result.content is Content.BINARY:
        if plan.style.legacy_response:
            return pytype.local("_legacy_response", "HttpxBinaryResponseContent")
        return pytype.local("_response", f"{'Async' if is_async else ''}BinaryAPIResponse")
    if planned.scheme is None:
        return planned.result.type
    name = f"{'Async' if is_async else 'Sync'}{plan.casing.pascal(planned.scheme.name)}"
    return pytype.generic(pytype.local("pagination", name), planned.result.type)
