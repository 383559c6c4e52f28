"""An endpoint as the config names it: `post /chat/completions`."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator

VERBS = ("get", "post", "put", "patch", "delete", "head", "options", "trace", "query")


@dataclass(frozen=True, slots=True)
class EndpointRef:
    """A verb in lower case, and a path template as the spec writes it."""

    verb: str
    path: str

    def __str__(self) -> str:
        return f"{self.verb} {self.path}"


def parse_endpoint(value: Any) -> EndpointRef:
    """`"post /x"` as an EndpointRef. Raises ValueError if it is not a verb and a path."""
    if isinstance(value, EndpointRef):
        return value
    verb, _, path = value.strip().partition(" ") if isinstance(value, str) else ("", "", "")
    path = path.strip()
    if verb.lower() not in VERBS or not path.startswith("/"):
        raise ValueError(f"expected a verb and a path, as in `post /things`, found {value!r}")
    return EndpointRef(verb.lower(), path)


Endpoint = Annotated[EndpointRef, BeforeValidator(parse_endpoint, json_schema_input_type=str)]
