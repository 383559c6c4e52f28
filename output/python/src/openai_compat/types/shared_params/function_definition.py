# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Optional
from typing_extensions import Required, TypedDict

from .function_parameters import FunctionParameters

__all__ = ["FunctionDefinition"]


class FunctionDefinition(TypedDict, total=False):
    name: Required[str]
    """
    Name of the function: up to 64 letters (a-z, A-Z), digits, underscores and
    dashes.
    """

    description: str
    """What the function does. The model reads this to decide when and how to call it."""

    parameters: FunctionParameters
    """
    The parameters of a function as a JSON Schema object; see
    <https://json-schema.org/>. A function without this takes no parameters.
    """

    strict: Optional[bool]
    """Whether arguments must conform to `parameters` without exception.

    If true, the schema may only use the keywords which the server supports in
    strict mode.
    """
