"""Run-time checks of calls that have several sets of required arguments."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, TypeVar, Callable, Sequence, cast

from ._utils import quote, human_join

if TYPE_CHECKING:
    from types import CodeType

CallableT = TypeVar("CallableT", bound=Callable[..., Any])


def required_args(*variants: Sequence[str]) -> Callable[[CallableT], CallableT]:
    """Check that a call gives every argument of at least one of the variants.

    The implementation behind overloads has a default for each parameter, so Python itself can't say what
    is missing:

    ```py
    @overload
    def foo(*, a: str) -> str: ...


    @overload
    def foo(*, b: bool) -> str: ...


    # one list per overload
    @required_args(["a"], ["b"])
    def foo(*, a: str | None = None, b: bool | None = None) -> str: ...
    ```

    A call raises ``TypeError`` if it gives too many positional arguments or completes no variant.
    """

    def inner(func: CallableT) -> CallableT:
        positional = _positional_names(func.__code__)

        @functools.wraps(func)
        def wrapper(*args: object, **kwargs: object) -> object:
            given: set[str] = set(kwargs)
            if args:
                if len(args) > len(positional):
                    raise TypeError(f"{func.__name__}() takes {len(positional)} argument(s) but {len(args)} were given")
                given.update(positional[: len(args)])
            for variant in variants:
                if given.issuperset(variant):
                    return func(*args, **kwargs)
            raise TypeError(_missing_message(variants, given))

        return cast("CallableT", wrapper)

    return inner


def _positional_names(code: CodeType) -> tuple[str, ...]:
    return code.co_varnames[: code.co_argcount]


def _missing_message(variants: Sequence[Sequence[str]], given: set[str]) -> str:
    if len(variants) > 1:
        choices = [f"({human_join([quote(name) for name in variant], final='and')})" for variant in variants]
        return f"Missing required arguments; Expected either {human_join(choices)} arguments to be given"
    missing = [quote(name) for name in variants[0] if name not in given]
    if len(missing) == 1:
        return f"Missing required argument: {missing[0]}"
    return f"Missing required arguments: {human_join(missing, final='and')}"
