"""The plan of the emitted package's ``_exceptions.py``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ErrorField:
    """A property of error bodies that becomes an attribute of ``APIError``

    always ``Optional[str]``.
    """

    name: str
    wire_name: str
    has_default: bool


@dataclass(frozen=True)
class ErrorClass:
    """An error that hand-written code raises. ``base`` empty: the package's own error."""

    name: str
    base: str = ""
    description: str = ""


@dataclass(frozen=True)
class ExceptionsPlan:
    """``_exceptions.py``. ``request_id_header`` empty: errors have no ``request_id``."""

    error_name: str
    error_fields: tuple[ErrorField, ...]
    request_id_header: str
    classes: tuple[ErrorClass, ...] = ()
