"""What the surroundings of the package (tests, README, api.md) are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.plan.calls import Call
    from generator.plan.models import TypeName
    from generator.plan.pytype import TypeExpr


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageNames:
    """The names of the package and of what it is imported for.

    `project` is the name to install, `package` the one to import; `error` the base class of its
    exceptions. `log_variable` and `base_url_variable` are environment variables. With `legacy_raw`
    the `with_raw_response` of the asynchronous client has a `parse` that is not awaited. `header`
    is put on top of each Python file as comments.
    """

    project: str
    package: str
    version: str
    client: str
    async_client: str
    error: str
    log_variable: str
    base_url_variable: str
    legacy_raw: bool = False
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedMethod:
    """A finished method.

    accessor: attributes that lead from the client to its resource; () for the client's own.
    name: its Python name.
    module: the dotted module of its resource's class, inside the package.
    returns, async_returns: what a call gives that asks for no events (a page's class for a page;
        of the awaited call), None for nothing.
    event: the type of an event, if it can stream; it always does if its call has no discriminator.
    item: for a page, what it is a page of.
    params: the TypedDict of its arguments, if it has one.
    checked: path arguments that it refuses if they are empty.
    binary: whether it gives the content itself.
    deprecated: whether a call of it warns.
    """

    call: Call
    accessor: tuple[str, ...]
    name: str
    module: str
    returns: TypeExpr | None
    async_returns: TypeExpr | None
    event: TypeExpr | None = None
    item: TypeExpr | None = None
    params: TypeName | None = None
    checked: tuple[str, ...] = ()
    binary: bool = False
    deprecated: bool = False

    @property
    def always_streams(self) -> bool:
        """Whether every call gives a stream of events."""
        return self.event is not None and self.call.discriminator is None
