"""Type variables of methods that parse."""

from typing_extensions import TypeVar

ResponseFormatT = TypeVar(
    "ResponseFormatT",
    # what `parsed` is if no type was asked for
    default=None,
)
