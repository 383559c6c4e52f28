# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Dict, Optional
from typing_extensions import Literal, Required, TypedDict

__all__ = ["ResponseFormatJSONSchema", "JSONSchema"]


class JSONSchema(TypedDict, total=False):
    name: Required[str]
    """Name of the format: up to 64 letters (a-z, A-Z), digits, underscores and dashes."""

    description: str
    """What the data are for. The model reads this to decide what belongs where."""

    schema: Dict[str, object]
    """A JSON Schema object that describes the data wanted.

    See <https://json-schema.org/>.
    """

    strict: Optional[bool]
    """Whether output must conform to `schema` without exception.

    If true, the schema may only use the keywords which the server supports in
    strict mode.
    """


class ResponseFormatJSONSchema(TypedDict, total=False):
    json_schema: Required[JSONSchema]
    """The schema, with a name and hints for the model."""

    type: Required[Literal["json_schema"]]
    """Kind of format, always `json_schema`."""
