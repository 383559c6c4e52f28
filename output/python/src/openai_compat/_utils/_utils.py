"""Type guards and small conversions."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Tuple, Mapping, TypeVar, Callable, Iterable, Sequence, cast, overload

from .._types import Omit, NotGiven

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from .._types import NotGivenOr, HeadersLike

_T = TypeVar("_T")
_K = TypeVar("_K")
_V = TypeVar("_V")
_TupleT = TypeVar("_TupleT", bound=Tuple[object, ...])
_MappingT = TypeVar("_MappingT", bound=Mapping[str, object])
_SequenceT = TypeVar("_SequenceT", bound=Sequence[object])
CallableT = TypeVar("CallableT", bound=Callable[..., Any])


def flatten(t: Iterable[Iterable[_T]]) -> list[_T]:
    return [item for group in t for item in group]


def is_given(obj: NotGivenOr[_T]) -> TypeGuard[_T]:
    """Whether an argument was passed, that is, is neither of the two sentinels."""
    return not isinstance(obj, (NotGiven, Omit))


def given_or(value: object, default: object) -> object:
    """An argument if it was passed, else the client's value; not given at all if the client has none."""
    if not isinstance(value, (NotGiven, Omit)):
        return value
    return Omit() if default is None else default


# The guards below come in pairs: the plain one makes the elements `object`, so that they have to be
# checked before use; the `_t` one keeps what is known about them.


def is_tuple(obj: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(obj, tuple)


def is_tuple_t(obj: _TupleT | object) -> TypeGuard[_TupleT]:
    return isinstance(obj, tuple)


def is_sequence(obj: object) -> TypeGuard[Sequence[object]]:
    return isinstance(obj, Sequence)


def is_sequence_t(obj: _SequenceT | object) -> TypeGuard[_SequenceT]:
    return isinstance(obj, Sequence)


def is_mapping(obj: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(obj, Mapping)


def is_mapping_t(obj: _MappingT | object) -> TypeGuard[_MappingT]:
    return isinstance(obj, Mapping)


def is_dict(obj: object) -> TypeGuard[dict[object, object]]:
    return isinstance(obj, dict)


def is_list(obj: object) -> TypeGuard[list[object]]:
    return isinstance(obj, list)


def is_iterable(obj: object) -> TypeGuard[Iterable[object]]:
    return isinstance(obj, Iterable)


def deepcopy_minimal(item: _T) -> _T:
    """Copy mappings and lists at every depth and keep everything else, such as open files, as it is."""
    if is_mapping(item):
        return cast("_T", {key: deepcopy_minimal(value) for key, value in item.items()})
    if is_list(item):
        return cast("_T", [deepcopy_minimal(value) for value in item])
    return item


def human_join(seq: Sequence[str], *, delim: str = ", ", final: str = "or") -> str:
    """``["a", "b", "c"]`` -> ``a, b or c``."""
    if len(seq) < 2:
        return "".join(seq)
    return f"{delim.join(seq[:-1])} {final} {seq[-1]}"


def quote(string: str) -> str:
    """Put single quotes around a string; nothing is escaped."""
    return f"'{string}'"


@overload
def strip_not_given(obj: None) -> None: ...


@overload
def strip_not_given(obj: Mapping[_K, _V | NotGiven]) -> dict[_K, _V]: ...


@overload
def strip_not_given(obj: object) -> object: ...


def strip_not_given(obj: object | None) -> object:
    """Drop the top-level entries of a mapping that were not given; anything else is returned as it is.

    Entries that are `Omit` stay: among headers they mean "do not send the default".
    """
    if not isinstance(obj, Mapping):
        return obj
    entries = cast("Mapping[object, object]", obj)
    return {key: value for key, value in entries.items() if not isinstance(value, NotGiven)}


def coerce_integer(val: str) -> int:
    return int(val, base=10)


def coerce_float(val: str) -> float:
    return float(val)


def coerce_boolean(val: str) -> bool:
    """The words an environment variable says "yes" with; everything else is no."""
    return val in ("true", "1", "on")


def maybe_coerce_integer(val: str | None) -> int | None:
    return None if val is None else coerce_integer(val)


def maybe_coerce_float(val: str | None) -> float | None:
    return None if val is None else coerce_float(val)


def maybe_coerce_boolean(val: str | None) -> bool | None:
    return None if val is None else coerce_boolean(val)


def removeprefix(string: str, prefix: str) -> str:
    return string.removeprefix(prefix)


def removesuffix(string: str, suffix: str) -> str:
    return string.removesuffix(suffix)


def get_required_header(headers: HeadersLike, header: str) -> str:
    """Look a header up by its name in any case (RFC 9110, section 5.1).

    Raises:
        ValueError: there is no such header.
    """
    wanted = header.lower()
    if isinstance(headers, Mapping):
        for name, value in cast("Mapping[str, object]", headers).items():
            if name.lower() == wanted and isinstance(value, str):
                return value
    else:
        # a framework's own class may fold case its own way: try the usual spellings
        titled = "-".join(part.capitalize() for part in header.split("-"))
        for spelling in (header, wanted, header.upper(), titled):
            found = headers.get(spelling)
            if found:
                return found
    raise ValueError(f"Could not find {header} header")


def lru_cache(*, maxsize: int | None = 128) -> Callable[[CallableT], CallableT]:
    """`functools.lru_cache`, typed so that the decorated function keeps its signature."""
    return cast("Callable[[CallableT], CallableT]", functools.lru_cache(maxsize=maxsize))


def json_safe(data: object) -> object:
    """Turn mappings into dicts, iterables into lists and dates into ISO 8601 strings, at every depth."""
    if isinstance(data, Mapping):
        return {json_safe(key): json_safe(value) for key, value in cast("Mapping[object, object]", data).items()}
    if isinstance(data, Iterable) and not isinstance(data, (str, bytes, bytearray)):
        return [json_safe(item) for item in cast("Iterable[object]", data)]
    isoformat = getattr(data, "isoformat", None)
    return isoformat() if callable(isoformat) else data
