from __future__ import annotations

import inspect
from typing import Any, Callable


def function_has_argument(func: Callable[..., Any], arg_name: str) -> bool:
    return arg_name in inspect.signature(func).parameters


def assert_signatures_in_sync(
    source_func: Callable[..., Any],
    check_func: Callable[..., Any],
    *,
    exclude_params: set[str] = set(),  # noqa: B006 - never changed
    description: str = "",
) -> None:
    """Check that one function takes every parameter of another, with equal annotations.

    Raises:
        AssertionError: lists the parameters that are missing or annotated differently.
    """
    checked = inspect.signature(check_func).parameters
    problems: list[str] = []
    for name, parameter in inspect.signature(source_func).parameters.items():
        if name in exclude_params:
            continue
        twin = checked.get(name)
        if twin is None:
            problems.append(f"the `{name}` param is missing")
        elif twin.annotation != parameter.annotation:
            types = f"source={parameter.annotation!r} checking={twin.annotation!r}"
            problems.append(f"types for the `{name}` param do not match; {types}")
    if problems:
        summary = f"{len(problems)} errors encountered when comparing signatures{description}:"
        raise AssertionError("\n\n".join((summary, "\n".join(problems))))
