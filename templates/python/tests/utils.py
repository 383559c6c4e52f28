"""What the tests hold results against."""

from __future__ import annotations

from types import UnionType
from typing import Any, Union, Literal, cast
from collections.abc import Iterable
from typing_extensions import Annotated, get_args, get_origin

from pydantic import BaseModel


def assert_matches_type(expected: Any, value: object, path: str = "result") -> None:
    """Asserts that a value is what its annotation says, down to every field and item."""
    origin, args = get_origin(expected), get_args(expected)
    if expected is Any or expected is object:
        return
    if origin is Annotated:
        assert_matches_type(args[0], value, path)
    elif origin in (Union, UnionType):
        _assert_matches_one(args, value, path)
    elif origin is Literal:
        assert value in args, f"{path} is {value!r}, which is not one of {args}"
    elif origin is list:
        assert isinstance(value, list), f"{path} is no list, but {value!r}"
        _assert_all(args[0], enumerate(cast("list[object]", value)), path)
    elif origin is dict:
        assert isinstance(value, dict), f"{path} is no dict, but {value!r}"
        _assert_all(args[1], cast("dict[object, object]", value).items(), path)
    else:
        _assert_instance(expected, value, path)


def _assert_instance(expected: Any, value: object, path: str) -> None:
    kind = type(None) if expected is None else expected
    # JSON writes whole floats without a fraction.
    kinds = (float, int) if kind is float else (kind,)
    assert isinstance(value, kinds), f"{path} is no {kind}, but {value!r}"
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            assert_matches_type(field.annotation, getattr(value, name), f"{path}.{name}")


def _assert_matches_one(arms: Iterable[Any], value: object, path: str) -> None:
    failures: list[str] = []
    for arm in arms:
        try:
            assert_matches_type(arm, value, path)
        except AssertionError as error:  # noqa: PERF203  (each arm may fail)
            failures.append(str(error))
        else:
            return
    raise AssertionError(f"{path} matches no type of a union:\n" + "\n".join(failures))


def _assert_all(expected: Any, entries: Iterable[tuple[object, object]], path: str) -> None:
    for key, entry in entries:
        assert_matches_type(expected, entry, f"{path}[{key!r}]")
