"""The resolved API, language-neutral. Imports nothing of ours."""

from generator.ir.api import (
    Api,
    Body,
    Operation,
    Parameter,
    ParameterLocation,
    Response,
    SecurityScheme,
)
from generator.ir.schema import (
    UNCONSTRAINED,
    Array,
    Constraints,
    Enum,
    Kind,
    LiteralValue,
    Map,
    Object,
    Property,
    Ref,
    Scalar,
    Schema,
    Union,
)

__all__ = [
    "UNCONSTRAINED",
    "Api",
    "Array",
    "Body",
    "Constraints",
    "Enum",
    "Kind",
    "LiteralValue",
    "Map",
    "Object",
    "Operation",
    "Parameter",
    "ParameterLocation",
    "Property",
    "Ref",
    "Response",
    "Scalar",
    "Schema",
    "SecurityScheme",
    "Union",
]
