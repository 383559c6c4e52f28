"""What a method that does not parse says of a class as its response format."""

from __future__ import annotations


def validate_response_format(response_format: object) -> None:
    """Check the argument of a method that sends its response format as it is.

    Raises:
        TypeError: it is a pydantic class, which only the methods that parse can make a schema of.
    """
    if not isinstance(response_format, type):
        return
    import pydantic

    if issubclass(response_format, pydantic.BaseModel):
        raise TypeError(
            "You tried to pass a `BaseModel` class as the response format of a method that does not parse: "
            "call `parse()`, or `stream()` for events, with it instead"
        )
