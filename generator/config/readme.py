"""`readme`: the requests that the emitted README shows."""

from typing import Any

from pydantic import Field

from generator.config.base import ConfigModel
from generator.config.endpoint import Endpoint


class ExampleRequest(ConfigModel):
    """One request with its parameters."""

    type: str = "request"
    endpoint: Endpoint | None = None
    params: dict[str, Any] = Field(default_factory=dict[str, Any])
    response_property: str | None = None
    """The property of the response that the example prints."""

    assign_to: str | None = None
    """The variable that takes the response."""


class ExampleRequests(ConfigModel):
    """The requests by the section of the README that shows them; `default` serves the others."""

    default: ExampleRequest | None = None
    headline: ExampleRequest | None = None
    errors: ExampleRequest | None = None
    retries: ExampleRequest | None = None
    nested_params: ExampleRequest | None = None
    raw_response: ExampleRequest | None = None
    timeouts: ExampleRequest | None = None
    pagination: ExampleRequest | None = None
    streaming: ExampleRequest | None = None
    file_uploads: ExampleRequest | None = None


class Readme(ConfigModel):
    """What the README shows."""

    example_requests: ExampleRequests = ExampleRequests()
