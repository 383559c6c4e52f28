"""What is a class among response formats, and what a method that does not parse says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_origin

if TYPE_CHECKING:
    from typing_extensions import TypeGuard


def validate_response_format(response_format: object) -> None:
    """Check the argument of a method that sends its response format as it is.

    Raises:
        TypeError: it is a pydantic class, which only the methods that parse can make a schema of.
    """
    if not is_class(response_format):
        return
    import pydantic

    if issubclass(response_format, pydantic.BaseModel):
        raise TypeError(
            "You tried to pass a `BaseModel` class as the response format of a method that does not parse: "
            "call `parse()`, or `stream()` for events, with it instead"
        )


def is_class(typ: object) -> TypeGuard[type[Any]]:
    """Whether this is a class. Before Python 3.11 `list[int]` says that it is one too."""
    return isinstance(typ, type) and get_origin(typ) is None
