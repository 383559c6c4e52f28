"""Python snippets of the README, laid out as black would."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import indent
from typing import TYPE_CHECKING

from generator.plan.expressions import Expression, Invocation, unparsed, write
from generator.plan.identifiers import identifier
from generator.plan.invocations import Manner, given_call
from generator.plan.pytype import Atom

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.plan.described import DescribedMethod
    from generator.plan.examples import Examples
    from generator.plan.pytype import TypeExpr
    from generator.plan.words import Casing

_WIDTH = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request that snippets show. `shown` is the response's property that they print, () for all
    of it; `variable` takes the response."""

    method: DescribedMethod
    params: Mapping[str, object]
    variable: str
    shown: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The source of what is printed."""
        return ".".join((self.variable, *self.shown))


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippets:
    """Writes snippets. `variable` holds the client; `options` are the constructor's arguments that
    come from nowhere else; `remark` stands behind the first client that is made."""

    package: str
    client: str
    async_client: str
    variable: str
    options: tuple[tuple[str, Expression], ...]
    remark: str
    examples: Examples
    casing: Casing

    def sync(self, *body: str, imports: str = "", names: str = "", remark: bool = False) -> str:
        """A program that makes a client and then does `body`.

        `imports` are the lines above the package's, `names` more that is imported from that.
        """
        made = self.assigned(self.client) + (self.remark if remark else "")
        head = (imports, f"from {self.package} import {self.client}{names}", "", made)
        return "\n".join((*(head if imports else head[1:]), "", *body))

    def asynchronous(self, *body: str) -> str:
        """The same with `body` in a coroutine."""
        made = self.assigned(self.async_client)
        head = f"import asyncio\n\nfrom {self.package} import {self.async_client}\n\n{made}"
        return f"{head}\n\n\n{self.coroutine(*body)}"

    def coroutine(self, *body: str) -> str:
        """A coroutine that does `body`, and its start."""
        inside = indent("\n".join(body), "    ")
        return f"async def main() -> None:\n{inside}\n\n\nasyncio.run(main())"

    def made(
        self, client: str, *more: tuple[str, Expression], prefix: str = "", suffix: str = ""
    ) -> str:
        """The source of a client that is made with `more` options, between two texts."""
        call = Invocation(client, (), (*self.options, *more))
        return prefix + write(call, column=len(prefix + suffix), width=_WIDTH - 4) + suffix

    def assigned(self, client: str, *more: tuple[str, Expression]) -> str:
        """The same, put into the variable."""
        return self.made(client, *more, prefix=f"{self.variable} = ")

    def call(
        self, request: Request, prefix: str = "", suffix: str = "", manner: Manner | None = None
    ) -> str:
        """The request between `prefix` and `suffix`."""
        manner = manner or Manner(client=self.variable)
        made = unparsed(given_call(request.method, request.params, self.examples, manner))
        # Four columns less, as the call may stand in a coroutine.
        return prefix + write(made, column=len(prefix + suffix), width=_WIDTH - 4) + suffix

    def used(self, request: Request, *, is_async: bool = False) -> str:
        """The request, and what a first program does with what comes of it."""
        method, awaited = request.method, "await " if is_async else ""
        if method.always_streams:
            return self.events(request, is_async=is_async)
        if method.item is not None:
            return self.items(request, is_async=is_async)
        if method.returns is None:
            return self.call(request, awaited)
        call = self.call(request, f"{request.variable} = {awaited}")
        if method.binary:
            return f'{call}\n{awaited}{request.variable}.write_to_file("content")'
        return f"{call}\nprint({request.value})"

    def events(self, request: Request, *, is_async: bool = False) -> str:
        """A loop over the events of a stream."""
        flag = None if request.method.always_streams else True
        call = self.call(
            request,
            f"stream = {'await ' if is_async else ''}",
            manner=Manner(client=self.variable, flag=flag),
        )
        return f"{call}\n{'async ' if is_async else ''}for event in stream:\n    print(event)"

    def items(self, request: Request, *, is_async: bool = False) -> str:
        """A loop over all items, whatever page they are on."""
        item = item_variable(request.method, self.casing)
        prefix = f"{'async ' if is_async else ''}for {item} in "
        return f"{self.call(request, prefix, ':')}\n    print({item})"


def response_variable(method: DescribedMethod, casing: Casing) -> str:
    """The variable for a response, named after its type; `response` for a type of one method."""
    if method.item is not None:
        return "page"
    if method.binary or method.defined is not None or method.returns is None:
        return "response"
    return _variable(method.returns, casing, "result")


def item_variable(method: DescribedMethod, casing: Casing) -> str:
    """The variable for an item of a page."""
    if method.item is None or method.defined is not None:
        return "item"
    return _variable(method.item, casing, "item")


def _variable(annotation: TypeExpr, casing: Casing, fallback: str) -> str:
    if not isinstance(annotation, Atom) or annotation.origin is None or not annotation.origin.local:
        return fallback
    name = identifier(casing.snake(annotation.text))
    return fallback if name in {"client", "stream", "asyncio", "httpx"} else name
