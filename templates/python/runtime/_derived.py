"""Derived methods: what their bodies hand to the helper that does the work.

A derived method has the arguments of another method, its origin, and gives something else. All that its
body does is to call a helper with a `DerivedCall`; the helper sends the request through the origin, so
that whatever is true of the origin (its path, its checks, its timeout) is true of the derived method.

A helper is a function `helper(call: DerivedCall) -> Any`. The twin for asynchronous clients is a coroutine
function if it sends the request itself, and a plain one if it gives an object that sends it later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, Callable, cast

from ._types import NotGiven

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._types import Omit

_T = TypeVar("_T")


class DerivedCall:
    """One call of a derived method.

    Attributes:
        origin: the method it is derived from, bound to its resource; a coroutine function if it is
            asynchronous.
        arguments: all that the caller passed, by name, with those of the request (``extra_headers``, …);
            what was not passed is ``NOT_GIVEN`` or ``omit``.
        name: ``chat.completions.parse``; tells the server who asks. Empty: it is not told.
    """

    __slots__ = ("origin", "arguments", "name")

    def __init__(self, origin: Callable[..., Any], arguments: Mapping[str, Any], name: str) -> None:
        self.origin = origin
        self.arguments = arguments
        self.name = name

    def send(self, **changed: Any) -> Any:
        """Call the origin, with some arguments changed or added; gives what the origin gives."""
        arguments = {**self.arguments, **changed}
        if self.name:
            given: Mapping[str, str | Omit] = arguments["extra_headers"] or {}
            arguments["extra_headers"] = {"X-Stainless-Helper-Method": self.name, **given}
        return self.origin(**arguments)


def parse_result(result: Any, parser: Callable[[Any], _T]) -> _T:
    """Apply ``parser`` to what an origin gave; of a raw response, to what that will be parsed to."""
    if not hasattr(result, "_post_parser") or not hasattr(result, "http_response"):
        return parser(result)
    earlier = result._post_parser
    result._post_parser = parser if isinstance(earlier, NotGiven) else _both(earlier, parser)
    return cast("_T", result)


def _both(first: Callable[[Any], Any], second: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: second(first(value))
