"""From a derived method to the plan of its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.imports import Imports
from generator.plan.method_docs import method_doc
from generator.plan.methods import DerivedFlavour, DerivedMethodPlan, EntryPlan
from generator.plan.pytype import TypeExpr, write
from generator.plan.signatures import Signatures
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.plan.derived import DerivedMethod
    from generator.plan.style import Style
    from generator.plan.view import Looker

_REQUEST = ("extra_headers", "extra_query", "extra_body", "timeout")


@dataclass(frozen=True, slots=True)
class DerivedPlanner:
    """Plans the derived methods of one resource module; see `MethodPlanner` for the imports."""

    module: str
    style: Style
    looker: Looker
    typing: Imports
    runtime: Imports

    def plan(self, derived: DerivedMethod) -> DerivedMethodPlan:
        """The plan of a derived method."""
        call = derived.call
        signatures = Signatures(call, derived.types, self.style, self.typing, self.looker)
        arguments = (*call.positional, *call.arguments)
        names = (*(a.name for a in arguments), *_REQUEST)
        self.runtime.local("_derived", "DerivedCall")
        awaits = derived.helper.kind == "call"
        return DerivedMethodPlan(
            name=call.python_name,
            positional=signatures.positional(),
            keywords=signatures.keywords(),
            doc=method_doc(call, arguments),
            deprecated=self._deprecated(derived),
            origin=derived.origin,
            entries=tuple(EntryPlan(py_literal(name), name) for name in names),
            label=py_literal(self._label(derived)),
            sync=self._flavour(derived, derived.helper.sync, derived.returns, awaits=False),
            asynchronous=self._flavour(
                derived, derived.helper.asynchronous, derived.async_returns, awaits=awaits
            ),
            twins=awaits,
        )

    def _flavour(
        self, derived: DerivedMethod, helper: str, returns: TypeExpr, *, awaits: bool
    ) -> DerivedFlavour:
        self.typing.need(returns)
        body = Imports(self.module)
        body.local(derived.module, f"{helper} as _helper")
        return DerivedFlavour(write(returns, self.module), body.groups(), awaits)

    def _label(self, derived: DerivedMethod) -> str:
        """What the server is told of the helper; nothing if it is to be told nothing."""
        return ".".join((*derived.call.resource, derived.call.name)) if self.style.tells else ""

    def _deprecated(self, derived: DerivedMethod) -> str | None:
        said = derived.call.deprecation
        if said is None:
            return None
        self.runtime.external("typing_extensions", "deprecated")
        return py_literal(said or "deprecated")
