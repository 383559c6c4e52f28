"""Derived methods (`type: derived`): another method's arguments, with the work left to a helper.

The arguments are those of the origin at the time of generation, so a change of the description
changes both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.plan.annotation_text import AnnotationReader, BadAnnotationError
from generator.plan.identifiers import identifier
from generator.plan.packs import no_such

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.config import Method
    from generator.config.packs import PackHelper
    from generator.diagnostics import Span
    from generator.load.document import Document
    from generator.plan.calls import Argument, Call
    from generator.plan.method_plans import Planned
    from generator.plan.packs import Packs
    from generator.plan.pytype import TypeExpr


@dataclass(frozen=True, slots=True)
class DerivedMethod:
    """A derived method, before its source is planned.

    `call` is the origin's with this method's name and arguments; `types` are their annotations;
    `origin` is the name of the method it calls; `module` that of the helper.
    """

    call: Call
    types: Mapping[str, TypeExpr]
    origin: str
    helper: PackHelper
    module: str
    returns: TypeExpr
    async_returns: TypeExpr


@dataclass(frozen=True, slots=True)
class Deriver:
    """Derives methods from those of the same resource."""

    packs: Packs
    reader: AnnotationReader
    document: Document

    def derive(
        self, place: tuple[str, ...], method: Method, planned: Iterable[Planned]
    ) -> DerivedMethod:
        """The derived method of the config at `place`; `planned` are the resource's own.

        Raises InputError, with the place in the config, where the keys do not fit the origin.
        """
        origin = self._origin(place, method, planned)
        found = self.packs.helper(method.using or "")
        if found is None:
            raise no_such("helper", method.using or "", self.document.span((*place, "using")))
        helper, module = found
        self._check_names(place, method, origin.call)
        arguments = _moved(_without(origin.call, method), method.after)
        call = replace(
            origin.call,
            name=place[-1],
            python_name=identifier(place[-1]),
            method=method,
            positional=tuple(a for a in origin.call.positional if a.name not in method.without),
            arguments=tuple(arguments),
            discriminator=None,
        )
        returns = self._read(method.returns or "None", None, (*place, "returns"))
        return DerivedMethod(
            call=call,
            types=self._types(place, method, origin),
            origin=origin.call.python_name,
            helper=helper,
            module=module,
            returns=returns,
            async_returns=self.reader.asynchronous(returns),
        )

    def _origin(
        self, place: tuple[str, ...], method: Method, planned: Iterable[Planned]
    ) -> Planned:
        for each in planned:
            if each.call.name == method.from_:
                return each
        raise InputError.at(
            self.document.span((*place, "from")),
            "unknown-origin",
            f"method `{place[-1]}`: the resource has no method `{method.from_}` to derive it from",
        )

    def _check_names(self, place: tuple[str, ...], method: Method, call: Call) -> None:
        known = [a.name for a in (*call.positional, *call.arguments)]
        asked = [("without", name) for name in method.without]
        asked += [("replace", name) for name in method.replace]
        asked += [("after", name) for name in method.after]
        for key, name in asked:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                raise InputError.at(
                    self.document.span((*place, key)),
                    "unknown-argument",
                    f"method `{place[-1]}`: `{call.name}` has no argument `{name}`",
                    hint=f"did you mean `{near[0]}`?" if near else f"correct `{key}`",
                )

    def _types(
        self, place: tuple[str, ...], method: Method, origin: Planned
    ) -> Mapping[str, TypeExpr]:
        types = dict(origin.params.types)
        for name, text in method.replace.items():
            types[name] = self._read(text, types[name], (*place, "replace", name))
        return types

    def _read(self, text: str, before: TypeExpr | None, place: tuple[str, ...]) -> TypeExpr:
        try:
            return self.reader.read(text, before)
        except BadAnnotationError as error:
            span: Span = self.document.span(place)
            raise InputError.at(span, "bad-annotation", f"{place[-1]}: {error}") from error


def _without(call: Call, method: Method) -> list[Argument]:
    return [a for a in call.arguments if a.name not in method.without]


def _moved(arguments: list[Argument], after: Mapping[str, str]) -> list[Argument]:
    """The arguments with some moved behind others; they stay where the other is not there."""
    moved = list(arguments)
    for name, anchor in after.items():
        if not any(a.name == anchor for a in moved):
            continue
        argument = next((a for a in moved if a.name == name), None)
        if argument is not None:
            moved.remove(argument)
            index = next(i for i, a in enumerate(moved) if a.name == anchor)
            moved.insert(index + 1, argument)
    return moved
