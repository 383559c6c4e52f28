"""Calls of emitted methods, as tests and README write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.expressions import Code, Expression, Invocation, Items, Members, literal
from generator.plan.given import Given

if TYPE_CHECKING:
    from generator.plan.calls import Argument
    from generator.plan.described import DescribedMethod
    from generator.plan.examples import Examples

Value = Callable[["Argument"], "Expression | None"]
"""Gives the value of an argument, None if it is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a method is called: on which client (its source), through which attribute
    (`with_raw_response`), and with which value of the argument that asks for events (None: it is
    left out)."""

    client: str = "client"
    through: str | None = None
    flag: bool | None = None


def example_call(
    method: DescribedMethod, examples: Examples, manner: Manner, *, empty: str | None = None
) -> Invocation:
    """A call with the required arguments, or with all if `examples` are full.

    `empty` is the name of an argument that gets the empty string.
    """

    body = method.call.operation.body
    together = examples.together(body.schema) if body is not None else frozenset[str]()

    def value(argument: Argument) -> Expression | None:
        if argument.name == empty:
            return Code('""')
        demanded = argument.required or (argument.location == "body" and argument.wire in together)
        return examples.argument(argument) if demanded or examples.full else None

    return _call(method, manner, value)


def given_call(
    method: DescribedMethod, params: Mapping[str, object], examples: Examples, manner: Manner
) -> Invocation:
    """A call with `params` (JSON values or expressions, by wire or Python name).

    Required arguments among them that lack get an example; a value that does not fit its schema is
    written as it is. Raises TypeError for one that JSON does not have.
    """

    def value(argument: Argument) -> Expression | None:
        given = params.get(argument.wire, params.get(argument.name))
        if isinstance(given, Code | Items | Members | Invocation):
            return given
        if given is None:
            return examples.argument(argument) if argument.required else None
        known = Given(examples.looker, examples.builder).converted(argument.schema, given)
        return known or literal(given)

    return _call(method, manner, value)


def _call(method: DescribedMethod, manner: Manner, value: Value) -> Invocation:
    through = (manner.through,) if manner.through else ()
    return Invocation(
        function=".".join((manner.client, *method.accessor, *through, method.name)),
        positional=tuple(e for a in method.call.positional if (e := value(a)) is not None),
        keywords=tuple(_keywords(method, manner, value)),
    )


def _keywords(
    method: DescribedMethod, manner: Manner, value: Value
) -> Iterator[tuple[str, Expression]]:
    flag = method.call.discriminator
    for argument in method.call.arguments:
        expression = None if argument is flag else value(argument)
        if expression is not None:
            yield argument.name, expression
    if flag is not None and manner.flag is not None:
        yield flag.name, Code(str(manner.flag))
