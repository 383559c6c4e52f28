"""Signatures: the arguments of a method, and its overloads where it streams on demand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import pytype
from generator.plan.method_docs import method_doc
from generator.plan.methods import ArgumentPlan, OverloadPlan
from generator.plan.pytype import TypeExpr, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.plan.calls import Argument, Call
    from generator.plan.imports import Imports
    from generator.plan.style import Style
    from generator.plan.view import Looker


@dataclass(frozen=True, slots=True)
class Signatures:
    """Writes the arguments of one call into the module that `imports` serves."""

    call: Call
    types: Mapping[str, TypeExpr]
    style: Style
    imports: Imports
    looker: Looker

    def positional(self) -> tuple[ArgumentPlan, ...]:
        """Path parameters that may be given by position."""
        return tuple(self._plain(a) for a in self.call.positional)

    def keywords(self) -> tuple[ArgumentPlan, ...]:
        """The keywords of the implementation."""
        flag = self.call.discriminator
        return tuple(
            self._flag_either_way(a) if a is flag else self._keyword(a) for a in self.call.arguments
        )

    def overloads(self, plain: TypeExpr, stream: TypeExpr) -> tuple[OverloadPlan, ...]:
        """Without streaming, with it, and either way: `plain`, `stream`, or one of both."""
        flag = self.call.discriminator
        if flag is None:
            return ()
        off = self._optional(flag.name, self._off(flag))
        on = self._written(flag.name, pytype.literal("True"))
        either = self._written(flag.name, pytype.BOOL)
        both = pytype.Either(plain, stream)
        forced = self._with_flag_required(flag)
        return (
            self._overload([*self._others(flag, off)], plain, self.call.arguments),
            self._overload([*self._others(flag, on, forced)], stream, forced),
            self._overload([*self._others(flag, either, forced)], both, forced),
        )

    def required_sets(self) -> tuple[tuple[str, ...], ...]:
        """What must be given: the required arguments, or those and the streaming flag."""
        flag = self.call.discriminator
        if flag is None:
            return ()
        required = tuple(a.name for a in self.call.arguments if a.required)
        by_position = tuple(a.name for a in self.call.positional)
        return ((*by_position, *required), (*by_position, *required, flag.name))

    def _overload(
        self, keywords: list[ArgumentPlan], returns: TypeExpr, order: tuple[Argument, ...]
    ) -> OverloadPlan:
        self.imports.need(returns)
        doc = method_doc(self.call, (*self.call.positional, *order))
        return OverloadPlan(tuple(keywords), write(returns, self.imports.here), doc)

    def _others(
        self, flag: Argument, as_flag: ArgumentPlan, order: tuple[Argument, ...] | None = None
    ) -> Iterator[ArgumentPlan]:
        for argument in order or self.call.arguments:
            yield as_flag if argument is flag else self._keyword(argument)

    def _with_flag_required(self, flag: Argument) -> tuple[Argument, ...]:
        """The flag right behind the required arguments."""
        others = [a for a in self.call.arguments if a is not flag]
        required = [a for a in others if a.required]
        return (*required, flag, *(a for a in others if not a.required))

    def _off(self, flag: Argument) -> TypeExpr:
        off: TypeExpr = pytype.literal("False")
        return pytype.optional(off) if self.looker.look(flag.schema).nullable else off

    def _flag_either_way(self, flag: Argument) -> ArgumentPlan:
        both = pytype.Either(self._off(flag), pytype.literal("True"))
        return self._optional(flag.name, both)

    def _keyword(self, argument: Argument) -> ArgumentPlan:
        if argument.required:
            return self._plain(argument)
        if argument.location == "path":
            annotation = pytype.Either(self.types[argument.name], pytype.NONE)
            return self._written(argument.name, annotation, "None")
        return self._optional(argument.name, self.types[argument.name])

    def _plain(self, argument: Argument) -> ArgumentPlan:
        return self._written(argument.name, self.types[argument.name])

    def _optional(self, name: str, annotation: TypeExpr) -> ArgumentPlan:
        sentinel, default = self.style.sentinel
        return self._written(name, pytype.Either(annotation, sentinel), default)

    def _written(self, name: str, annotation: TypeExpr, default: str | None = None) -> ArgumentPlan:
        self.imports.need(annotation)
        return ArgumentPlan(name, write(annotation, self.imports.here), default)
