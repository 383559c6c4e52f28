"""Values as JavaScript sees them: truth, equality, properties and methods of plain data.

(ECMAScript 2024: 7.1.2 ToBoolean, 7.2.14 IsLooselyEqual, 22.1.3 and 23.1.3 for the methods.)
"""

from __future__ import annotations

import math
import re
from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map, list_index
from generator.load.jsonpath.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable


_ORDER: dict[str, Callable[[Any, Any], Any]] = {"<": lt, "<=": le, ">": gt, ">=": ge}


class _Undefined:
    """The type of `UNDEFINED`."""


UNDEFINED = _Undefined()
"""What a property that does not exist holds."""


def is_true(value: Any) -> bool:
    """Whether a value counts as true: lists and mappings always do."""
    if is_map(value) or is_list(value):
        return True
    if isinstance(value, float) and math.isnan(value):
        return False
    return not (value is UNDEFINED or value is None or value is False or value in (0, ""))


def is_same(left: Any, right: Any) -> bool:
    """`===`: plain values by type and value, lists and mappings by identity."""
    if is_map(left) or is_list(left):
        return left is right
    if type_name(left) != type_name(right):
        return False
    return left is right or left == right


def is_equal(left: Any, right: Any) -> bool:
    """`==`: null and undefined are one, and a string equals the number it reads as."""
    if left is None or left is UNDEFINED:
        return right is None or right is UNDEFINED
    if {type_name(left), type_name(right)} <= {"string", "number", "boolean"}:
        return is_same(left, right) if type_name(left) == type_name(right) else _as_one(left, right)
    return is_same(left, right)


def _as_one(left: Any, right: Any) -> bool:
    try:
        return float(left or 0) == float(right or 0)
    except ValueError:
        return False


def type_name(value: Any) -> str:
    """What `typeof` says."""
    if value is UNDEFINED:
        return "undefined"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "string" if isinstance(value, str) else "object"


def compare(operator: str, left: Any, right: Any) -> bool:
    """`<`, `<=`, `>` and `>=`; false where the two have no order."""
    if type_name(left) != type_name(right) or type_name(left) not in ("string", "number"):
        return False
    return bool(_ORDER[operator](left, right))


def member(value: Any, name: Any) -> Any:
    """A property: of a mapping by its name, of a list or string by index or `length`."""
    if is_map(value):
        return value.get(str(name), UNDEFINED)
    if is_list(value) or isinstance(value, str):
        if name == "length":
            return len(value)
        index = list_index(name, len(value)) if isinstance(name, str | int) else None
        return UNDEFINED if index is None else value[index]
    return UNDEFINED


def call(value: Any, method: str, arguments: list[Any]) -> Any:
    """The result of a method; false where the value has none. Raises QueryError if none is known
    by that name."""
    function = _METHODS.get(method)
    if function is None:
        known = ", ".join(sorted(_METHODS))
        raise QueryError(f"the method `{method}` is not known; there are: {known}")
    try:
        return function(value, *arguments)
    except TypeError as error:
        raise QueryError(f"`{method}` is called with the wrong arguments") from error


def _text(function: Callable[[str, Any], Any]) -> Callable[[Any, Any], Any]:
    """A method of strings with one argument."""
    return lambda value, given: isinstance(value, str) and function(value, given)


def _includes(value: Any, wanted: Any) -> bool:
    if isinstance(value, str):
        return isinstance(wanted, str) and wanted in value
    return is_list(value) and any(is_same(item, wanted) for item in value)


def _index_of(value: Any, wanted: Any) -> int:
    if isinstance(value, str):
        return value.find(str(wanted))
    listed = value if is_list(value) else []
    return next((i for i, item in enumerate(listed) if is_same(item, wanted)), -1)


def _matches(value: Any, pattern: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return re.compile(pattern).search(value) is not None
    except re.error as error:
        raise QueryError(f"`{pattern}` is not a regular expression: {error}") from error


def _own(value: Any, name: Any) -> bool:
    return is_map(value) and name in value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else UNDEFINED


def _upper(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else UNDEFINED


def _tests(pattern: Any, value: Any) -> bool:
    return _matches(value, pattern)


_METHODS: dict[str, Callable[..., Any]] = {
    "match": _matches,
    "test": _tests,
    "includes": _includes,
    "indexOf": _index_of,
    "startsWith": _text(lambda value, given: value.startswith(str(given))),
    "endsWith": _text(lambda value, given: value.endswith(str(given))),
    "toLowerCase": _lower,
    "toUpperCase": _upper,
    "hasOwnProperty": _own,
}
