"""Calls of emitted methods, as tests and README write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.expressions import Code, Expression, Invocation, literal
from generator.plan.given import Given

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.plan.calls import Argument
    from generator.plan.described import DescribedMethod
    from generator.plan.examples import Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a method is called: on which variable, through which attribute (`with_raw_response`),
    and with which value of the argument that asks for events (None: it is left out)."""

    client: str = "client"
    through: str | None = None
    flag: bool | None = None


def function(method: DescribedMethod, manner: Manner) -> str:
    """The source of what is called."""
    through = (manner.through,) if manner.through else ()
    return ".".join((manner.client, *method.accessor, *through, method.name))


def example_call(
    method: DescribedMethod, examples: Examples, manner: Manner, *, empty: str | None = None
) -> Invocation:
    """A call with the required arguments, or with all if `examples` are full.

    `empty` is the name of an argument that gets the empty string.
    """

    def value(argument: Argument) -> Expression | None:
        return Code('""') if argument.name == empty else examples.argument(argument)

    call = method.call
    listed = (a for a in call.arguments if a.required or examples.full)
    keywords = ((a.name, value(a)) for a in listed if a is not call.discriminator)
    return Invocation(
        function(method, manner),
        tuple(e for a in call.positional if (e := value(a)) is not None),
        (*((name, e) for name, e in keywords if e is not None), *_flag(method, manner)),
    )


def given_call(
    method: DescribedMethod, params: Mapping[str, object], examples: Examples, manner: Manner
) -> Invocation:
    """A call with `params` (by wire or Python name); required ones that lack get an example.

    A value that does not fit its schema is written as it is. Raises TypeError for one that JSON
    does not have.
    """

    def value(argument: Argument) -> Expression | None:
        given = params.get(argument.wire, params.get(argument.name))
        if given is not None:
            known = Given(examples.looker, examples.builder).converted(argument.schema, given)
            return known or literal(given)
        return examples.argument(argument) if argument.required else None

    call = method.call
    keywords = ((a.name, value(a)) for a in call.arguments if a is not call.discriminator)
    return Invocation(
        function(method, manner),
        tuple(e for a in call.positional if (e := value(a)) is not None),
        (*((name, e) for name, e in keywords if e is not None), *_flag(method, manner)),
    )


def _flag(method: DescribedMethod, manner: Manner) -> Iterable[tuple[str, Expression]]:
    if method.call.discriminator is not None and manner.flag is not None:
        yield method.call.discriminator.name, Code(str(manner.flag))
